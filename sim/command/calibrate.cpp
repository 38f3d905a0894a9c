#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include "sim/calibration/distance.hpp"
#include "sim/calibration/generation.hpp"
#include "sim/command/calibration_generation.hpp"
#include "sim/command/calibration_table.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/dry_run.hpp"
#include "sim/command/numbers.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/study/pilot.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::string output;
  std::vector<std::string> overrides;
  Making making;
  bool dry_run = false;
};

Sampler sampler_of(const Scenario& scenario) {
  const Calibration& calibration = *scenario.calibration;
  return {{calibration.particles, calibration.keep, calibration.generations,
           calibration.least_accepted},
          calibration.varied.size(),
          scenario.seed};
}

/// Goes through the generations of a calibration, those that are there and those that are not.
class Calibrating {
 public:
  Calibrating(const ReadScenario& read, fs::path folder, const Making& making, Session& session)
      : read_(read),
        calibration_(*read.scenario.calibration),
        folder_(std::move(folder)),
        making_(making),
        session_(session),
        sampler_(sampler_of(read.scenario)) {}

  void go_on_to_the_end() {
    while (!sampler_.ended()) {
      if (!one_generation()) return;
    }
    if (sampler_.ended() == Ending::nothing_to_keep) {
      fmt::print(stderr, "tillit: {}\n", ending_words(*sampler_.ended(), session_.language));
      session_.exit = Exit::run_failed;
      return;
    }
    conclude();
  }

 private:
  bool one_generation() {
    const std::size_t generation = sampler_.generation();
    const fs::path path = folder_ / fmt::format("generation_{:02}.h5", generation);
    if (!making_.quiet) announce(generation);
    const auto values = values_of_generation(read_, sampler_.proposed(), path, making_, session_);
    if (!values) return false;
    std::vector<double> distances;
    for (const auto& one : *values) distances.push_back(distance_from(one, calibration_));
    values_.push_back(*values);
    sampler_.take(distances);
    if (sampler_.kept().empty()) return true;
    if (!making_.quiet) tell_generation();
    write_posterior();
    return true;
  }

  void announce(std::size_t generation) const {
    const Text words{"Generation {}: {} on {}\n", "Generation {}: {} på {}\n"};
    fmt::print(stderr, fmt::runtime(session_.say(words)), generation,
               counted(sampler_.proposed().size(), Thing::point, session_.language),
               counted(making_.threads, Thing::thread, session_.language));
  }

  void tell_generation() const {
    const Text words{
        "  kept: {}, worth {}; the farthest is {} tolerances outside; nearer than before: {} %\n",
        "  behålls: {}, värda {}; den längst bort är {} toleranser utanför; närmare än förut: {} "
        "%\n"};
    const auto number = [&](double value, int places) {
      return decimal(value, places, session_.language);
    };
    fmt::print(stderr, fmt::runtime(session_.say(words)), sampler_.kept().size(),
               number(effective_size(sampler_.kept()), 1), number(sampler_.threshold(), 3),
               number(100 * sampler_.accepted(), 0));
  }

  Posterior posterior() const { return {calibration_, sampler_.kept(), values_}; }

  /// Under another name first, so that a file of this name is always whole.
  void write_posterior() const {
    const fs::path unfinished = folder_ / "posterior.csv.part";
    std::ofstream(unfinished, std::ios::binary) << posterior().csv();
    fs::rename(unfinished, folder_ / "posterior.csv");
  }

  void conclude() const {
    const Posterior found = posterior();
    const Text words{
        "{}\nEnded after generation {}: {}.\nPoints kept: {}, worth {}; the farthest "
        "is {} tolerances outside.\n\n",
        "{}\nSlut efter generation {}: {}.\nPunkter som behölls: {}, värda {}; den "
        "längst bort är {} toleranser utanför.\n\n"};
    fmt::print(fmt::runtime(session_.say(words)), session_.say(read_.scenario.title),
               sampler_.generation(), ending_words(*sampler_.ended(), session_.language),
               found.size(), decimal(found.effective(), 1, session_.language),
               decimal(found.largest_distance(), 3, session_.language));
    fmt::print("{}", calibration_table(calibration_, found, session_.language));
    const Text where{"\nThe posterior is in {}\n", "\nPosteriorn ligger i {}\n"};
    fmt::print(fmt::runtime(session_.say(where)), (folder_ / "posterior.csv").string());
  }

  const ReadScenario& read_;
  const Calibration& calibration_;
  fs::path folder_;
  const Making& making_;
  Session& session_;
  Sampler sampler_;
  ValuesOfGenerations values_;
};

void tell_cost(const ReadScenario& read, const Options& options, const Session& session) {
  const Sampler sampler = sampler_of(read.scenario);
  const Study study = study_of(*read.model, generation_scenario(read.scenario, sampler.proposed()));
  const Cost cost = cost_of(study, options.making.threads);
  fmt::print("{}", cost_text(study, cost, options.making.threads, session.language));
}

/// The folder, made if it is not there; nothing if it cannot be.
std::optional<fs::path> folder_of(const ReadScenario& read, const Options& options,
                                  Session& session) {
  const fs::path folder =
      options.output.empty() ? fs::path("results") / read.scenario.name : fs::path(options.output);
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fs::is_directory(folder, fault)) return folder;
  const Text words{"{} cannot be a folder", "{} kan inte bli en mapp"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), folder.string()));
  return std::nullopt;
}

void do_calibrate(const Options& options, Session& session) {
  const auto read = read_or_tell(options.file, options.overrides, session);
  if (!read) return;
  if (!read->scenario.calibration) {
    const Text words{
        "{} has no [calibration]: nothing says what to vary and what to hold it against",
        "{} saknar [calibration]: inget säger vad som ska varieras och vad det ska "
        "hållas mot"};
    complain(session, fmt::format(fmt::runtime(session.say(words)), options.file));
    return;
  }
  if (options.dry_run) return tell_cost(*read, options, session);
  const auto folder = folder_of(*read, options, session);
  if (!folder) return;
  with_studies(session,
               [&] { Calibrating(*read, *folder, options.making, session).go_on_to_the_end(); });
}

}  // namespace

void add_calibrate(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "calibrate",
                      {"Find the values that let a scenario give what is known; goes on where it "
                       "was stopped",
                       "Sök de värden som får ett scenario att ge det man vet; fortsätter där det "
                       "avbröts"});
  auto options = std::make_shared<Options>();
  needs_scenario(arguments, options->file);
  arguments.option("--output", options->output, {"FOLDER", "MAPP"},
                   {"Where generations and posterior.csv go (default: results/NAME)",
                    "Dit generationer och posterior.csv skrivs (annars results/NAMN)"});
  add_quiet_option(arguments, options->making.quiet);
  arguments.flag("--dry-run", options->dry_run,
                 {"Only tell what the first generation would cost: time, memory, bytes",
                  "Berätta bara vad första generationen skulle kosta: tid, minne, byte"});
  add_threads_option(arguments, options->making.threads);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_calibrate(*options, session); });
}

}  // namespace tillit
