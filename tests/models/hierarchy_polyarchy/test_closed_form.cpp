#include <array>
#include <catch2/catch.hpp>

#include "models/hierarchy_polyarchy/closed_form.hpp"

using namespace tillit::hierarchy_polyarchy;

namespace {

/// All 2^n patterns of yes and no with their chances, taken one by one.
struct ByHand {
  Structures accepted{0, 0};
  Structures judged{0, 0};

  ByHand(double p, unsigned bureaus) {
    for (unsigned pattern = 0; pattern < (1u << bureaus); ++pattern) {
      double likelihood = 1;
      unsigned until_no = bureaus;
      unsigned until_yes = bureaus;
      for (unsigned bureau = bureaus; bureau-- > 0;) {
        const bool yes = (pattern >> bureau) & 1u;
        likelihood *= yes ? p : 1 - p;
        (yes ? until_yes : until_no) = bureau + 1;
      }
      accepted.hierarchy += pattern + 1 == (1u << bureaus) ? likelihood : 0;
      accepted.polyarchy += pattern != 0 ? likelihood : 0;
      judged.hierarchy += likelihood * until_no;
      judged.polyarchy += likelihood * until_yes;
    }
  }
};

const std::array<double, 7> chances = {0, 0.1, 0.25, 0.5, 0.7, 0.9, 1};

}  // namespace

TEST_CASE("the closed forms are the sum over all patterns of yes and no") {
  for (const double p : chances) {
    for (unsigned bureaus = 1; bureaus <= 8; ++bureaus) {
      CAPTURE(p, bureaus);
      const ByHand hand(p, bureaus);
      CHECK(acceptance(p, bureaus).hierarchy == Approx(hand.accepted.hierarchy).margin(1e-14));
      CHECK(acceptance(p, bureaus).polyarchy == Approx(hand.accepted.polyarchy).margin(1e-14));
      CHECK(judgements_needed(p, bureaus).hierarchy == Approx(hand.judged.hierarchy));
      CHECK(judgements_needed(p, bureaus).polyarchy == Approx(hand.judged.polyarchy));
    }
  }
}

TEST_CASE("a polyarchy accepts more of both kinds, a hierarchy a larger share of good ones") {
  for (const double bad : {0.1, 0.25, 0.5, 0.7}) {
    for (const double good : {0.3, 0.55, 0.75, 0.9}) {
      if (good <= bad) continue;
      for (int levels = 2; levels <= 8; ++levels) {
        CAPTURE(bad, good, levels);
        CHECK(acceptance(good, levels).polyarchy > acceptance(good, levels).hierarchy);
        CHECK(acceptance(bad, levels).polyarchy > acceptance(bad, levels).hierarchy);
        const Structures quality = quality_expected({double(levels), 1, 0.5, good, bad, 1, 1});
        CHECK(quality.hierarchy > quality.polyarchy);
      }
    }
  }
}

TEST_CASE("the condition under which polyarchy wins is the difference of the two values") {
  int wins = 0;
  int losses = 0;
  for (const double alpha : {0.1, 0.4, 0.5, 0.8}) {
    for (const double good : {0.6, 0.8, 0.95}) {
      for (const double bad : {0.05, 0.2, 0.5}) {
        for (const double levels : {1., 2., 3., 6.}) {
          const Screening screening{levels, 1, alpha, good, bad, 2, 1};
          const Structures worth = value_expected(screening);
          const double advantage = advantage_of_polyarchy(screening);
          CAPTURE(alpha, good, bad, levels);
          CHECK(advantage == Approx(worth.polyarchy - worth.hierarchy).margin(1e-14));
          if (levels == 1) CHECK(advantage == Approx(0).margin(1e-14));
          wins += advantage > 1e-9;
          losses += advantage < -1e-9;
        }
      }
    }
  }
  CHECK(wins > 20);
  CHECK(losses > 20);
}

TEST_CASE("with two bureaus the condition is that of the paper") {
  // alpha z1 p1 (1-p1) > (1-alpha) z2 p2 (1-p2), twice the difference.
  const Screening screening{2, 1, 0.3, 0.7, 0.1, 2, 1.5};
  CHECK(advantage_of_polyarchy(screening) ==
        Approx(2 * (0.3 * 2 * 0.7 * 0.3 - 0.7 * 1.5 * 0.1 * 0.9)));
}

TEST_CASE("where bureaus err alike on both kinds, polyarchy wins iff the proposals are worth it") {
  for (const double alpha : {0.3, 0.5, 0.7}) {
    const Screening screening{4, 1, alpha, 0.8, 0.2, 1, 1};
    const double worth_of_proposals = alpha * 1 - (1 - alpha) * 1;
    const double advantage = advantage_of_polyarchy(screening);
    CHECK(advantage == Approx(worth_of_proposals * (1 - 0.4096 - 0.0016)).margin(1e-14));
  }
}
