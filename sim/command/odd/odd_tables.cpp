#include "sim/command/odd/odd_tables.hpp"

#include <functional>

#include "sim/command/odd/odd_parts.hpp"

namespace tillit {
namespace {

struct OddPart {
  const char* name;
  Text title;
  std::function<std::string(const Declaration&, const std::vector<StateVariable>&, Language)> text;
};

/// A part that is made from the declaration alone.
OddPart declared_part(const char* name, const Text& title,
                      std::string (*text)(const Declaration&, Language)) {
  return {name, title, [text](const Declaration& declaration, const auto&, Language language) {
            return text(declaration, language);
          }};
}

OddPart words_part(const char* name, const Text& title, Noun noun) {
  return {name, title, [noun](const Declaration& declaration, const auto&, Language language) {
            return call_table(declaration, noun, language);
          }};
}

const std::vector<OddPart>& odd_parts() {
  static const std::vector<OddPart> parts = {
      {"state",
       {"State variables", "Tillståndsvariabler"},
       [](const Declaration&, const std::vector<StateVariable>& state, Language language) {
         return state_table(state, language);
       }},
      declared_part("parameters", {"Parameters", "Parametrar"}, parameter_table),
      declared_part("sectors", {"Sectors", "Sektorer"}, sector_table),
      declared_part("levers", {"Levers", "Styrmedel"}, lever_table),
      declared_part("lenses", {"Lenses", "Synsätt"}, lens_table),
      declared_part("mechanisms", {"Mechanisms", "Mekanismer"}, mechanism_table),
      declared_part("outcomes", {"Outcomes", "Utfall"}, outcome_table),
      words_part("lever_words", {"What levers are called", "Vad styrmedlen heter"}, Noun::lever),
      words_part("lens_words", {"What lenses are called", "Vad synsätten heter"}, Noun::lens),
      words_part("mechanism_words", {"What mechanisms are called", "Vad mekanismerna heter"},
                 Noun::mechanism),
      words_part("outcome_words", {"What outcomes are called", "Vad utfallen heter"},
                 Noun::outcome),
      declared_part("limits", {"Limits of scenarios", "Gränser för scenarier"}, limit_table),
      declared_part("store_limits", {"Limits of studies", "Gränser för studier"},
                    store_limit_table),
  };
  return parts;
}

const OddPart* odd_part(const std::string& name) {
  for (const OddPart& part : odd_parts()) {
    if (part.name == name) return &part;
  }
  return nullptr;
}

}  // namespace

const std::vector<std::string>& OddTables::names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const OddPart& part : odd_parts()) all.emplace_back(part.name);
    return all;
  }();
  return names;
}

Text OddTables::title(const std::string& name) {
  const OddPart* part = odd_part(name);
  return part != nullptr ? part->title : Text{};
}

std::optional<std::string> OddTables::table(const std::string& name, Language language) const {
  const OddPart* part = odd_part(name);
  if (part == nullptr) return std::nullopt;
  return part->text(declaration_, state_, language);
}

}  // namespace tillit
