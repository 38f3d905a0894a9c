#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sim/bench/result.hpp"
#include "sim/command/words/numbers.hpp"

namespace tillit {

/// Something of which the speed is told, and the unit to tell it in.
struct Told {
  std::string name;  ///< of the measurement
  Text label;
  Text unit;
  double size_of_unit;
  bool in_detail;  ///< measured on every number of threads
};

/// What was measured and the language to tell it in; each function writes one table.
struct BenchPage {
  const bench::BenchResult& result;
  Language language;

  const std::string& say(const Text& words) const { return words.in(language); }

  template <class... Values>
  std::string fill(const Text& words, const Values&... values) const {
    return fmt::format(fmt::runtime(say(words)), values...);
  }

  std::string number(double value, int decimals) const {
    return decimal(value, decimals, language);
  }

  /// What was measured, in the order of the tables.
  std::vector<Told> told() const;

  std::string rates() const;
  std::string worlds() const;
  std::string threads() const;
  std::string steps() const;
  std::string ratios() const;
};

}  // namespace tillit
