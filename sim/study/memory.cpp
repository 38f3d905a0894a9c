#include "sim/study/memory.hpp"

#include <algorithm>

#include "sim/run/largest_world.hpp"
#include "sim/store/studies/chunking.hpp"
#include "sim/study/design_point.hpp"

namespace tillit {
namespace {

constexpr double program = 3e7;  // bytes it takes before it does anything

/// Of the largest world of a study, under any lens, at any point.
double bytes_of_largest_world(const Study& study) {
  double largest = largest_world(*study.model, study.scenario).bytes;
  const auto& design = study.scenario.design;
  if (!design || !design->varies_size()) return largest;
  for (const WorldSize& one :
       sizes_at_points(study.scenario, study.axes.design.points, *study.model)) {
    largest = std::max(largest, one.bytes);
  }
  return largest;
}

}  // namespace

double bytes_of_values(const Study& study) {
  double bytes = 0;
  for (const Series& series : study.layout.series) {
    bytes += static_cast<double>(chunking(study.layout, series).values() * bytes_of(series.type));
  }
  return bytes;
}

MemoryNeed::MemoryNeed(const Study& study, const Wanted& wanted)
    // A run's values are held as they are, and once more compressed.
    : one_run_(bytes_of_largest_world(study) + 2 * bytes_of_values(study)),
      runs_(static_cast<double>(count_of(wanted))),
      // Beside the run that is made stands the world from which variants still branch.
      per_lane_(study.axes.variants.size() > 1 ? 2 : 1) {}

double MemoryNeed::of(std::size_t runs_at_once) const {
  const double lanes = std::min(static_cast<double>(runs_at_once), runs_);
  return program + lanes * per_lane_ * one_run_;
}

std::size_t MemoryNeed::runs_within(double ceiling) const {
  if (ceiling < of(1)) return 0;
  const double lanes = (ceiling - program) / (per_lane_ * one_run_);
  return static_cast<std::size_t>(std::min(lanes, std::max(runs_, 1.0)));
}

}  // namespace tillit
