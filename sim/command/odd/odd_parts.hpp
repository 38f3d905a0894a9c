#pragma once

#include <string>
#include <vector>

#include "sim/command/odd/odd_state.hpp"
#include "sim/command/words/word_table.hpp"
#include "sim/scenario/mistakes/mistake.hpp"

namespace tillit {

// The tables of a model's description, each from one part of its declaration.

std::string state_table(const std::vector<StateVariable>& state, Language language);
std::string parameter_table(const Declaration& declaration, Language language);
std::string sector_table(const Declaration& declaration, Language language);
std::string lever_table(const Declaration& declaration, Language language);
std::string lens_table(const Declaration& declaration, Language language);
std::string mechanism_table(const Declaration& declaration, Language language);
/// What any scenario is limited to, and any file of results: the same for all models.
std::string limit_table(const Declaration& declaration, Language language);
std::string store_limit_table(const Declaration& declaration, Language language);
std::string outcome_table(const Declaration& declaration, Language language);

/// What the names of one kind are called in both languages.
std::string call_table(const Declaration& declaration, Noun noun, Language language);

// What several of them share.

inline std::string as_code(const std::string& name) { return "`" + name + "`"; }

/// The numbers alone: the unit has a column of its own.
std::string odd_range(double least, double most, Language language);

struct OddHeads {
  Text name{"name", "namn"}, unit{"unit", "enhet"}, range{"range", "omfång"},
      meaning{"meaning", "betydelse"}, source{"source", "källa"}, label{"label", "benämning"};
};
inline const OddHeads odd_head;

}  // namespace tillit
