#include "sim/command/calibration/calibration_run.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "sim/calibration/distance.hpp"
#include "sim/calibration/generation.hpp"
#include "sim/command/calibration/calibration_table.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/same_scenario.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/studies/study_status.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/words/numbers.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

/// Goes through the generations of a calibration.
class CalibrationRun {
 public:
  CalibrationRun(const ReadScenario& read, const fs::path& folder, Session& session)
      : read_(read),
        calibration_(*read.scenario.calibration),
        folder_(folder),
        session_(session),
        sampler_(sampler_of(read.scenario)) {}

  void go_on_to_the_end(const GenerationMaking& making) {
    while (!sampler_.ended()) {
      Generation generation = next();
      if (!generation.make(making)) return;
      take(generation);
      if (sampler_.kept().empty()) continue;
      if (!making.quiet) tell_generation();
      if (generation.made()) write_posterior();
    }
    conclude();
  }

  void tell_status() {
    std::error_code unknown;
    while (!sampler_.ended()) {
      const Generation generation = next();
      if (!fs::exists(generation.path(), unknown)) break;
      const StudyReader stored(generation.path(), Sharing::with_writer);
      tell_runs(stored, generation.path().string(), session_);
      if (stored.status() != StudyStatus::complete) session_.exit = Exit::partial;
      if (stored.being_written()) return tell_of_writer(session_);
      if (lacks_runs(stored)) break;
      if (!generation.is_in(stored)) return;
      take(generation);
    }
    if (sampler_.ended()) return tell_ending();
    session_.exit = Exit::partial;
    const Text words{"The calibration is partial: `tillit resume {}` goes on with generation {}.\n",
                     "Kalibreringen är ofullständig: `tillit resume {}` fortsätter med generation "
                     "{}.\n"};
    fmt::print(fmt::runtime(session_.say(words)), folder_.string(), sampler_.generation());
  }

 private:
  Generation next() {
    return {read_, sampler_.proposed(), folder_, sampler_.generation(), session_};
  }

  void take(const Generation& generation) {
    values_.push_back(generation.values());
    std::vector<double> distances;
    for (const auto& one : values_.back()) distances.push_back(distance_from(one, calibration_));
    sampler_.take(distances);
  }

  static bool lacks_runs(const StudyReader& stored) {
    for (std::size_t i = 0; i < stored.axes().runs(); ++i) {
      if (stored.status_of(stored.axes().run_at(i)) == RunStatus::pending) return true;
    }
    return false;
  }

  std::string number(double value, int places) const {
    return decimal(value, places, session_.language);
  }

  void tell_generation() const {
    const Text words{
        "  kept: {}, worth {}; the farthest is {} tolerances outside; nearer than before: {} %\n",
        "  behålls: {}, värda {}; den längst bort är {} toleranser utanför; närmare än förut: {} "
        "%\n"};
    fmt::print(stderr, fmt::runtime(session_.say(words)), sampler_.kept().size(),
               number(effective_size(sampler_.kept()), 1), number(sampler_.threshold(), 3),
               number(100 * sampler_.accepted(), 0));
  }

  void tell_ending() const {
    const Text words{"Ended after generation {}: {}.\n", "Slut efter generation {}: {}.\n"};
    fmt::print(fmt::runtime(session_.say(words)), sampler_.generation(),
               ending_words(*sampler_.ended(), session_.language));
  }

  Posterior posterior() const { return {calibration_, sampler_.kept(), values_}; }

  void write_posterior() const {
    write_or_tell((folder_ / "posterior.csv").string(), posterior().csv(), session_);
  }

  void conclude() {
    if (sampler_.ended() == Ending::nothing_to_keep) {
      const auto words = [&](Language language) {
        return ending_words(*sampler_.ended(), language);
      };
      return fail(session_, {words(Language::english), words(Language::swedish)});
    }
    write_posterior();
    const Posterior found = posterior();
    fmt::print("{}\n", session_.say(read_.scenario.title));
    tell_ending();
    const Text kept{"Points kept: {}, worth {}; the farthest is {} tolerances outside.\n\n",
                    "Punkter som behölls: {}, värda {}; den längst bort är {} toleranser "
                    "utanför.\n\n"};
    fmt::print(fmt::runtime(session_.say(kept)), found.size(), number(found.effective(), 1),
               number(found.largest_distance(), 3));
    fmt::print("{}", calibration_table(calibration_, found, session_.language));
    const Text where{"\nThe posterior is in {}\n", "\nPosteriorn ligger i {}\n"};
    fmt::print(fmt::runtime(session_.say(where)), (folder_ / "posterior.csv").string());
  }

  const ReadScenario& read_;
  const Calibration& calibration_;
  const fs::path& folder_;
  Session& session_;
  Sampler sampler_;
  ValuesOfGenerations values_;
};

/// The last generation in a folder that is there together with all before it.
std::optional<fs::path> last_generation(const fs::path& folder) {
  std::optional<fs::path> last;
  std::error_code unknown;
  for (std::size_t i = 0; fs::exists(generation_path(folder, i), unknown); ++i) {
    last = generation_path(folder, i);
  }
  return last;
}

}  // namespace

std::optional<ReadScenario> stored_calibration(const fs::path& folder, Session& session) {
  const auto last = last_generation(folder);
  if (last) {
    open_in_child(*last, Sharing::with_writer);
    const StudyReader stored(*last, Sharing::with_writer);
    auto read = scenario_again(stored, session);
    if (!read) return std::nullopt;
    if (read->scenario.calibration) {
      read->scenario.design = nullptr;
      read->as_read = stored.provenance().scenario_as_read;
      read->overrides = stored.provenance().overrides;
      return read;
    }
  }
  const Text words{"{} holds no calibration", "{} innehåller ingen kalibrering"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), folder.string()));
  return std::nullopt;
}

bool is_calibration(const ReadScenario& wanted, const std::string& name, const fs::path& folder,
                    const ReadScenario& stored, Session& session) {
  const ReadScenario complete = from_complete_text(wanted, session);
  const Scenario there = without_points(stored.scenario);
  const Scenario here = without_points(complete.scenario);
  return same_scenario({there, *stored.model, folder.string()}, {here, *complete.model, name},
                       session);
}

void go_on_with_calibration(const ReadScenario& calibration, const fs::path& folder,
                            const GenerationMaking& making, Session& session) {
  std::error_code unknown;
  for (std::size_t i = 0; fs::exists(generation_path(folder, i), unknown); ++i) {
    read_in_child(generation_path(folder, i));  // while there are no threads
  }
  CalibrationRun(calibration, folder, session).go_on_to_the_end(making);
}

void tell_calibration_status(const fs::path& folder, Session& session) {
  const auto calibration = stored_calibration(folder, session);
  if (calibration) CalibrationRun(*calibration, folder, session).tell_status();
}

}  // namespace tillit
