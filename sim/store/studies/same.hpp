#pragma once

#include <algorithm>
#include <vector>

#include "sim/store/layout.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

inline bool same_names(const std::vector<AxisEntry>& one, const std::vector<AxisEntry>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const AxisEntry& a, const AxisEntry& b) { return a.name == b.name; });
}

/// Whether both have the same points, with the same values.
inline bool same_points(const DesignAxis& one, const DesignAxis& other) {
  return one.points == other.points &&
         std::equal(one.coordinates.begin(), one.coordinates.end(), other.coordinates.begin(),
                    other.coordinates.end(), [](const Auxiliary& a, const Auxiliary& b) {
                      return a.name == b.name && a.values == b.values;
                    });
}

/// Whether both have the same lenses, variants, replications and points.
inline bool same_runs(const StudyAxes& one, const StudyAxes& other) {
  return same_names(one.lenses, other.lenses) && same_names(one.variants, other.variants) &&
         one.replications == other.replications && same_points(one.design, other.design);
}

/// Whether both hold the same variables.
inline bool same_series(const Layout& one, const Layout& other) {
  return std::equal(one.series.begin(), one.series.end(), other.series.begin(), other.series.end(),
                    [](const Series& a, const Series& b) {
                      return a.name == b.name && a.dimensions == b.dimensions && a.type == b.type;
                    });
}

/// Whether both have the same dimensions, with the same labels.
inline bool same_dimensions(const Layout& one, const Layout& other) {
  return std::equal(one.dimensions.begin(), one.dimensions.end(), other.dimensions.begin(),
                    other.dimensions.end(), [](const Dimension& a, const Dimension& b) {
                      return a.name == b.name && a.labels == b.labels;
                    });
}

}  // namespace tillit
