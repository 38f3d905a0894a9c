#pragma once

#include <cstddef>

#include "sim/study/study.hpp"

namespace tillit {

/// Bytes that the values of one run take, in memory and in the file before compression.
double bytes_of_values(const Study& study);

/// What making the wanted runs of a study takes in memory, known before any is made.
class MemoryNeed {
 public:
  MemoryNeed(const Study& study, const Wanted& wanted);

  /// Bytes at most, if so many runs are made at once.
  double of(std::size_t runs_at_once) const;

  /// The most runs at once that stay below a ceiling in bytes; 0 if not even one does.
  std::size_t runs_within(double ceiling) const;

 private:
  double one_run_ = 0;   ///< bytes, of the largest
  double runs_ = 0;      ///< wanted
  double per_lane_ = 1;  ///< runs that are alive for one that is made
};

}  // namespace tillit
