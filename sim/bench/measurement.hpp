#pragma once

#include <functional>
#include <string>
#include <vector>

namespace tillit::bench {

/// Something whose speed is measured.
struct Measurement {
  std::string name;
  /// Works so many times, and gives the seconds that the work itself took.
  std::function<double(int times)> work;
  double units = 1;  ///< of work each time: bytes, random words, agents carried through a week
  int times = 1;     ///< in a round; set by `calibrate`
};

/// Units per second in each round.
struct Rate {
  std::string name;
  std::vector<double> per_round;
  /// Processors at work, on average over each round: fewer than threads if something waits, or if
  /// the machine gives its processors to others.
  std::vector<double> processors;

  double median() const;
  double lowest() const;
  double highest() const;
};

/// The middle one, or the mean of the two in the middle; NaN of nothing.
double median(std::vector<double> values);

/// Works until a round of this measurement takes about so many seconds, which also warms up what
/// it works on.
void calibrate(Measurement& measurement, double seconds);

/// Every measurement once in each round, so that what else happens on the machine meets all alike.
/// `tell` is called before each round.
std::vector<Rate> measure_in_rounds(const std::vector<Measurement>& measurements, int rounds,
                                    const std::function<void(int round)>& tell);

}  // namespace tillit::bench
