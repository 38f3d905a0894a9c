#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/comparison.hpp"
#include "sim/command/counted.hpp"
#include "sim/command/interruption.hpp"
#include "sim/command/progress.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/study_reader.hpp"
#include "sim/study/run_study.hpp"

namespace tillit {
namespace {

struct Options {
  std::string file;
  int threads = 1;
  bool quiet = false;
};

std::string scenario_name(const Layout& layout) {
  for (const auto& [name, value] : layout.attributes) {
    const auto* text = std::get_if<std::string>(&value);
    if (name == "scenario" && text != nullptr) return *text;
  }
  return "study";
}

/// Whether both have the same lenses and variants.
bool same_runs(const StudyAxes& one, const StudyAxes& other) {
  const auto same = [](const std::vector<AxisEntry>& a, const std::vector<AxisEntry>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const AxisEntry& x, const AxisEntry& y) { return x.name == y.name; });
  };
  return same(one.lenses, other.lenses) && same(one.variants, other.variants) &&
         one.replications == other.replications;
}

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

void rerun(const Options& options, const StudyReader& stored, Session& session) {
  Mistakes mistakes;
  const auto read =
      read_scenario_text(stored.provenance().scenario_resolved, scenario_name(stored.layout()), {},
                         session.models, mistakes);
  if (!read) {
    tell(mistakes, session);
    session.exit = Exit::scenario_invalid;
    return;
  }
  const Study study = study_of(*read->model, read->scenario, stored.axes().replications);
  if (!same_runs(study.axes, stored.axes())) {
    fmt::print(stderr, "tillit: {}\n",
               session.say({"the study's runs are not those of its own scenario",
                            "studiens körningar är inte de som dess eget scenario har"}));
    session.exit = Exit::run_failed;
    return;
  }
  Comparison comparison(stored, session);
  StudyProgress progress;
  StudyEnd end;
  {
    const Interruption interruption;
    std::optional<ProgressTeller> teller;
    if (!options.quiet) teller.emplace(study, progress, session.language);
    end = run_study(study, options.threads, comparison, progress, interruption.asked());
  }
  tell_verdict(comparison, end, session);
}

}  // namespace

void add_rerun(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "rerun",
                      {"Run a study again from its own provenance and compare the hashes",
                       "Kör om en studie ur dess egna uppgifter och jämför kontrollsummorna"});
  auto options = std::make_shared<Options>();
  needs_study(arguments, options->file);
  add_quiet_option(arguments, options->quiet);
  add_threads_option(arguments, options->threads);
  arguments.then([&session, options] {
    try {
      rerun(*options, StudyReader(options->file), session);
    } catch (const StoreError& error) {
      fmt::print(stderr, "tillit: {}\n", error.text(session.language));
      session.exit = Exit::run_failed;
    }
  });
}

}  // namespace tillit
