#pragma once

#include <optional>

#include "sim/study/one_run.hpp"

namespace tillit {

/// Asked by a study that is run for runs that need not begin anew, and shown its runs as they
/// live. `shared`: it is about the weeks that all variants of a lens and replication share; the
/// run's variant is then the baseline. Called from several threads at once, each about runs of its
/// own; none of it throws. This one knows of nothing and keeps nothing.
class Checkpoints {
 public:
  virtual ~Checkpoints() = default;

  /// Whether `kept` has something to give.
  virtual bool has(const RunIndex&, bool /*shared*/) { return false; }

  /// The run as it was kept last.
  virtual std::optional<OneRun> kept(const RunIndex&, bool /*shared*/) { return std::nullopt; }

  /// Is shown a run before each week, and keeps it if it is time.
  virtual void before_week(const RunIndex&, bool /*shared*/, OneRun&) {}

  /// Keeps a run at any rate.
  virtual void keep(const RunIndex&, bool /*shared*/, OneRun&) {}

  /// What was kept is no longer needed: the run, or every run with these shared weeks, is safe.
  virtual void done(const RunIndex&, bool /*shared*/) {}
};

}  // namespace tillit
