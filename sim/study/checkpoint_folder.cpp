#include "sim/study/checkpoint_folder.hpp"

#include <unistd.h>

#include <system_error>
#include <utility>

#include "sim/store/hdf5_files.hpp"
#include "sim/study/checkpoint.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

/// Half a run by one program and half by another would be no program's run.
void want_same_program(const CheckpointReader& saved) {
  const Build& then = saved.head().build;
  if (same_program(then, this_build())) return;
  saved.refuse(StoreProblem::other_program, "tillit " + then.version + ", git " + then.revision);
}

}  // namespace

CheckpointFolder::CheckpointFolder(const Study& study, fs::path folder, int every, bool leave)
    : study_(study), folder_(std::move(folder)), every_(every), leave_(leave) {
  std::error_code told_when_writing;
  if (fs::is_symlink(folder_, told_when_writing)) {
    note(StoreError(StoreProblem::is_link, StoreAction::write, folder_.string()));
    full_ = leads_elsewhere_ = true;
  } else if (every_ > 0) {
    fs::create_directories(folder_, told_when_writing);
  }
}

CheckpointFolder::~CheckpointFolder() {
  // Not fs::remove, which would take a file of that name.
  static_cast<void>(rmdir(folder_.c_str()));
}

std::vector<fs::path> CheckpointFolder::files() const {
  return leads_elsewhere_ ? std::vector<fs::path>() : hdf5_files_in(folder_);
}

void CheckpointFolder::leave_out(const fs::path& file, const StoreError& fault) {
  left_out_.insert(file);
  note(fault);
}

fs::path CheckpointFolder::of(const fs::path& study_file) {
  return beside(study_file, ".checkpoints");
}

void CheckpointFolder::begin_anew() {
  for (std::size_t i = 0; i < study_.axes.runs(); ++i) {
    const RunIndex run = study_.axes.run_at(i);
    for (const bool shared : {false, true}) forget(run, shared);
  }
}

fs::path CheckpointFolder::path_of(const RunIndex& run, bool shared) const {
  return folder_ / (checkpoint_name(study_, run, shared) + ".h5");
}

bool CheckpointFolder::has(const RunIndex& run, bool shared) {
  std::error_code ignored;
  const fs::path path = path_of(run, shared);
  return !leads_elsewhere_ && left_out_.count(path) == 0 && fs::exists(path, ignored);
}

std::optional<OneRun> CheckpointFolder::kept(const RunIndex& run, bool shared) {
  if (!has(run, shared)) return std::nullopt;
  const fs::path path = path_of(run, shared);
  try {
    CheckpointReader saved(path);
    want_same_program(saved);
    std::optional<OneRun> lived = restored(study_, run, shared, saved);
    note(path, lived->week());
    return lived;
  } catch (const StoreError& fault) {
    note(fault);
    return std::nullopt;
  }
}

void CheckpointFolder::before_week(const RunIndex& run, bool shared, OneRun& lived) {
  if (every_ <= 0) return;
  const int weeks = lived.week() - Calendar(study_.scenario).first();
  if (weeks > 0 && weeks % every_ == 0) keep(run, shared, lived);
}

void CheckpointFolder::keep(const RunIndex& run, bool shared, OneRun& lived) {
  if (every_ <= 0) return;
  const fs::path path = path_of(run, shared);
  if (!claim(path, lived.week())) return;
  try {
    save(path, study_, run, shared, lived);
  } catch (const StoreError& fault) {
    note(fault);
    const std::lock_guard lock(mutex_);
    full_ = true;
  }
}

void CheckpointFolder::done(const RunIndex& run, bool shared) {
  if (!leave_) forget(run, shared);
}

void CheckpointFolder::forget(const RunIndex& run, bool shared) const {
  if (leads_elsewhere_) return;
  const fs::path path = path_of(run, shared);
  std::error_code ignored;
  fs::remove(path, ignored);
  fs::remove(path.string() + ".part", ignored);
}

bool CheckpointFolder::claim(const std::string& path, int week) {
  const std::lock_guard lock(mutex_);
  const auto [at, is_new] = weeks_.try_emplace(path, week);
  if (full_ || (!is_new && at->second >= week)) return false;
  at->second = week;
  return true;
}

void CheckpointFolder::note(const std::string& path, int week) {
  const std::lock_guard lock(mutex_);
  weeks_[path] = week;
}

void CheckpointFolder::note(const StoreError& fault) {
  const std::lock_guard lock(mutex_);
  if (!full_) faults_.push_back(fault);
}

}  // namespace tillit
