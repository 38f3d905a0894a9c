#pragma once

#include <cstddef>
#include <vector>

#include "sim/study/study.hpp"

namespace tillit {

inline constexpr std::size_t baseline_place = 0;  ///< place among the variants

/// The wanted runs that begin with the same world.
struct Job {
  RunIndex start;
  std::vector<std::size_t> variants;

  RunIndex run(std::size_t variant) const {
    return {start.lens, start.replication, variant, start.design};
  }
};

/// All wanted runs of a study as jobs, in the order of the axes; but the largest worlds first where
/// a design varies the size of the population: the last to end are then small.
std::vector<Job> jobs_in_order(const Study& study, const Wanted& wanted);

}  // namespace tillit
