#include "sim/study/jobs.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/study/design_point.hpp"

namespace tillit {
namespace {

/// The points of the design, the largest worlds first.
std::vector<std::size_t> points_in_order(const Study& study) {
  std::vector<std::size_t> points(study.axes.points());
  std::iota(points.begin(), points.end(), std::size_t{0});
  const auto& design = study.scenario.design;
  if (!design || !design->varies_size()) return points;
  const auto sizes = sizes_at_points(study.scenario, study.axes.design.points, *study.model);
  std::stable_sort(points.begin(), points.end(),
                   [&](std::size_t a, std::size_t b) { return sizes[a].agents > sizes[b].agents; });
  return points;
}

}  // namespace

std::vector<Job> jobs_in_order(const Study& study, const Wanted& wanted) {
  std::vector<Job> jobs;
  for (const std::size_t point : points_in_order(study)) {
    for (std::size_t lens = 0; lens < study.axes.lenses.size(); ++lens) {
      for (std::size_t i = 0; i < study.axes.replications.size(); ++i) {
        Job job{{lens, i, baseline_place, point}, {}};
        for (std::size_t variant = 0; variant < study.axes.variants.size(); ++variant) {
          if (wanted.at(study.axes.position(job.run(variant)))) job.variants.push_back(variant);
        }
        if (!job.variants.empty()) jobs.push_back(std::move(job));
      }
    }
  }
  return jobs;
}

}  // namespace tillit
