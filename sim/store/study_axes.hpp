#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"
#include "sim/store/run_result.hpp"

namespace tillit {

/// A place on an axis of a study: its name in the file, and what people call it.
struct AxisEntry {
  std::string name;
  Text label;
};

/// The runs of a study: every lens with every replication and every variant.
struct StudyAxes {
  std::vector<AxisEntry> lenses;
  std::vector<std::int32_t> replications;  ///< their numbers, as in the keys of random draws
  std::vector<AxisEntry> variants;         ///< the first is the baseline

  std::size_t runs() const { return lenses.size() * replications.size() * variants.size(); }

  /// Position of a run in arrays over (lens, replication, variant).
  std::size_t position(const RunIndex& run) const {
    return (run.lens * replications.size() + run.replication) * variants.size() + run.variant;
  }

  /// The run at a position.
  RunIndex run_at(std::size_t position) const {
    const std::size_t rest = position / variants.size();
    return {rest / replications.size(), rest % replications.size(), position % variants.size()};
  }
};

/// Whether all runs of a study were made.
enum class StudyStatus { partial, complete };

/// How far one run has come, as in the variable `complete`.
enum class RunStatus : std::uint8_t { pending = 0, complete = 1, failed = 2 };

}  // namespace tillit
