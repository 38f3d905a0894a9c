#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "sim/store/store_error.hpp"
#include "sim/study/checkpoints.hpp"

namespace tillit {

/// The checkpoints of a study in a folder of their own, a file for each run under way, named by its
/// content: see checkpoint_name. What goes wrong with one costs time at most, and is told in the
/// end.
class CheckpointFolder : public Checkpoints {
 public:
  /// `every`: weeks between two checkpoints, 0 to keep none; `leave`: files stay when their runs
  /// are done.
  CheckpointFolder(const Study& study, std::filesystem::path folder, int every, bool leave = false);

  /// Removes the folder if it is empty.
  ~CheckpointFolder() override;

  /// Removes what an earlier study left of the same runs.
  void begin_anew();

  /// The files in the folder.
  std::vector<std::filesystem::path> files() const;

  /// From here on the file counts as not there, for that reason.
  void leave_out(const std::filesystem::path& file, const StoreError& fault);

  /// The usual folder of a study's file: beside it.
  static std::filesystem::path of(const std::filesystem::path& study_file);

  bool has(const RunIndex& run, bool shared) override;
  std::optional<OneRun> kept(const RunIndex& run, bool shared) override;
  void before_week(const RunIndex& run, bool shared, OneRun& lived) override;
  void keep(const RunIndex& run, bool shared, OneRun& lived) override;
  void done(const RunIndex& run, bool shared) override;

  /// Checkpoints that could not be used, and why none were written any more.
  const std::vector<StoreError>& faults() const { return faults_; }

 private:
  std::filesystem::path path_of(const RunIndex& run, bool shared) const;
  /// Removes a checkpoint, and what a killed program left of one.
  void forget(const RunIndex& run, bool shared) const;
  /// Whether the run is to be written: not if it is there, or being written, as it is in `week`.
  bool claim(const std::string& path, int week);
  void note(const std::string& path, int week);
  void note(const StoreError& fault);

  const Study& study_;
  std::filesystem::path folder_;
  int every_;
  bool leave_;
  std::mutex mutex_;
  std::map<std::string, int> weeks_;  ///< next week of what a file holds, by its path
  std::set<std::filesystem::path> left_out_;
  std::vector<StoreError> faults_;
  bool full_ = false;             ///< writing failed: it is not tried again
  bool leads_elsewhere_ = false;  ///< the folder is a link: nothing behind it is ours
};

}  // namespace tillit
