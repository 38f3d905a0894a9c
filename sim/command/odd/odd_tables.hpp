#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/command/odd/odd_state.hpp"
#include "sim/scenario/declaration.hpp"

namespace tillit {

/// The tables that a model's description needs (ODD: Grimm et al., JASSS 23(2) 7, 2020), made from
/// what the model says about itself, as Markdown.
class OddTables {
 public:
  OddTables(const Declaration& declaration, std::vector<StateVariable> state)
      : declaration_(declaration), state_(std::move(state)) {}

  /// What a page calls a table, in the order of a description.
  static const std::vector<std::string>& names();

  /// The heading above a table.
  static Text title(const std::string& name);

  /// The table of this name; nothing if there is none.
  std::optional<std::string> table(const std::string& name, Language language) const;

 private:
  const Declaration& declaration_;
  std::vector<StateVariable> state_;
};

}  // namespace tillit
