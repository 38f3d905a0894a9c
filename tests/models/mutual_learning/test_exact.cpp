#include <catch2/catch.hpp>

#include <cmath>

#include "tests/models/mutual_learning/learning.hpp"

using namespace tillit;
using namespace tillit::mutual_learning;

namespace {

Scenario with(Scenario scenario, double dimensions, double members) {
  set_parameter(mutual_learning_model(), scenario, "dimensions", dimensions);
  set_parameter(mutual_learning_model(), scenario, "members", members);
  return scenario;
}

}  // namespace

TEST_CASE("at the start members know nothing on average, with the spread of thirds") {
  const Learned learned(learning(400, 1, {{{"socialisation", 0}, {"code_learning", 0}}}));
  // A belief times reality is -1, 0 or 1, a third each: mean 0, variance 2/3.
  const double variance = 2. / 3 / (30 * 50);
  const Estimate knowledge = learned.over_organisations(0, member_knowledge);
  CHECK(std::abs(knowledge.mean) < 4.5 * std::sqrt(variance / 400));
  // The estimate of a normal's variance has the relative error sqrt(2/399).
  const double measured = knowledge.deviation * knowledge.deviation;
  CHECK(std::abs(measured / variance - 1) < 4.5 * std::sqrt(2. / 399));
  // A third of all beliefs are as empty as the code.
  CHECK(std::abs(learned.end(0, agreement) - 1. / 3) < 4.5 * std::sqrt(2. / 9 / (400 * 1500)));
}

TEST_CASE("a code that does not learn says nothing, and nobody learns from it") {
  const Learned learned(learning(20, 12, {{{"code_learning", 0}, {"socialisation", 0.9}}}));
  for (const double knowledge : learned.course(0, code_knowledge)) CHECK(knowledge == 0);
  const auto& members = learned.course(0, member_knowledge);
  for (const double knowledge : members) CHECK(knowledge == members[0]);
}

TEST_CASE("members who do not learn stay as they are, while the code learns from them") {
  const Learned learned(learning(20, 12, {{{"socialisation", 0}}}));
  const auto& members = learned.course(0, member_knowledge);
  for (const double knowledge : members) CHECK(knowledge == members[0]);
  CHECK(learned.end(0, code_knowledge) > 0.3);
}

TEST_CASE("what a code learns from a single member in one week is half a random walk") {
  // It takes over each action of a member whose score S is above 0, with probability p2. S is a sum
  // of 30 fair signs: E max(S, 0) = E|S|/2, and E|S| = 30 C(30,15) / 2^30.
  double walk = 30;
  for (int i = 1; i <= 15; ++i) walk *= (15. + i) / i / 4;
  const int organisations = 4000;
  const Learned learned(
      with(learning(organisations, 1, {{{"code_learning", 1}}, {{"code_learning", 0.5}}}), 30, 1));
  for (const std::size_t way : {0u, 1u}) {
    const double p2 = way == 0 ? 1 : 0.5;
    const Estimate code = learned.over_organisations(way, code_knowledge);
    const double error = code.deviation / std::sqrt(organisations);
    CAPTURE(p2, code.mean, walk / 2 / 30 * p2);
    CHECK(std::abs(code.mean - walk / 2 / 30 * p2) < 4.5 * error);
  }
}

TEST_CASE("a single dimension is learned at once where p2 = 1, or nobody knows it") {
  // Above the code's 0 are those who act rightly: all but the organisations without any of them.
  const Learned learned(with(learning(2000, 1, {{{"code_learning", 1}}}), 1, 4));
  const double known = 1 - 1. / 16;
  CHECK(std::abs(learned.end(0, code_knowledge) - known) <
        4.5 * std::sqrt(known * (1 - known) / 2000));
}

TEST_CASE("those who agree learn no more, and forget as fast as reality turns") {
  Scenario scenario = learning(200, 100, {{{"socialisation", 0.9}}});
  Measure turning{{{turbulence, 0.02}}, 50, 100, {}};
  scenario.variants[1].measures.push_back(turning);
  const Learned learned(scenario);
  const auto agreed = learned.organisations(0, agreement, 49);
  for (const double share : agreed) CHECK(share == 1);
  const auto& code = learned.course(0, code_knowledge);
  const auto& members = learned.course(0, member_knowledge);
  for (std::size_t week = 50; week < 100; ++week) {
    const double left = std::pow(1 - 2 * 0.02, static_cast<double>(week - 49));
    // Each of the 200 x 30 dimensions is 1 or -1 times what it was: variance at most 1.
    CHECK(std::abs(code[week] - left * code[49]) < 4.5 / std::sqrt(200 * 30));
    CHECK(members[week] == Approx(code[week]));
  }
}

TEST_CASE("where everybody leaves every week, members are as at the start") {
  const Learned learned(learning(200, 20, {{{"turnover", 1}, {"socialisation", 0}}}));
  for (const double knowledge : learned.course(0, member_knowledge)) {
    CHECK(std::abs(knowledge) < 4.5 * std::sqrt(2. / 3 / (200 * 1500)));
  }
}

TEST_CASE("learning has the same bits on 1, 2 and 8 threads") {
  const Scenario scenario =
      learning(30, 15, {{{"turnover", 0.1}, {"turbulence", 0.05}, {"fast_share", 0.4}}});
  same_on_threads(study_of(mutual_learning_model(), scenario), {1, 2, 8});
}
