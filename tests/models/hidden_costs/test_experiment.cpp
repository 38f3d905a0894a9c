#include <catch2/catch.hpp>

#include "tests/models/hidden_costs/games.hpp"

using namespace tillit;
using namespace tillit::hidden_costs;

namespace {

/// Shares and means of a sample, and how far from the means a replication may be: two standard
/// errors of the original experiment; 1.5 points of the pooled samples, the band of their net cost.
struct Sample {
  double less, same, more;
  double trusted, controlled;
  double allowed_trusted, allowed_controlled;
};
const Sample original{0.569, 0.181, 0.250, 22.99, 17.53, 2 * 2.12, 2 * 1.60};
const Sample pooled{0.411, 0.186, 0.403, 17.92, 16.11, 1.5, 1.5};

double bound(double share) { return 4.5 * std::sqrt(share * (1 - share) / agents); }

}  // namespace

TEST_CASE("as many give less, the same and more as in the samples") {
  for (const std::size_t lens : {0u, 1u}) {
    const Sample& sample = lens == 0 ? original : pooled;
    const Played played(games(lens, 1));
    CHECK(std::abs(played.last(gave_less) - sample.less) < bound(sample.less));
    CHECK(std::abs(played.last(gave_same) - sample.same) < bound(sample.same));
    CHECK(std::abs(played.last(gave_more) - sample.more) < bound(sample.more));
  }
}

TEST_CASE("what is given under trust and under control is within the error of the samples") {
  for (const std::size_t lens : {0u, 1u}) {
    const Sample& sample = lens == 0 ? original : pooled;
    const Played played(games(lens, 1));
    CAPTURE(lens, played.last(trusted_transfer), played.last(controlled_transfer));
    CHECK(std::abs(played.last(trusted_transfer) - sample.trusted) < sample.allowed_trusted);
    CHECK(std::abs(played.last(controlled_transfer) - sample.controlled) <
          sample.allowed_controlled);
  }
}

TEST_CASE("the cost of control in the original sample follows from the replies of all samples") {
  const Played played(games(0, 1));
  // Not fitted: aversion and gain come from the pooled samples, the shares from this one. Both
  // differences lie within 13.6 of 0 and spread by less than 10 between agents.
  const double cost = played.last(trusted_transfer) - played.last(controlled_transfer);
  CHECK(std::abs(cost - (22.99 - 17.53)) < 0.1 + 4.5 * 10 / std::sqrt(agents));
}

TEST_CASE("control pays where those who give less are fewer than 0.69 of those who give more") {
  for (const double ratio : {0.60, 0.68, 0.70, 0.80}) {
    const Model& model = hidden_costs_model();
    Scenario scenario = plain_scenario(model, 1, 1);
    set_parameter(model, scenario, "agents", 1000);
    const Setting setting = setting_of(scenario.parameters);
    const double gain = double{setting.controlled(needing)} - double{setting.trusted(needing)};
    const double loss = double{setting.trusted(averse)} - double{setting.controlled(averse)};
    CAPTURE(ratio, gain / loss);
    CHECK((gain > ratio * loss) == (ratio < 0.69));
  }
}

TEST_CASE("whoever controls, agents give the same; only a principal's own trust is answered") {
  const Played played(games(0, 5));
  for (std::size_t week = 0; week < 5; ++week) {
    const auto in = [&](std::size_t variant, Measured outcome) {
      return played.weeks({0, 0, variant}, outcome)[week];
    };
    CHECK(in(1, control) == 1);
    CHECK(in(1, transfer) == in(0, controlled_transfer));
    CHECK(in(2, control) == 0);
    CHECK(in(2, transfer) == in(0, spared_transfer));
    CHECK(in(0, trusted_transfer) > in(0, spared_transfer) + 5);
  }
  // So to a third party control costs nothing that was not lost already: it gains.
  CHECK(played.last(controlled_transfer) > played.last(spared_transfer));
}
