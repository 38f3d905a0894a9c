#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/command/arguments.hpp"
#include "sim/command/explanation/explained_change.hpp"

namespace tillit {

/// Which change, in the user's words; what is empty or not given is left to us.
struct WantedChange {
  std::string outcome;
  std::string where;
  std::string sector;
  std::string lens;
  std::string variant;
  std::string against;
  std::vector<int> between;
  int replication = -1;
  int point = -1;  ///< of the design
  int follow = 2;  ///< so many steps from a cause to its own
};

void add_change_options(Arguments& arguments, WantedChange& wanted);

/// The change that is wanted, still without answers. If the study has no such change, says what it
/// has instead, sets the exit code, and returns nothing.
std::optional<ExplainedChange> change_of(const WantedChange& wanted, const Study& study,
                                         Session& session);

}  // namespace tillit
