// The slow, obvious version of the governance model: the yardstick of the fast one.
#pragma once

#include "levers.hpp"
#include "parameters.hpp"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tillit::reference {

struct Setup {
  int principals = 40;
  int burn_in = 208;                                  // the first week is -burn_in
  int weeks = 260;                                    // from week 0
  int record_from = std::numeric_limits<int>::min();  // weeks before are run but not recorded
  std::uint64_t seed = 1;

  Lens lens = Lens::balanced;
  std::optional<Behaviour> behaviour{};  // in place of the lens's
  Parameters parameters{};               // but parameters.behaviour: that comes from the two above
  std::set<std::string> mechanisms_off{};
  double private_share = 0.0;  // of every sector's units

  LeverValues base_levers{};  // from the first week on, everywhere
  LeverValues levers{};       // the measure: in weeks measure_start <= week < measure_end
  int measure_start = 0;
  int measure_end = std::numeric_limits<int>::max();
  std::set<int> measure_principals{};      // none: all
  std::vector<Policy> further_policies{};  // applied after the measure
};

using Outcomes = std::map<std::string, double>;
using TimeSeries = std::map<std::string, std::vector<double>>;

struct Series {
  int first_week = 0;                        // of those recorded
  TimeSeries national;                       // outcome -> one value per week
  std::map<std::string, TimeSeries> sector;  // sector -> outcome -> one value per week
};

Series run(const Setup& setup);

// Mean over the last weeks of the run.
Outcomes means_at_the_end(const TimeSeries& series, int weeks);

}  // namespace tillit::reference
