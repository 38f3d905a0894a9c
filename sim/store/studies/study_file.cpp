#include "sim/store/studies/study_file.hpp"

#include <sys/syscall.h>
#include <unistd.h>

#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "sim/store/diagnosis.hpp"
#include "sim/store/hdf5/hdf5_journal.hpp"
#include "sim/store/hdf5/hdf5_write.hpp"
#include "sim/store/studies/empty_study.hpp"
#include "sim/store/studies/run_writing.hpp"
#include "sim/store/system_file.hpp"

namespace tillit {

namespace fs = std::filesystem;
using namespace hdf5;

struct StudyFile::Open {
  fs::path path;
  StudyAxes axes;
  LaidOut in;
  std::optional<Failure> broken = {};  ///< what went wrong: nothing is written after that
  bool together = false;               ///< what is written is to take effect later

  /// Changes the file, as a whole or not at all. If that fails, the file stays as it was after the
  /// last run: what HDF5 has in memory by then could hide finished runs.
  template <class Work>
  void change(Work&& work) {
    told_as(StoreAction::write, path, [&] {
      if (broken) throw Failure(*broken);
      try {
        work();
        if (!together) take_effect(in);
      } catch (const Failure& failure) {
        broken = failure;
        in.abandon();
        throw;
      }
    });
  }
};

namespace {

void refuse_before_trying(const fs::path& path) {
  const auto refuse = [&](StoreProblem problem) {
    throw StoreError(problem, StoreAction::create, path.string());
  };
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(path, ignored))) refuse(StoreProblem::exists_already);
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored)) refuse(StoreProblem::no_folder);
}

/// Renames, unless there is a file with the new name by now.
void rename_new(const fs::path& from, const fs::path& to) {
  constexpr unsigned no_replace = 1;  // RENAME_NOREPLACE of linux/fs.h
  if (syscall(SYS_renameat2, -100, from.c_str(), -100, to.c_str(), no_replace) == 0) return;
  if (errno == EINVAL || errno == ENOSYS) {  // a file system that cannot tell
    if (!fs::exists(to) && std::rename(from.c_str(), to.c_str()) == 0) return;
  }
  throw Failure{"", "rename", errno == EINVAL || errno == ENOSYS ? EEXIST : errno};
}

/// Writing stops before the disk is full, so that no half-written index can hide finished runs.
void refuse_on_full_disk(const fs::path& path, std::size_t needed) {
  std::error_code unknown;
  const fs::space_info space = fs::space(path, unknown);
  if (!unknown && space.available < needed) {
    throw StoreError(StoreProblem::disk_full, StoreAction::write, path.string());
  }
}

/// Where a run stands in the file's variables, along the dimensions of runs.
std::vector<hsize_t> place_of(const StudyAxes& axes, const RunIndex& run) {
  const std::vector<std::size_t> place = axes.place(run);
  return {place.begin(), place.end()};
}

void check_run(const StudyAxes& axes, const RunIndex& run) {
  if (!axes.has(run)) throw std::out_of_range("the study has no such run");
}

}  // namespace

StudyFile::StudyFile(std::unique_ptr<Open> open) : open_(std::move(open)) {}
StudyFile::StudyFile(StudyFile&&) noexcept = default;
StudyFile& StudyFile::operator=(StudyFile&& other) noexcept {
  std::swap(open_, other.open_);
  return *this;
}

StudyFile StudyFile::create(const fs::path& path, const Layout& layout, const StudyAxes& axes,
                            const Provenance& provenance) {
  return told_as(StoreAction::create, path, [&] {
    refuse_before_trying(path);
    const Unfinished part(path);
    LaidOut laid_out = lay_out(part.path(), layout, axes, provenance);
    std::unique_ptr<Open> open(new Open{path, axes, std::move(laid_out)});
    forget_journal_of(path);
    rename_new(part.path(), path);
    moved_to(open->in.file, path);
    return StudyFile(std::move(open));
  });
}

void StudyFile::take_place_of(const fs::path& path) {
  told_as(StoreAction::write, path, [&] {
    if (std::rename(open_->path.c_str(), path.c_str()) != 0) throw Failure{"", "rename", errno};
    moved_to(open_->in.file, path);
    open_->path = path;
  });
}

void StudyFile::together(const std::function<void()>& work) {
  open_->together = true;
  work();
  open_->together = false;
  open_->change([] {});
}

void StudyFile::write(const PreparedRun& run) {
  open_->change([&] {
    check_run(open_->axes, run.run);
    constexpr std::size_t index_per_series = 64 * 1024;
    refuse_on_full_disk(open_->path, run.bytes() + run.series.size() * index_per_series);
    write_run(open_->in, place_of(open_->axes, run.run), run);
  });
}

void StudyFile::mark_failed(const RunIndex& run, const std::string& message) {
  open_->change([&] {
    check_run(open_->axes, run);
    constexpr std::size_t room_for_texts = 64 * 1024;
    refuse_on_full_disk(open_->path, message.size() + room_for_texts);
    write_failure(open_->in, place_of(open_->axes, run), message);
  });
}

void StudyFile::close(StudyStatus status) {
  const auto closing = std::move(open_);
  if (closing->broken && status == StudyStatus::partial) return;  // already told, and it is partial
  closing->change([&] {
    LaidOut& in = closing->in;
    const Group group(H5Gopen2(in.file, study_names::provenance, H5P_DEFAULT), "");
    rewrite_text(group, "finished", Provenance::utc_now());
    if (status == StudyStatus::complete) {
      rewrite_attribute(in.file, study_names::status, "complete");
    }
  });
  const Lock lock;
  closing->in = {};
}

StudyFile::~StudyFile() {
  if (!open_) return;
  try {
    close(StudyStatus::partial);
  } catch (...) {  // a destructor has nobody to tell
  }
}

}  // namespace tillit
