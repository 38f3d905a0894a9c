#pragma once

#include <cstdint>
#include <optional>

#include "sim/run/explanation.hpp"
#include "sim/study/one_run.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// One run of a study made again while its world is asked why an outcome changes.
struct ExplainedRun {
  Explanation explanation;
  std::uint64_t content_hash = 0;  ///< to be that of the study
  std::uint64_t state_hash = 0;
  OneRun start;  ///< as it stood before the week things are compared with, to be asked more
};

/// Lives a run until the beginning of week `to` under the variant at this place on the axes, and
/// explains the weeks `from` … `to` - 1, compared with the week before `from`, which must not be
/// lived yet; throws std::invalid_argument if it is. `asked`: the upper part of an explanation.
/// Nothing if the world has nobody of whom to tell.
std::optional<Explanation> explained_from(OneRun& run, std::size_t variant,
                                          const Explanation& asked, int from, int to);

/// The same for a run of a study, from its beginning and on to its end. What else changed in the
/// same weeks can then be explained from its start without living that again.
std::optional<ExplainedRun> explained_run(const Study& study, const RunIndex& run,
                                          const Explanation& asked, int from, int to);

}  // namespace tillit
