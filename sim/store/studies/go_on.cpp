#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <optional>
#include <tuple>

#include "sim/store/diagnosis.hpp"
#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/studies/study_file.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/store/system_file.hpp"

// HDF5 trusts the index of a variable and the heap of its texts where it changes them, and writes
// beside its memory where a file lies. So nothing is written into a file that may be another's.

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr const char* unseen = ".continued";  ///< how the new file is called until it is whole

void want_series(const StudyReader& study, const Layout& layout, const fs::path& path) {
  const std::vector<Series>& there = study.layout().series;
  for (std::size_t i = 0; i < layout.series.size(); ++i) {
    const std::string& name = layout.series[i].name;
    if (i < there.size() && there[i].name == name) continue;
    throw StoreError(StoreProblem::other_columns, StoreAction::write, path.string(), name);
  }
}

/// From the values, however another program has packed them since.
PreparedRun packed_anew(const StudyReader& study, const Layout& layout, const RunIndex& run) {
  RunResult result{
      {}, study.content_hash_of(run), study.state_hash_of(run), study.wall_seconds_of(run)};
  for (const Series& series : layout.series) result.values.push_back(study.values(series, run));
  return prepare(layout, run, result);
}

/// Nothing if it is damaged.
std::optional<PreparedRun> unless_damaged(const std::function<PreparedRun()>& read) {
  try {
    return read();
  } catch (const StoreError& error) {
    if (error.problem() != StoreProblem::damaged) throw;
    return std::nullopt;
  }
}

/// Values that cannot be read are left out: their run is to be made again.
void copy_run(const StudyReader& from, const Layout& layout, const RunIndex& run, StudyFile& to) {
  if (from.status_of(run) == RunStatus::failed) return to.mark_failed(run, from.failure_of(run));
  if (from.status_of(run) != RunStatus::complete) return;
  auto finished = unless_damaged([&] { return from.compressed(run); });
  if (!finished) finished = unless_damaged([&] { return packed_anew(from, layout, run); });
  if (finished) to.write(*finished);
}

/// What programs have left that were killed while they copied: whoever holds the study is the only
/// one to copy it.
void remove_left_behind(const fs::path& study) {
  const std::string ours = study.filename().string() + ".";
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(study.parent_path(), ignored)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(ours)) continue;
    const std::size_t number_ends = name.find_first_not_of("0123456789", ours.size());
    if (number_ends == std::string::npos || number_ends == ours.size()) continue;
    if (name.substr(number_ends).starts_with(unseen)) fs::remove(entry.path(), ignored);
  }
}

/// Who may read and write the one, and whose it is, holds for the other too, as far as the system
/// lets.
void give_to_the_same(const fs::path& from, const fs::path& to) {
  struct stat facts {};
  if (::stat(from.c_str(), &facts) != 0) return;
  std::ignore = ::chown(to.c_str(), facts.st_uid, facts.st_gid);
  std::ignore = ::chmod(to.c_str(), facts.st_mode & 0777u);
}

}  // namespace

StudyFile StudyFile::go_on(const fs::path& path, const Layout& layout, const StudyAxes& axes) {
  const fs::path real = file_behind(path);
  const Unfinished made(real, unseen);
  const auto old = told_as(StoreAction::write, path, [&] { return hdf5::held(real); });
  remove_left_behind(real);
  try {
    const StudyReader from(real, Sharing::with_writer);
    want_series(from, layout, path);
    StudyFile to = create(made.path(), layout, axes, from.provenance());
    to.together([&] {
      for (std::size_t i = 0; i < axes.runs(); ++i) copy_run(from, layout, axes.run_at(i), to);
    });
    give_to_the_same(real, made.path());
    to.take_place_of(real);
    return to;
  } catch (const StoreError& error) {
    if (error.path() != made.path()) throw;
    throw StoreError(error.problem(), StoreAction::write, path.string(), error.detail());
  }
}

}  // namespace tillit
