#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/store/layout.hpp"
#include "sim/store/run_result.hpp"

namespace tillit {

/// A place on an axis of a study: its name in the file, and what people call it.
struct AxisEntry {
  std::string name;
  Text label;
};

/// The points of a design, and what is varied from point to point.
struct DesignAxis {
  static constexpr const char* prefix = "p_";  ///< of the names of its coordinates

  std::vector<std::int32_t> points;    ///< their numbers, from 0; none: the study has no design
  std::vector<Auxiliary> coordinates;  ///< along `design`: `p_` + name, a value per point
  Attributes attributes;               ///< of the dimension: the method and its settings
};

/// The runs of a study: every point of its design with every lens, replication and variant.
struct StudyAxes {
  std::vector<AxisEntry> lenses;
  std::vector<std::int32_t> replications;  ///< their numbers, as in the keys of random draws
  std::vector<AxisEntry> variants;         ///< the first is the baseline
  DesignAxis design;

  bool has_design() const { return !design.points.empty(); }
  std::size_t points() const { return has_design() ? design.points.size() : 1; }

  /// Runs with the same world at their start: they differ in the variant alone.
  std::size_t jobs() const { return points() * lenses.size() * replications.size(); }
  std::size_t runs() const { return jobs() * variants.size(); }

  /// Position of a run in arrays over its dimensions.
  std::size_t position(const RunIndex& run) const {
    return ((run.design * lenses.size() + run.lens) * replications.size() + run.replication) *
               variants.size() +
           run.variant;
  }

  /// The run at a position.
  RunIndex run_at(std::size_t position) const {
    const std::size_t job = position / variants.size();
    const std::size_t series = job / replications.size();
    return {series % lenses.size(), job % replications.size(), position % variants.size(),
            series / lenses.size()};
  }

  /// The names of the dimensions that every variable of runs begins with.
  std::vector<std::string> dimensions() const {
    if (has_design()) return {"design", "lens", "replication", "variant"};
    return {"lens", "replication", "variant"};
  }

  /// Where a run stands along these dimensions.
  std::vector<std::size_t> place(const RunIndex& run) const {
    if (has_design()) return {run.design, run.lens, run.replication, run.variant};
    return {run.lens, run.replication, run.variant};
  }

  bool has(const RunIndex& run) const {
    return run.design < points() && run.lens < lenses.size() &&
           run.replication < replications.size() && run.variant < variants.size();
  }
};

/// Whether all runs of a study were made.
enum class StudyStatus { partial, complete };

/// How far one run has come, as in the variable `complete`.
enum class RunStatus : std::uint8_t { pending = 0, complete = 1, failed = 2 };

}  // namespace tillit
