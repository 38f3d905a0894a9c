#include "sim/command/explanation/explained_place.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <variant>

#include "sim/command/tell.hpp"
#include "sim/scenario/words.hpp"
#include "sim/store/studies/study_names.hpp"
#include "sim/study/main_series.hpp"
#include "sim/study/recorder.hpp"

namespace tillit {

const char* ExplainedPlace::name() const {
  if (kind == Kind::principal) return "principal";
  return kind == Kind::nation ? "nation" : "participants";
}

Text ExplainedPlace::words() const {
  const std::size_t count = principals.size();
  if (kind == Kind::nation) return {"The whole nation", "Hela riket"};
  if (kind == Kind::participants && count == 1) {
    return {"The one who takes part", "Den enda som deltar"};
  }
  if (kind == Kind::participants) {
    return {fmt::format("The {} who take part", count), fmt::format("De {} som deltar", count)};
  }
  const std::string name = principal.code + " " + principal.name;
  return {name, name};
}

bool find_participants(ExplainedPlace& place, const StudyReader& stored, const RunIndex& run,
                       Session& session) {
  if (place.kind != ExplainedPlace::Kind::participants) return true;
  const auto refuse = [&](const Text& words) {
    complain(session, fmt::format(fmt::runtime("--where participants: " + session.say(words)),
                                  in_marks(stored.axes().variants[run.variant].name)));
    return false;
  };
  const std::size_t series = place_of_series(stored.layout(), study_names::in_trial);
  if (series == stored.layout().series.size()) {
    return refuse({"the study does not record who takes part in {}",
                   "studien redovisar inte vilka som deltar i {}"});
  }
  const auto taking_part =
      std::get<Participants>(stored.values(stored.layout().series[series], run));
  place.principals.clear();
  for (std::size_t i = 0; i < taking_part.size(); ++i) {
    if (taking_part[i] != 0) place.principals.push_back(i);
  }
  if (place.principals.empty()) {
    return refuse({"nobody takes part in {}", "ingen deltar i {}"});
  }
  if (place.principals.size() < taking_part.size()) return true;
  return refuse({"everyone takes part in {}: --where nation tells of all",
                 "alla deltar i {}: --where nation berättar om alla"});
}

}  // namespace tillit
