#include "sim/bench/measurement.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/bench/processor_time.hpp"
#include "sim/run/clock.hpp"

namespace tillit::bench {
namespace {

constexpr int most_times = 100'000'000;  // in a round, should the clock stand still

}  // namespace

double median(std::vector<double> values) {
  if (values.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double Rate::median() const { return bench::median(per_round); }
double Rate::lowest() const { return *std::min_element(per_round.begin(), per_round.end()); }
double Rate::highest() const { return *std::max_element(per_round.begin(), per_round.end()); }

void calibrate(Measurement& measurement, double seconds) {
  measurement.times = 1;
  while (true) {
    const double taken = measurement.work(measurement.times);
    // From a fifth of the time on, the rest can be judged.
    if (taken >= seconds / 5 || measurement.times >= most_times) {
      const double times = std::ceil(measurement.times * seconds / taken);
      measurement.times = static_cast<int>(std::clamp(times, 1.0, double{most_times}));
      return;
    }
    measurement.times *= 2;
  }
}

std::vector<Rate> measure_in_rounds(const std::vector<Measurement>& measurements, int rounds,
                                    const std::function<void(int round)>& tell) {
  std::vector<Rate> rates;
  for (const Measurement& measurement : measurements) rates.push_back({measurement.name, {}, {}});
  for (int round = 1; round <= rounds; ++round) {
    tell(round);
    for (std::size_t i = 0; i < measurements.size(); ++i) {
      const Measurement& one = measurements[i];
      const double start = seconds_now();
      const double used = processor_seconds();
      rates[i].per_round.push_back(one.times * one.units / one.work(one.times));
      rates[i].processors.push_back((processor_seconds() - used) / (seconds_now() - start));
    }
  }
  return rates;
}

}  // namespace tillit::bench
