#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/calibration/generation.hpp"
#include "sim/calibration/sampler.hpp"
#include "sim/command/calibration/calibration_run.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/run/dry_run.hpp"
#include "sim/command/run/hands_for.hpp"
#include "sim/command/studies/same_scenario.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/study/pilot.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

struct CalibrateOptions {
  std::string file;
  std::string output;
  std::vector<std::string> overrides;
  GenerationMaking making;
  bool dry_run = false;
};

void tell_cost_of_first(const ReadScenario& read, const CalibrateOptions& options,
                        Session& session) {
  const Sampler sampler = sampler_of(read.scenario);
  const Study study = study_of(*read.model, generation_scenario(read.scenario, sampler.proposed()));
  const GenerationMaking& making = options.making;
  const auto hands =
      hands_for(study, all_runs(study), making.threads, making.memory, making.quiet, session);
  if (!hands) return;
  fmt::print("{}", cost_text(study, cost_of(study, *hands), making.threads, session.language));
}

/// The folder, made if it is not there; nothing if it cannot be.
std::optional<fs::path> calibration_folder(const ReadScenario& read,
                                           const CalibrateOptions& options, Session& session) {
  const fs::path folder =
      options.output.empty() ? fs::path("results") / read.scenario.name : fs::path(options.output);
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fs::is_directory(folder, fault)) return folder;
  const auto words = [&](const char* text) { return fmt::format("{} {}", folder.string(), text); };
  fail(session, {words("cannot be a folder"), words("kan inte bli en mapp")});
  return std::nullopt;
}

void do_calibrate(const CalibrateOptions& options, Session& session) {
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
  const ReadScenario complete = from_complete_text(*read, session);
  if (options.dry_run) return tell_cost_of_first(complete, options, session);
  const auto folder = calibration_folder(complete, options, session);
  if (!folder) return;
  with_studies(session,
               [&] { go_on_with_calibration(complete, *folder, options.making, session); });
}

}  // namespace

void add_calibrate(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "calibrate",
                      {"Find the values that let a scenario give what is known; goes on where it "
                       "was stopped",
                       "Sök de värden som får ett scenario att ge det man vet; fortsätter där det "
                       "avbröts"});
  auto options = std::make_shared<CalibrateOptions>();
  needs_scenario(arguments, options->file);
  arguments.option("--output", options->output, {"FOLDER", "MAPP"},
                   {"Where generations and posterior.csv go (default: results/NAME)",
                    "Dit generationer och posterior.csv skrivs (annars results/NAMN)"});
  add_quiet_option(arguments, options->making.quiet);
  arguments.flag("--dry-run", options->dry_run,
                 {"Only tell what the first generation would cost: time, memory, bytes",
                  "Berätta bara vad första generationen skulle kosta: tid, minne, byte"});
  add_threads_option(arguments, options->making.threads);
  add_memory_option(arguments, options->making.memory);
  add_set_option(arguments, options->overrides);
  arguments.then([&session, options] { do_calibrate(*options, session); });
}

}  // namespace tillit
