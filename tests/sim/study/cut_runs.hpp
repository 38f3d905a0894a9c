#pragma once

#include <catch2/catch.hpp>

#include <filesystem>
#include <string>

#include "sim/study/checkpoint.hpp"
#include "sim/study/run_study.hpp"
#include "sim/threads/on_threads.hpp"

/// Runs that are stopped in a week, saved, and gone on with from the file.
namespace tillit {

inline RunResult lived_through(const Study& study, const RunIndex& run, int threads = 2) {
  return on_threads(threads, [&] {
    OneRun lived(study, run);
    lived.live_until(study.scenario.weeks, run.variant, [] { return true; });
    return lived.result();
  });
}

/// Lives until `week` on one thread and saves.
inline void save_in_week(int week, const Study& study, const RunIndex& run,
                         const std::filesystem::path& path, bool shared = false) {
  on_threads(1, [&] {
    OneRun lived(study, run);
    lived.live_until(week, run.variant, [] { return true; });
    save(path, study, run, shared, lived);
    return 0;
  });
}

/// Goes on from the file to the end.
inline RunResult gone_on_with(const Study& study, const RunIndex& run,
                              const std::filesystem::path& path, int threads = 3) {
  return on_threads(threads, [&] {
    CheckpointReader saved(path);
    OneRun lived = restored(study, run, false, saved);
    lived.live_until(study.scenario.weeks, run.variant, [] { return true; });
    return lived.result();
  });
}

/// Whether a run that is cut in `week` is in the end what it is uncut.
inline void check_cut(int week, const Study& study, const RunIndex& run, const RunResult& uncut,
                      const std::filesystem::path& path) {
  CAPTURE(week, study.scenario.variants[run.variant].name);
  save_in_week(week, study, run, path);
  const RunResult cut = gone_on_with(study, run, path);
  CHECK(cut.state_hash == uncut.state_hash);
  CHECK(cut.content_hash == uncut.content_hash);
}

}  // namespace tillit
