#include "sim/command/studies/study_status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/command/run/run_end.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/store/studies/study_names.hpp"

namespace tillit {
namespace {

/// The number of runs in each state, in the order of RunStatus.
std::array<std::size_t, 3> count_runs(const StudyReader& study) {
  std::array<std::size_t, 3> counts{};
  for (std::size_t i = 0; i < study.axes().runs(); ++i) {
    ++counts.at(static_cast<std::size_t>(study.status_of(study.axes().run_at(i))));
  }
  return counts;
}

/// Whether the study has as many replications as it takes: not all that are laid out need be made.
bool goes_on_until_known(const Layout& layout) {
  return std::any_of(layout.attributes.begin(), layout.attributes.end(),
                     [](const auto& one) { return one.first == study_names::until_outcome; });
}

void tell_failed_runs(const StudyReader& study, const Session& session) {
  for (std::size_t i = 0; i < study.axes().runs(); ++i) {
    const RunIndex run = study.axes().run_at(i);
    if (study.status_of(run) != RunStatus::failed) continue;
    fmt::print("  {}: {}\n", run_name(study.axes(), run, session.language),
               failure_words(study.failure_of(run), session.language));
  }
}

}  // namespace

void tell_runs(const StudyReader& study, const std::string& file, const Session& session) {
  const auto [pending, done, failed] = count_runs(study);
  const bool open_end = goes_on_until_known(study.layout()) && pending > 0;
  const Text words = open_end ? Text{"{}: at most {}: {} done, {} failed, {} not made\n",
                                     "{}: högst {}: {} klara, {} misslyckade, {} inte gjorda\n"}
                              : Text{"{}: {}: {} done, {} failed, {} missing\n",
                                     "{}: {}: {} klara, {} misslyckade, {} saknas\n"};
  fmt::print(fmt::runtime(session.say(words)), file,
             counted(study.axes().runs(), Thing::run, session.language), done, failed, pending);
  tell_failed_runs(study, session);
}

void tell_of_writer(const Session& session) {
  fmt::print("{}\n", session.say({"Another program is making more of them.",
                                  "Ett annat program håller på att göra fler."}));
}

}  // namespace tillit
