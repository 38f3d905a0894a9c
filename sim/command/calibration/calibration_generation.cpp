#include "sim/command/calibration/calibration_generation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>

#include "sim/calibration/generation.hpp"
#include "sim/command/run/hands_for.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/run/make_runs.hpp"
#include "sim/command/run/progress.hpp"
#include "sim/command/run/run_end.hpp"
#include "sim/command/studies/same_scenario.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/store/store_error.hpp"
#include "sim/study/study_to_file.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

/// What settles the points' runs: the scenario with its points, without priors and targets.
std::string lived_text(Scenario scenario, const Model& model) {
  scenario.calibration = nullptr;
  return resolved_text(scenario, model.declaration());
}

/// A run that found no memory may find some the next time: nothing should be built on it.
bool lacked_memory(const StudyEnd& end) {
  return std::any_of(end.failures.begin(), end.failures.end(), [](const RunFailure& one) {
    return one.message == out_of_memory.in(Language::english);
  });
}

}  // namespace

fs::path generation_path(const fs::path& folder, std::size_t number) {
  return folder / fmt::format("generation_{:02}.h5", number);
}

Generation::Generation(const ReadScenario& calibration, const Points& unit_points,
                       const fs::path& folder, std::size_t number, Session& session)
    : calibration_(calibration),
      number_(number),
      study_(study_of(*calibration.model, generation_scenario(calibration.scenario, unit_points))),
      path_(generation_path(folder, number)),
      session_(session) {}

bool Generation::is_in(const StudyReader& stored) const {
  const auto there = study_again(stored, session_);
  if (!there) return false;
  if (lived_text(there->scenario, *there->model) == lived_text(study_.scenario, *study_.model)) {
    return true;
  }
  const Scenario before = without_points(there->scenario);
  const Scenario now = without_points(study_.scenario);
  const std::string name = calibration_.scenario.name;
  if (!same_scenario({before, *there->model, path_.string()}, {now, *study_.model, name},
                     session_)) {
    return false;
  }
  const Text words{"{} has other points than this program gives the calibration",
                   "{} har andra punkter än de som det här programmet ger kalibreringen"};
  complain(session_, fmt::format(fmt::runtime(session_.say(words)), path_.string()));
  return false;
}

Provenance Generation::provenance() const {
  Provenance from = provenance_of(calibration_, session_);
  from.scenario_resolved = resolved_text(study_.scenario, study_.model->declaration());
  return from;
}

bool Generation::make(const GenerationMaking& making) {
  std::error_code unknown;
  if (!fs::exists(path_, unknown)) return live(all_runs(study_), making, false);
  std::optional<StudyReader> stored(path_);
  if (!is_in(*stored)) return false;
  const Wanted missing = missing_runs(*stored, session_);
  if (count_of(missing) == 0 && stored->status() == StudyStatus::complete) return true;
  if (!making.quiet) warn_if_another_began(*stored, session_);
  stored.reset();  // HDF5 does not open a file for writing that is open for reading
  return live(missing, making, true);
}

void Generation::announce(std::size_t runs, const GenerationMaking& making) const {
  if (making.quiet) return;
  const Text words{"Generation {}: {}, {} on {}\n", "Generation {}: {}, {} på {}\n"};
  const auto count = [&](auto number, Thing thing) {
    return counted(number, thing, session_.language);
  };
  fmt::print(stderr, fmt::runtime(session_.say(words)), number_,
             count(study_.axes.points(), Thing::point), count(runs, Thing::run),
             count(making.threads, Thing::thread));
}

bool Generation::live(const Wanted& wanted, const GenerationMaking& making, bool begun) {
  const auto hands =
      hands_for(study_, wanted, making.threads, making.memory, making.quiet, session_);
  if (!hands) return false;
  made_ = true;
  StudyFile file = begun ? StudyFile::go_on(path_, study_.layout, study_.axes)
                         : StudyFile::create(path_, study_.layout, study_.axes, provenance());
  const std::size_t runs = count_of(wanted);
  const std::size_t before = wanted.size() - runs;
  announce(runs, making);
  StudyMeans means(study_);
  StudyToFile taker(study_, file, means);
  StudyProgress progress;
  StudyEnd end;
  try {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    if (!making.quiet) teller.emplace(study_, wanted, progress, session_.language);
    end = run_study(study_, wanted, *hands, taker, progress, interruption.asked());
    file.close(end.complete() ? StudyStatus::complete : StudyStatus::partial);
  } catch (const StoreError& error) {
    const Text why{error.text(Language::english), error.text(Language::swedish)};
    tell_broken_off(study_, why, before + progress.runs_done, path_, session_);
    return false;
  } catch (const std::bad_alloc&) {
    tell_broken_off(study_, out_of_memory, before + progress.runs_done, path_, session_);
    return false;
  }
  if (end.stopped || lacked_memory(end)) {
    tell_end(study_, end, before, path_, session_);
    return false;
  }
  tell_failures(study_, end, session_);
  if (!end.failures.empty()) session_.exit = Exit::partial;
  return true;
}

std::vector<std::vector<double>> Generation::values() const {
  return target_values(study_, StudyReader(path_), *calibration_.scenario.calibration);
}

}  // namespace tillit
