#include "sim/command/explanation/wanted_change.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/command/tell.hpp"
#include "sim/command/usage.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/words.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {
namespace {

/// Looks for what the user named; complains of the first thing that is not there.
class ChangeFinder {
 public:
  ChangeFinder(const WantedChange& wanted, const Study& study, Session& session)
      : wanted_(wanted), study_(study), session_(session) {}

  std::optional<ExplainedChange> find() {
    change_.study = &study_;
    if (find_outcome() && find_point() && find_place() && find_sector() && find_lens() &&
        find_replication() && find_variants() && find_weeks()) {
      return change_;
    }
    return std::nullopt;
  }

 private:
  bool complain_of(const Text& words) {
    complain(session_, session_.say(words));
    return false;
  }

  bool complain_of_name(Noun noun, const std::string& name, const std::vector<std::string>& known) {
    Mistakes mistakes;
    mistakes.add(UnknownName{noun, name, nearest_name(name, known), known});
    tell(mistakes, session_);
    session_.exit = Exit::usage;
    return false;
  }

  /// The place of a name; complains if it is not there.
  template <class Named>
  std::optional<std::size_t> place_of(Noun noun, const std::string& name,
                                      const std::vector<Named>& all) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].name == name) return i;
      known.push_back(all[i].name);
    }
    complain_of_name(noun, name, known);
    return std::nullopt;
  }

  bool find_outcome() {
    const Declaration& declaration = study_.model->declaration();
    std::vector<std::string> known;
    for (const ExplainedOutcome& one : study_.model->explained()) {
      known.push_back(one.name);
      if (one.name == wanted_.outcome) change_.equation = one;
    }
    const auto named = [&](const Outcome& one) { return one.name == wanted_.outcome; };
    if (known.empty()) {
      return complain_of(
          {fmt::format("the model {} does not tell why its outcomes change", declaration.name),
           fmt::format("modellen {} berättar inte varför dess utfall ändras", declaration.name)});
    }
    if (change_.equation.name.empty()) {
      const bool is_outcome =
          std::any_of(declaration.outcomes.begin(), declaration.outcomes.end(), named);
      const std::string meant =
          is_outcome ? "" : did_you_mean(wanted_.outcome, known, session_.language);
      const std::string name = in_marks(wanted_.outcome);
      return complain_of({fmt::format("{} cannot be explained{}\n        these can: {}", name,
                                      meant, fmt::join(known, ", ")),
                          fmt::format("{} går inte att förklara{}\n        det gör: {}", name,
                                      meant, fmt::join(known, ", "))});
    }
    return true;
  }

  bool find_point() {
    const auto& points = study_.axes.design.points;
    if (wanted_.point < 0) return true;
    const auto at = std::find(points.begin(), points.end(), wanted_.point);
    change_.run.design = static_cast<std::size_t>(at - points.begin());
    if (at != points.end()) return true;
    if (points.empty()) {
      return complain_of({"the study has no design, and so no points",
                          "studien har ingen design och därmed inga punkter"});
    }
    return complain_of({fmt::format("the study has no point {}: its points go from {} to {}",
                                    wanted_.point, points.front(), points.back()),
                        fmt::format("studien har ingen punkt {}: dess punkter går från {} till {}",
                                    wanted_.point, points.front(), points.back())});
  }

  /// All, those who take part, of whom the variant is not known yet, or one.
  bool find_place() {
    const std::string wanted = folded(wanted_.where);
    using Kind = ExplainedPlace::Kind;
    for (const char* word : {"", "nation", "riket"}) {
      if (wanted == word) return true;
    }
    for (const char* word : {"participants", "deltagare"}) {
      if (wanted != word) continue;
      change_.place.kind = Kind::participants;
      return true;
    }
    const auto scenario = study_.scenario_at(change_.run.design);
    std::vector<std::string> known;
    for (const Principal& one : scenario->principals) known.push_back(one.name);
    for (const Principal& one : scenario->principals) known.push_back(one.code);
    const std::size_t count = scenario->principals.size();
    for (std::size_t i = known.size(); i-- > 0;) {  // a code before a name
      if (folded(known[i]) != wanted) continue;
      change_.place = {Kind::principal, {i % count}, scenario->principals[i % count]};
      return true;
    }
    known.insert(known.end(), {"nation", "participants"});
    return complain_of_name(Noun::principal, wanted_.where, known);
  }

  bool find_sector() {
    if (wanted_.sector.empty()) return true;
    change_.sector = place_of(Noun::sector, wanted_.sector, study_.scenario.sectors);
    return change_.sector.has_value();
  }

  bool find_lens() {
    if (wanted_.lens.empty()) return true;
    const auto lens = place_of(Noun::lens, wanted_.lens, study_.axes.lenses);
    change_.run.lens = lens.value_or(0);
    return lens.has_value();
  }

  bool find_replication() {
    const auto& all = study_.axes.replications;
    if (wanted_.replication < 0) return true;
    const auto at = std::find(all.begin(), all.end(), wanted_.replication);
    change_.run.replication = static_cast<std::size_t>(at - all.begin());
    if (at != all.end()) return true;
    return complain_of(
        {fmt::format("the study has no replication {}: its replications go from {} to {}",
                     wanted_.replication, all.front(), all.back()),
         fmt::format("studien har ingen upprepning {}: dess upprepningar går från {} till {}",
                     wanted_.replication, all.front(), all.back())});
  }

  bool find_variants() {
    const auto& all = study_.axes.variants;
    if (wanted_.variant.empty() && all.size() > 2) {
      std::vector<std::string> names;
      for (const AxisEntry& one : all) names.push_back(one.name);
      return complain_of(
          {fmt::format("which variant? --variant takes one of {}", fmt::join(names, ", ")),
           fmt::format("vilken variant? --variant tar en av {}", fmt::join(names, ", "))});
    }
    const auto first = wanted_.variant.empty() ? std::optional(all.size() - 1)
                                               : place_of(Noun::variant, wanted_.variant, all);
    if (!first) return false;
    change_.variants = {*first};
    change_.run.variant = *first;
    if (wanted_.against.empty()) return true;
    const auto second = place_of(Noun::variant, wanted_.against, all);
    if (!second) return false;
    change_.variants.push_back(*second);
    if (*first != *second) return true;
    const std::string& name = all[*first].name;
    return complain_of({fmt::format("{} cannot be compared with itself", in_marks(name)),
                        fmt::format("{} går inte att jämföra med sig själv", in_marks(name))});
  }

  /// The week before the first is the one things are compared with, and must be there too.
  bool find_weeks() {
    const Calendar calendar(*study_.scenario_at(change_.run.design));
    const int first = calendar.first() + 1, last = calendar.last();
    change_.from = wanted_.between.empty() ? std::max(0, first) : wanted_.between[0];
    change_.to = wanted_.between.empty() ? last : wanted_.between[1];
    if (change_.to <= change_.from && change_.from <= last) {
      return complain_of({fmt::format("--between {} {}: the second week must be after the first",
                                      change_.from, change_.to),
                          fmt::format("--between {} {}: den andra veckan måste komma efter den "
                                      "första",
                                      change_.from, change_.to)});
    }
    if (first <= change_.from && change_.to <= last) return true;
    return complain_of(
        {fmt::format("--between {} {}: the study tells of changes between weeks {} and {}",
                     change_.from, change_.to, first, last),
         fmt::format("--between {} {}: studien berättar om ändringar mellan vecka {} och {}",
                     change_.from, change_.to, first, last)});
  }

  const WantedChange& wanted_;
  const Study& study_;
  Session& session_;
  ExplainedChange change_;
};

}  // namespace

std::optional<ExplainedChange> change_of(const WantedChange& wanted, const Study& study,
                                         Session& session) {
  return ChangeFinder(wanted, study, session).find();
}

}  // namespace tillit
