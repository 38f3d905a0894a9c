#pragma once

#include <string>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/tree/node.hpp"
#include "sim/scenario/variables.hpp"

namespace tillit {

/// What stands at one number of study.design.over or calibration.over.
struct OverRange {
  const Variable* variable;
  const Node* node;
};

/// The variable with this path; tells if there is none that may be varied, and gives nothing.
const Variable* variable_at(const std::string& path, const Place& place,
                            const std::vector<Variable>& variables, Mistakes& mistakes);

/// Every range below a table `over`, in its order. A number that cannot be varied is told of and
/// left out.
std::vector<OverRange> ranges_below(const Node& over, const std::vector<Variable>& variables,
                                    Mistakes& mistakes);

/// Names for files: the last part of the path, or all of it where two would have the same name.
void give_names(std::vector<Varied>& varied);

}  // namespace tillit
