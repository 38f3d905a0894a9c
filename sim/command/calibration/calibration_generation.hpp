#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/design/factor.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// What a calibration's generations are made with.
struct GenerationMaking {
  int threads = 1;
  double memory = 0;  ///< bytes at most
  bool quiet = false;
};

/// Where a generation lies.
std::filesystem::path generation_path(const std::filesystem::path& folder, std::size_t number);

/// One generation of a calibration: an ordinary study, whose scenario lists its points and holds
/// the table [calibration] too. Throws StoreError.
class Generation {
 public:
  /// `calibration`: as from_complete_text gives it; to outlive this. The points are those of the
  /// unit cube.
  Generation(const ReadScenario& calibration, const Points& unit_points,
             const std::filesystem::path& folder, std::size_t number, Session& session);

  const std::filesystem::path& path() const { return path_; }

  /// Whether a file is this generation: the same scenario, but for priors and targets, and the same
  /// points to the last bit. If not, shows where they differ and sets the exit code.
  bool is_in(const StudyReader& stored) const;

  /// Makes the runs that its file lacks, and the file if it is not there. False if it is not all
  /// there at the end, or is another study, which is told; the exit code is then set.
  bool make(const GenerationMaking& making);

  /// Whether `make` had anything to do.
  bool made() const { return made_; }

  /// What each point gives for each target.
  std::vector<std::vector<double>> values() const;

 private:
  Provenance provenance() const;
  void announce(std::size_t runs, const GenerationMaking& making) const;
  bool live(const Wanted& wanted, const GenerationMaking& making, bool begun);

  const ReadScenario& calibration_;
  std::size_t number_;
  Study study_;
  std::filesystem::path path_;
  Session& session_;
  bool made_ = false;
};

}  // namespace tillit
