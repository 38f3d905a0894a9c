#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

// Why did an outcome change? A model that can tell takes the change apart into the terms of the
// outcome's own equation. Only a world that is asked does so; others pay nothing.

namespace tillit {

/// Something that moves an outcome: its name in files, and what people call it.
struct Cause {
  std::string name;
  Text label;
  std::string explained_as{};  ///< the name under which it can be explained itself, if it can be
};

/// An outcome whose change a model can take apart, or a link of the chain that is no outcome.
struct ExplainedOutcome {
  std::string name;  ///< as declared, if it is an outcome
  Text label;
  std::vector<Cause> terms;   ///< of its equation; what each contributes adds up to the change
  std::vector<Cause> levers;  ///< what policy sets
  std::vector<Cause> chain;   ///< what actors hand to each other, from the top down
};

/// From what a number moved to what, between the week before the first and the last.
struct Moved {
  double from = std::numeric_limits<double>::quiet_NaN();
  double to = std::numeric_limits<double>::quiet_NaN();
};

/// How far an outcome had moved at the end of a week, since the beginning of the first.
struct ExplainedWeek {
  int week = 0;
  double value = 0;                   ///< of the outcome
  std::vector<double> contributions;  ///< by term; they add up to the change but for rounding
};

/// The change of one outcome in one run: of one principal, of several together or of the nation,
/// weighed as the outcome itself is for the nation. Asked for with the upper part, answered in the
/// lower.
struct Explanation {
  std::string outcome;
  std::vector<std::size_t> principals;  ///< by place, in order; none: all of them
  std::optional<std::size_t> sector;    ///< none: all that the principals run

  /// Weeks before are lived and checked, but not told: where an outcome is new every week, they
  /// cost little.
  int told_from = std::numeric_limits<int>::min();

  double before = 0;                 ///< the outcome at the end of the week before the first
  std::vector<ExplainedWeek> weeks;  ///< in order
  std::vector<Moved> inputs;         ///< by term; NaN for terms that are no number of their own
  std::vector<Moved> levers;
  std::vector<Moved> chain;

  double after() const { return weeks.empty() ? before : weeks.back().value; }
  double change() const { return after() - before; }
};

}  // namespace tillit
