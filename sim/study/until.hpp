#pragma once

#include <cstddef>
#include <functional>

#include "sim/study/run_study.hpp"
#include "sim/study/window_means.hpp"

namespace tillit {

// `study.until`: replications are added, batch by batch, until the paired difference of an outcome
// to the baseline is known well enough. What a batch is follows from the runs before it alone.

/// The place among `means.outcomes()` of an index into the declaration's outcomes; their number if
/// it is not among them.
std::size_t place_of_outcome(const WindowMeans& means, std::size_t outcome);

/// How well the differences are known after some replications.
struct Known {
  std::size_t replications = 0;  ///< the first so many were looked at
  /// Of the 95 % interval of the difference that is known least; NaN if none has an interval.
  double half_width = 0;
  RunIndex least;          ///< of which point, lens and variant that is
  std::size_t needed = 0;  ///< replications that would do for every difference, judged from these
};

/// Looks at every variant, lens and point. A difference with fewer than two pairs, since its runs
/// failed, is not waited for.
Known known_after(const Study& study, const WindowMeans& means, std::size_t replications);

/// Whether all is known as well as `until` wants it.
bool known_enough(const Until& until, const Known& known);

/// The number of replications after which to look again: what is needed, but at most twice as many
/// as now and never more than the max; as many as now if the study is at its end.
std::size_t next_look(const Until& until, const Known& known);

/// How the batches of a study ended.
struct BatchesEnd {
  StudyEnd all;                  ///< of all batches together
  std::size_t replications = 0;  ///< the first so many were to be made
};

/// What batches are made with.
struct BatchMaker {
  /// Makes the wanted runs; their means are in `means` when it returns.
  std::function<StudyEnd(const Wanted&)> make;
  /// Is told what is known so far and how many replications there will be after the next batch.
  std::function<void(const Known&, std::size_t)> tell = [](const Known&, std::size_t) {};
};

/// Makes those of the wanted runs that it takes: all of them if the scenario has no `until`.
/// `means` holds the runs that are not wanted, made before: with the same runs, the same number of
/// replications comes out as if all had been made now.
BatchesEnd make_batches(const Study& study, const Wanted& wanted, const WindowMeans& means,
                        const BatchMaker& maker);

}  // namespace tillit
