#pragma once

#include <vector>

#include "models/governance/observation/histogram.hpp"
#include "models/governance/observation/survey.hpp"
#include "sim/run/model.hpp"

namespace tillit::governance {

/// What is kept of a run beside its outcomes: surveys as an evaluator sees them, and how agents are
/// spread at the start, the reform and the end.
class Observation {
 public:
  explicit Observation(const Setting& setting);

  /// Asks everywhere, if this is the week of the survey.
  void survey(const Week& week);

  void count_agents(const Setting& setting, const State& state, Moment moment, int weeks_lived);

  /// Keeps the week's outcomes by provider, where some units are run by others than the principal.
  void split_by_provider(const std::vector<double>& outcomes);

  void keep(Memory& memory);

  /// In the order of `extras_of`.
  std::vector<Values> values() const;

 private:
  std::size_t surveys_made_ = 0;
  std::vector<std::vector<float>> answers_;            ///< by question: survey, principal, sector
  std::vector<std::vector<std::int32_t>> counts_;      ///< asked and answered, staff and citizens
  std::vector<std::vector<std::int32_t>> histograms_;  ///< by variable: moment, sector, class
  std::vector<std::vector<double>> by_provider_;       ///< by outcome: week, provider; or none
};

/// The outcomes that can be split by provider, by their place in the declaration: what is measured
/// of units, staff, clients and meetings.
const std::vector<std::size_t>& outcomes_of_providers();

/// The dimensions and variables that hold them in a study.
Extras extras_of(const Scenario& scenario);

}  // namespace tillit::governance
