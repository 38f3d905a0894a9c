#pragma once

#include <cstdint>
#include <optional>

#include "sim/run/explanation.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// One run of a study made again while its world is asked why an outcome changes.
struct ExplainedRun {
  Explanation explanation;
  std::uint64_t content_hash = 0;  ///< to be that of the study
  std::uint64_t state_hash = 0;
};

/// The weeks `from` … `to` - 1 explained, compared with the week before `from`, which must be lived
/// too. `asked`: the upper part of an explanation. Nothing if the world has nobody of whom to tell.
std::optional<ExplainedRun> explained_run(const Study& study, const RunIndex& run,
                                          const Explanation& asked, int from, int to);

}  // namespace tillit
