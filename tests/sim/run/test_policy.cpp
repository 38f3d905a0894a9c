#include <catch2/catch.hpp>

#include <cmath>

#include "sim/run/policy.hpp"
#include "sim/run/week_record.hpp"

using namespace tillit;

TEST_CASE("every service begins with the baseline levers, and has its own") {
  Policy policy(3, 2, {0.5, 0.25});
  CHECK(policy.of(2, 1)[0] == 0.5f);
  policy.set(1, 0, 1, 0.75);
  CHECK(policy.of(1, 0)[1] == 0.75f);
  CHECK(policy.of(1, 0)[0] == 0.5f);
  CHECK(policy.of(1, 1)[1] == 0.25f);
}

TEST_CASE("a week record knows nothing until it is told, and forgets when cleared") {
  WeekRecord record(2, 3, 2);
  for (const float value : record.cells()) CHECK(std::isnan(value));
  record.cell(1, 2, 1) = 0.5f;
  record.nation(1) = 0.25;
  record.sector(0, 1) = 0.75;
  CHECK(record.cells()[1 * 6 + 2 * 2 + 1] == 0.5f);
  CHECK(record.sectors()[1] == 0.75);
  record.clear();
  CHECK(std::isnan(record.cells()[11]));
  CHECK(std::isnan(record.nation()[1]));
  CHECK(std::isnan(record.sectors()[1]));
}
