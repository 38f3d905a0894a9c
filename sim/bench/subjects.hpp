#pragma once

#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit::bench {

/// A world to be measured: everything in it as the model declares it, but for its size.
struct Subject {
  std::string name;  ///< in the JSON and for --only
  Text label;
  std::string model;
  std::string population;  ///< kind
  int principals;          ///< of a synthetic population
  double scale;            ///< of any other
  int weeks;               ///< after which it is built anew
  bool in_detail;          ///< also on fewer threads, its steps in the table
};

const std::vector<Subject>& subjects();

/// Names of the measurements that are no worlds.
inline constexpr const char* copying = "copy";
inline constexpr const char* random_words = "philox";
inline constexpr const char* afternoon = "afternoon";
inline constexpr const char* output = "output";

/// Random words that the minimal chain uses for a member of staff and a week, as measured: 19 draws
/// of four for the 25 of a unit. The limit that Philox sets is counted with it.
inline constexpr double words_per_staff_week = 19 * 4 / 25.0;

/// The same with 32 bits for each number, as the specification is usually programmed: 38 draws of
/// four for a unit. What engines that draw a word for each number can be compared by.
inline constexpr double words_with_one_for_each_number = 38 * 4 / 25.0;

/// What a measurement is called on fewer than all threads.
std::string on_fewer_threads(const std::string& name, int threads);

/// All names that --only knows: those above and those of the worlds.
std::vector<std::string> names_of_measurements();

/// A speed divided by another, or by the limit the other sets.
struct RatioOf {
  std::string name;
  Text label;
  std::string numerator, denominator;  ///< names of measurements
  double times = 1;                    ///< with which the quotient is multiplied
};

/// The ratios that are told, if all threads are so many.
std::vector<RatioOf> ratios_wanted(int threads);

}  // namespace tillit::bench
