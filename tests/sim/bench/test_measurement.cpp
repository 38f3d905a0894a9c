#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <thread>

#include "sim/bench/measurement.hpp"
#include "sim/run/clock.hpp"

using namespace tillit;
using namespace tillit::bench;

TEST_CASE("the median is the middle one, or the mean of the two in the middle") {
  CHECK(median({5, 1, 3}) == 3);
  CHECK(median({4, 1, 3, 100}) == 3.5);
  CHECK(median({7}) == 7);
  CHECK(std::isnan(median({})));
}

TEST_CASE("measurements take turns, round by round") {
  std::string order;
  std::vector<Measurement> all;
  for (const char* name : {"a", "b"}) {
    all.push_back({name, [&order, name](int) { return order += name, 1.0; }, 1});
  }
  measure_in_rounds(all, 3, [&](int round) { order += std::to_string(round); });
  CHECK(order == "1ab2ab3ab");
}

TEST_CASE("a rate is units of work per second, whatever the number of times") {
  // Each time has 10 units and takes 2 seconds; the third round is disturbed.
  int round = 0;
  const Measurement one{"one", [&](int times) { return 2.0 * times * (++round == 3 ? 4 : 1); }, 10,
                        7};
  const std::vector<Rate> rates = measure_in_rounds({one}, 3, [](int) {});
  REQUIRE(rates.size() == 1);
  CHECK(rates[0].name == "one");
  CHECK(rates[0].per_round == std::vector<double>{5, 5, 1.25});
  CHECK(rates[0].median() == 5);
  CHECK(rates[0].lowest() == 1.25);
  CHECK(rates[0].highest() == 5);
}

TEST_CASE("processors at work are those the work had") {
  const Measurement busy{"busy", [](int) {
                           const double start = seconds_now();
                           while (seconds_now() < start + 0.05) continue;
                           return 0.05;
                         }};
  const Measurement idle{"idle", [](int) {
                           std::this_thread::sleep_for(std::chrono::milliseconds(50));
                           return 0.05;
                         }};
  const std::vector<Rate> rates = measure_in_rounds({busy, idle}, 1, [](int) {});
  CHECK(rates[0].processors[0] > rates[1].processors[0]);
  CHECK(rates[0].processors[0] < 1.1);
  CHECK(rates[1].processors[0] < 0.5);  // a disturbed sleep takes some
}

TEST_CASE("a round is as long as asked for, and never less than one time") {
  Measurement quick{"quick", [](int times) { return 1e-5 * times; }, 1};
  calibrate(quick, 0.5);
  CHECK(quick.times == Approx(50000).epsilon(0.001));
  Measurement slow{"slow", [](int times) { return 20.0 * times; }, 1};
  calibrate(slow, 0.5);
  CHECK(slow.times == 1);
}
