#include "sim/command/calibration_generation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/calibration/generation.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/run_end.hpp"
#include "sim/command/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

/// One generation, as a study in a file.
class Generation {
 public:
  Generation(const ReadScenario& read, const Points& unit_points, const fs::path& path,
             const Making& making, Session& session)
      : read_(read),
        study_(study_of(*read.model, generation_scenario(read.scenario, unit_points))),
        path_(path),
        making_(making),
        session_(session) {}

  /// Whether the file now holds all the runs it can.
  bool make() {
    std::error_code unknown;
    if (!fs::exists(path_, unknown)) return live(all_runs(study_), create());
    std::optional<StudyReader> stored(path_);
    if (!is_this(*stored)) return refuse();
    const Wanted missing = missing_runs(*stored);
    const bool lacks = std::find(missing.begin(), missing.end(), true) != missing.end();
    if (!lacks && stored->status() == StudyStatus::complete) return true;
    if (!making_.quiet) warn_of_other_program(stored->provenance(), session_);
    stored.reset();  // HDF5 does not open a file for writing that is open for reading
    return live(missing, StudyFile::open(path_, study_.layout, study_.axes));
  }

  std::vector<std::vector<double>> values() const {
    return target_values(study_, StudyReader(path_), *read_.scenario.calibration);
  }

 private:
  std::string resolved() const {
    return resolved_text(study_.scenario, study_.model->declaration());
  }

  StudyFile create() const {
    Provenance provenance;
    provenance.scenario_as_read = read_.as_read;
    provenance.scenario_resolved = resolved();
    provenance.command_line = command_line_of(session_);
    provenance.overrides = read_.overrides;
    return StudyFile::create(path_, study_.layout, study_.axes, provenance);
  }

  /// Whether a file was begun with the same scenario and the same points, to the last bit.
  bool is_this(const StudyReader& stored) const {
    const DesignAxis& there = stored.axes().design;
    const DesignAxis& here = study_.axes.design;
    const auto held = [&](const Auxiliary& one) {
      return std::any_of(there.coordinates.begin(), there.coordinates.end(),
                         [&](const Auxiliary& other) {
                           return other.name == one.name && other.values == one.values;
                         });
    };
    return stored.provenance().scenario_resolved == resolved() && there.points == here.points &&
           there.coordinates.size() == here.coordinates.size() &&
           std::all_of(here.coordinates.begin(), here.coordinates.end(), held);
  }

  bool refuse() {
    const Text words{
        "{} belongs to another calibration: name another folder with --output, or "
        "remove this one",
        "{} hör till en annan kalibrering: ange en annan mapp med --output, eller ta "
        "bort den här"};
    complain(session_, fmt::format(fmt::runtime(session_.say(words)), path_.string()));
    return false;
  }

  bool live(const Wanted& wanted, StudyFile file) {
    StudyMeans means(study_);
    StudyToFile taker(study_, file, means);
    StudyProgress progress;
    StudyEnd end;
    {
      const Interruption interruption;
      std::optional<ProgressTeller> teller;
      if (!making_.quiet) teller.emplace(study_, wanted, progress, session_.language);
      end = run_study(study_, wanted, making_.threads, taker, progress, interruption.asked());
    }
    file.close(end.complete() ? StudyStatus::complete : StudyStatus::partial);
    tell_failures(study_, end, session_);
    if (!end.stopped) return true;
    fmt::print(stderr, "tillit: {}\n",
               session_.say({"stopped on request: call it again to go on from here",
                             "avbruten på begäran: anropa igen för att fortsätta härifrån"}));
    session_.exit = Exit::partial;
    return false;
  }

  const ReadScenario& read_;
  Study study_;
  const fs::path& path_;
  const Making& making_;
  Session& session_;
};

}  // namespace

std::optional<std::vector<std::vector<double>>> values_of_generation(const ReadScenario& read,
                                                                     const Points& unit_points,
                                                                     const fs::path& path,
                                                                     const Making& making,
                                                                     Session& session) {
  Generation generation(read, unit_points, path, making, session);
  if (!generation.make()) return std::nullopt;
  return generation.values();
}

}  // namespace tillit
