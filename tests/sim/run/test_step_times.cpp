#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

#include "sim/run/week_record.hpp"

using namespace tillit;

TEST_CASE("each step's time is counted under its name, week after week") {
  StepTimes times;
  WeekRecord record(1, 1, 1);
  record.time_steps(&times);
  for (int week = 0; week < 2; ++week) {
    times.begin_week();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    record.step_done("slow");
    record.step_done("quick");
  }
  REQUIRE(times.steps().size() == 2);
  CHECK(times.steps()[0].name == "slow");
  CHECK(times.steps()[0].seconds >= 0.04);
  CHECK(times.steps()[1].name == "quick");
  CHECK(times.steps()[1].seconds < times.steps()[0].seconds);
}

TEST_CASE("steps may be told when nobody asks") {
  WeekRecord record(1, 1, 1);
  record.step_done("boards");
  StepTimes times;
  record.time_steps(&times);
  record.time_steps(nullptr);
  record.step_done("boards");
  CHECK(times.steps().empty());
}
