#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "sim/store/layout.hpp"
#include "sim/store/provenance.hpp"
#include "sim/store/studies/prepared_run.hpp"
#include "sim/store/study_axes.hpp"

namespace tillit {

/// A study being written. Any thread may call it: one writes at a time. Throws StoreError. After
/// every run the file on disk is whole: killed at any moment, it holds the runs written so far.
class StudyFile {
 public:
  /// Lays out an empty study with status "partial". Never overwrites: an existing `path` is an
  /// error.
  static StudyFile create(const std::filesystem::path& path, const Layout& layout,
                          const StudyAxes& axes, const Provenance& provenance);

  /// Goes on with a study that is not complete, to write the runs that it lacks, in a new file that
  /// takes its place: whoever wrote the old one, it is only read. It stays as it is until the new
  /// one holds all that was finished. Layout and axes are those it was created with.
  static StudyFile go_on(const std::filesystem::path& path, const Layout& layout,
                         const StudyAxes& axes);

  StudyFile(StudyFile&&) noexcept;
  StudyFile& operator=(StudyFile&&) noexcept;

  /// Closes what is still open as "partial".
  ~StudyFile();

  /// Writes one run, then marks it complete, also where it failed before. After a failed write
  /// nothing more can be written.
  void write(const PreparedRun& run);

  /// Marks a run as failed and keeps what it said: its values stay missing.
  void mark_failed(const RunIndex& run, const std::string& message);

  /// The runs written by `work` take effect together, at its end, which takes less time. Of nothing
  /// else that is written meanwhile: no other thread may be writing.
  void together(const std::function<void()>& work);

  /// The file gets the name of another, which is no longer there.
  void take_place_of(const std::filesystem::path& path);

  /// Writes the status and the finishing time, and closes the file.
  void close(StudyStatus status);

 private:
  struct Open;
  explicit StudyFile(std::unique_ptr<Open> open);
  std::unique_ptr<Open> open_;
};

}  // namespace tillit
