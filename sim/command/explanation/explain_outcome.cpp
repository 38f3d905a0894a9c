#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/explanation/explained_change.hpp"
#include "sim/command/explanation/followed_causes.hpp"
#include "sim/command/explanation/wanted_change.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/store/hash.hpp"
#include "sim/store/studies/study_reader.hpp"
#include "sim/study/explained_run.hpp"
#include "sim/threads/on_threads.hpp"

namespace tillit {
namespace {

struct ExplainOutcomeOptions {
  std::string file;
  WantedChange wanted;
  std::string csv, json;
  int threads = 1;
};

/// Whether the study holds the run; if not, says why there is nothing to hold an explanation
/// against.
bool holds(const StudyReader& stored, const RunIndex& run, Session& session) {
  const RunStatus status = stored.status_of(run);
  if (status == RunStatus::complete) return true;
  const Text pending{"the study does not hold this run yet ({}): `tillit resume` makes it",
                     "studien har inte den här körningen ännu ({}): `tillit resume` gör den"};
  const Text failed{"this run failed ({}): there is nothing to explain",
                    "den här körningen misslyckades ({}): det finns inget att förklara"};
  const Text& words = status == RunStatus::pending ? pending : failed;
  fmt::print(stderr, "tillit: {}\n",
             fmt::format(fmt::runtime(session.say(words)),
                         run_name(stored.axes(), run, session.language)));
  session.exit = status == RunStatus::pending ? Exit::partial : Exit::run_failed;
  return false;
}

/// Whether the run, made again, is the one that the study holds.
bool is_the_same(const StudyReader& stored, const RunIndex& run, const ExplainedRun& again,
                 Session& session) {
  if (again.content_hash == stored.content_hash_of(run) &&
      again.state_hash == stored.state_hash_of(run)) {
    return true;
  }
  const Text words{
      "{}: made again, content_hash is {}, {} in the file. This program does not give "
      "the study again: use the version of Tillit that inspect shows",
      "{}: på nytt blir content_hash {}, {} i filen. Det här programmet ger inte "
      "studien på nytt: använd den version av Tillit som inspect visar"};
  fmt::print(
      stderr, "tillit: {}\n",
      fmt::format(fmt::runtime(session.say(words)), run_name(stored.axes(), run, session.language),
                  hash_text(again.content_hash), hash_text(stored.content_hash_of(run))));
  session.exit = Exit::run_failed;
  return false;
}

/// Says that there is nobody of whom to tell.
void tell_nobody(const ExplainedChange& change, Session& session) {
  complain(session,
           session.say(change.where()) + ": " +
               session.say({"nobody works there in the study", "ingen arbetar där i studien"}));
}

/// Whether the outcome was measured in the first and in the last week; if not, says so.
bool is_measured(const ExplainedChange& change, Session& session) {
  for (const Explanation& answer : change.answers) {
    if (std::isfinite(answer.before) && std::isfinite(answer.after())) continue;
    const Text words{"{}: nothing to measure in week {} or in week {}, so no change to explain",
                     "{}: inget att mäta i vecka {} eller i vecka {}, så ingen ändring att "
                     "förklara"};
    const auto told = [&](const std::string& in, const std::string& where) {
      return fmt::format(fmt::runtime(in), where, change.from - 1, change.to - 1);
    };
    fail(session, {told(words.en, change.where().en), told(words.sv, change.where().sv)});
    return false;
  }
  return true;
}

/// Writes a file, or to standard output for "-".
void write_to(const std::string& path, const std::string& text, Session& session) {
  if (path.empty()) return;
  if (path == "-") return fmt::print("{}", text);
  write_or_tell(path, text, session);
}

/// Makes the runs again and finds the answers. If there is none, says why, sets the exit code, and
/// returns false.
bool answer(ExplainedChange& change, const ExplainOutcomeOptions& options,
            const StudyReader& stored, Session& session) {
  Explanation asked;
  asked.outcome = change.equation.name;
  asked.principals = change.place.principals;
  asked.sector = change.sector;
  std::vector<ExplainedRun> runs;
  for (const std::size_t variant : change.variants) {
    RunIndex run = change.run;
    run.variant = variant;
    auto again = on_threads(options.threads, [&] {
      return explained_run(*change.study, run, asked, change.from, change.to);
    });
    if (!again) {
      tell_nobody(change, session);
      return false;
    }
    if (!is_the_same(stored, run, *again, session)) return false;
    change.answers.push_back(again->explanation);
    runs.push_back(std::move(*again));
  }
  if (!is_measured(change, session)) return false;
  on_threads(options.threads, [&] {
    follow_causes(change, runs, options.wanted.follow);
    return true;
  });
  return true;
}

void explain_outcome(const ExplainOutcomeOptions& options, const StudyReader& stored,
                     Session& session) {
  const std::optional<Study> study = study_again(stored, session);
  if (!study) return;
  std::optional<ExplainedChange> change = change_of(options.wanted, *study, session);
  if (!change) return;
  for (const std::size_t variant : change->variants) {
    RunIndex run = change->run;
    run.variant = variant;
    if (!holds(stored, run, session)) return;
  }
  if (!find_participants(change->place, stored, change->run, session)) return;
  if (!answer(*change, options, stored, session)) return;
  write_to(options.json, explanation_json(*change, session.language), session);
  write_to(options.csv, explanation_csv(*change, session.language), session);
  if (options.json == "-" || options.csv == "-") return;
  fmt::print("{}", explanation_table(*change, session.language));
}

}  // namespace

void add_explain_outcome(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "explain-outcome",
                      {"Tell why an outcome changed: what each term of its equation contributed",
                       "Berätta varför ett utfall ändrades: vad varje term i dess ekvation bidrog "
                       "med"});
  auto options = std::make_shared<ExplainOutcomeOptions>();
  needs_study(arguments, options->file);
  add_change_options(arguments, options->wanted);
  arguments.option("--json", options->json, {"FILE", "FIL"},
                   {"Write the answer as JSON too, week by week (- for standard output)",
                    "Skriv svaret också som JSON, vecka för vecka (- för standard ut)"});
  arguments.option("--csv", options->csv, {"FILE", "FIL"},
                   {"Write the terms as CSV too (- for standard output)",
                    "Skriv termerna också som CSV (- för standard ut)"});
  add_threads_option(arguments, options->threads);
  arguments.then([&session, options] {
    with_studies(session, [&] {
      read_in_child(options->file);
      explain_outcome(*options, StudyReader(options->file), session);
    });
  });
}

}  // namespace tillit
