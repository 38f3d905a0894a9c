#include "sim/command/shards/make_shard.hpp"

#include <fmt/format.h>

#include <optional>

#include "sim/command/run/run_end.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/store/shards/claim.hpp"
#include "sim/store/shards/join.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

bool is_finished(const fs::path& file, const Study& part, const ShardedRun& run) {
  const StudyReader stored(file);
  want_shard(stored, file, part.layout, part.axes, run.provenance);
  return stored.status() == StudyStatus::complete;
}

/// What the file of a shard has.
struct Found {
  std::size_t failed = 0;  ///< runs that are not to be made again
  Wanted wanted;           ///< the runs that are to be made
  bool finished = false;   ///< closed as complete, and nothing is to be made
};

Found look(const fs::path& file, const Study& part, const ShardedRun& run, bool again,
           const Session& session) {
  Found found{0, all_runs(part), false};
  if (!fs::exists(file)) return found;
  found.finished = is_finished(file, part, run);
  if (found.finished && !(again && run.finished_too)) return found;
  read_in_child(file.string());
  const StudyReader stored(file);
  found.wanted = missing_runs(stored, session);
  for (std::size_t i = 0; i < found.wanted.size() && !again; ++i) {
    if (stored.status_of(part.axes.run_at(i)) != RunStatus::failed) continue;
    found.wanted[i] = false;
    ++found.failed;
  }
  found.finished = found.finished && count_of(found.wanted) == 0;
  return found;
}

Part part_of(const StudyAxes& axes) { return {axes.replications, axes.design.points}; }

}  // namespace

ShardEnd make_shard(const ShardedRun& run, const Shard& shard, bool again,
                    const std::atomic<bool>& stop, const Session& session) {
  const fs::path file = run.study.parent_path() / shard.file;
  const auto claim = Claim::take(file.parent_path(), shard, run.whole.axes);
  if (!claim || (!again && !claim->certain())) return ShardEnd::busy;
  const Study part =
      study_of(*run.whole.model, run.whole.scenario, part_of(axes_of(shard, run.whole.axes)));
  const Found found = look(file, part, run, again, session);
  if (found.finished || (count_of(found.wanted) == 0 && found.failed > 0)) {
    return found.failed > 0 ? ShardEnd::failed : ShardEnd::done;
  }
  StudyFile out = fs::exists(file)
                      ? StudyFile::go_on(file, part.layout, part.axes)
                      : StudyFile::create(file, part.layout, part.axes, run.provenance);
  StudyMeans means(part);
  StudyToFile taker(part, out, means);
  StudyProgress progress;
  const StudyEnd end = run_study(part, found.wanted, run.making.hands, taker, progress, stop);
  out.close(end.complete() && found.failed == 0 ? StudyStatus::complete : StudyStatus::partial);
  tell_failures(part, end, session);
  if (end.stopped) return ShardEnd::stopped;
  return end.failures.empty() && found.failed == 0 ? ShardEnd::done : ShardEnd::failed;
}

}  // namespace tillit
