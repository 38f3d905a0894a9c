#include <array>
#include <catch2/catch.hpp>

#include <cmath>

#include "tests/models/mutual_learning/learning.hpp"

using namespace tillit;
using namespace tillit::mutual_learning;

namespace {

/// Whether `better` knows more than `worse` in the last week, in the same organisations, by more
/// than chance does: 4.5 standard errors of the paired difference.
void knows_more(const Learned& learned, std::size_t better, std::size_t worse) {
  const auto last = static_cast<std::size_t>(learned.study.scenario.weeks - 1);
  std::vector<double> differences = learned.organisations(better, code_knowledge, last);
  const auto others = learned.organisations(worse, code_knowledge, last);
  for (std::size_t i = 0; i < others.size(); ++i) differences[i] -= others[i];
  const Estimate difference = estimate(differences);
  CAPTURE(better, worse, difference.mean, difference.deviation);
  CHECK(difference.mean >
        4.5 * difference.deviation / std::sqrt(static_cast<double>(others.size())));
}

Levers rates(double p1, double p2 = 0.5, double p3 = 0, double p4 = 0) {
  return {{"socialisation", p1}, {"code_learning", p2}, {"turnover", p3}, {"turbulence", p4}};
}

}  // namespace

TEST_CASE(
    "equilibrium knowledge of the code is that of a reference run, and slow socialisation beats "
    "fast",
    "[figures]") {
  const std::array reference{0.9533, 0.8097, 0.7404};  // 40 000 runs each
  const int organisations = 800;
  const Learned learned(learning(organisations, 300, {rates(0.1), rates(0.5), rates(0.9)}));
  for (std::size_t way = 0; way < 3; ++way) {
    const Estimate ours = learned.over_organisations(way, code_knowledge);
    const double error = ours.deviation * std::sqrt(1. / organisations + 1. / 40000);
    CAPTURE(way, ours.mean, ours.deviation);
    CHECK(std::abs(ours.mean - reference[way]) < 4 * error + 0.00005);
    CHECK(learned.end(way, agreement) > 0.9995);
  }
  knows_more(learned, 0, 1);
  knows_more(learned, 1, 2);
}

TEST_CASE("with slow socialisation a code that learns fast knows more, with fast one less",
          "[figures]") {
  const Learned learned(
      learning(400, 300, {rates(0.1, 0.9), rates(0.1, 0.1), rates(0.9, 0.1), rates(0.9, 0.9)}));
  knows_more(learned, 0, 1);
  knows_more(learned, 2, 3);
}

TEST_CASE("slow and fast learners together know more than all at the mean rate", "[figures]") {
  const auto mixed = [](double share) {
    Levers levers = rates(0.1);
    levers.emplace_back("fast_share", share);
    return levers;
  };
  const Learned learned(learning(
      400, 300, {mixed(0.5), rates(0.5), mixed(0.25), rates(0.3), mixed(0.75), rates(0.7)}));
  knows_more(learned, 0, 1);
  knows_more(learned, 2, 3);
  knows_more(learned, 4, 5);
}

TEST_CASE("where reality turns, a code keeps its knowledge only with turnover") {
  const Learned learned(learning(200, 200, {rates(0.5, 0.5, 0.1, 0.02), rates(0.5, 0.5, 0, 0.02)}));
  knows_more(learned, 0, 1);
  const auto& without = learned.course(1, code_knowledge);
  const auto& with = learned.course(0, code_knowledge);
  CHECK(without[199] < 0.1 * without[20]);
  CHECK(with[199] > 0.9 * with[100]);
}

TEST_CASE("some turnover helps where socialisation is fast") {
  const Learned learned(learning(400, 100, {rates(0.9, 0.5, 0.05), rates(0.9)}));
  knows_more(learned, 0, 1);
}
