#include <catch2/catch.hpp>
#include <cmath>

#include "sim/serve/life.hpp"
#include "sim/serve/why.hpp"
#include "tests/sim/serve/small_seminar.hpp"

using namespace tillit;

namespace {

WhyAnswer answered(const std::string& outcome, int slice) {
  Why why(small_seminar(), tightened(), outcome);
  while (!why.has_ended()) why.live(slice);
  return why.answer();
}

}  // namespace

TEST_CASE("the causes of a difference add up to it, the largest first") {
  for (const char* outcome : {"staff_trust", "quality", "control"}) {
    CAPTURE(outcome);
    const WhyAnswer answer = answered(outcome, 5);
    CHECK(answer.from == 4);
    CHECK(answer.year_from == 4);
    double sum = 0;
    for (std::size_t i = 0; i < answer.parts.size(); ++i) {
      sum += answer.parts[i].contribution;
      if (i == 0) continue;
      CHECK(std::abs(answer.parts[i].contribution) <= std::abs(answer.parts[i - 1].contribution));
    }
    CHECK(answer.with.to != answer.without.to);
    CHECK(sum == Approx(answer.with.to - answer.without.to).margin(1e-5));
    CHECK(answer.with.from == Approx(answer.without.from).margin(1e-12));
  }
}

TEST_CASE("what is explained is what the group saw, for the whole nation") {
  const auto seminar = small_seminar();
  Life life(seminar, tightened());
  while (!life.has_ended()) life.live(30);
  const Weeks weeks = life.lived().weeks;
  const auto& outcomes = seminar->shown().outcomes;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    if (seminar->declaration().outcomes[outcomes[i]].name != "staff_trust") continue;
    const WhyAnswer answer = answered("staff_trust", 13);
    double sum = 0;
    for (std::size_t week = 4; week < 30; ++week) sum += weeks[week][i];
    CHECK(answer.with.to == Approx(sum / 26).margin(1e-5));
    CHECK(answer.with.from == Approx(weeks[3][i]).margin(1e-5));
  }
}
