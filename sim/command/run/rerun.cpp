#include <fmt/format.h>

#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/run/comparison.hpp"
#include "sim/command/run/interruption.hpp"
#include "sim/command/run/progress.hpp"
#include "sim/command/session.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {
namespace {

struct RerunOptions {
  std::string file;
  int threads = 1;
  bool quiet = false;
};

void tell_verdict(const Comparison& found, const StudyEnd& end, Session& session) {
  if (found.different() > 0) {
    const Text words{"{}: this program does not give the study again\n",
                     "{}: det här programmet ger inte studien på nytt\n"};
    fmt::print(fmt::runtime(session.say(words)),
               counted(found.different(), Thing::difference, session.language));
    session.exit = Exit::run_failed;
  } else if (end.stopped) {
    session.exit = Exit::partial;
  } else if (found.compared() == 0) {
    fmt::print("{}\n", session.say({"The study holds no finished run to compare with.",
                                    "Studien har ingen klar körning att jämföra med."}));
    session.exit = Exit::run_failed;
  } else {
    const Text words{"{}, lived again from the study's own provenance: all hashes are equal\n",
                     "{} på nytt ur studiens egna uppgifter: alla kontrollsummor är lika\n"};
    fmt::print(fmt::runtime(session.say(words)),
               counted(found.compared(), Thing::run, session.language));
  }
}

Wanted finished_runs(const Study& study, const StudyReader& stored) {
  Wanted finished(study.axes.runs(), false);
  for (std::size_t i = 0; i < finished.size(); ++i) {
    finished[i] = stored.status_of(study.axes.run_at(i)) == RunStatus::complete;
  }
  return finished;
}

void rerun(const RerunOptions& options, const StudyReader& stored, Session& session) {
  const std::optional<Study> study = study_again(stored, session);
  if (!study) return;
  Comparison comparison(stored, session);
  StudyProgress progress;
  StudyEnd end;
  {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    const Wanted wanted = finished_runs(*study, stored);
    if (!options.quiet) teller.emplace(*study, wanted, progress, session.language);
    end = run_study(*study, wanted, options.threads, comparison, progress, interruption.asked());
  }
  tell_verdict(comparison, end, session);
}

}  // namespace

void add_rerun(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "rerun",
                      {"Run a study again from its own provenance and compare the hashes",
                       "Kör om en studie ur dess egna uppgifter och jämför kontrollsummorna"});
  auto options = std::make_shared<RerunOptions>();
  needs_study(arguments, options->file);
  add_quiet_option(arguments, options->quiet);
  add_threads_option(arguments, options->threads);
  arguments.then([&session, options] {
    with_studies(session, [&] {
      read_in_child(options->file);
      rerun(*options, StudyReader(options->file), session);
    });
  });
}

}  // namespace tillit
