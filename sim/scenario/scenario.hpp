#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/design.hpp"

namespace tillit {

struct Calibration;
struct Validation;

/// One who answers for services (Swedish: huvudman): a municipality, a region, an agency. The
/// unit in which trials are drawn and results are recorded.
struct Principal {
  std::string code;  ///< SCB's code for Swedish ones
  std::string name;
  std::string kind;           ///< "municipality", "region", "agency", ...
  std::string group;          ///< SKR's group, "region", or what the user's file says
  double inhabitants = 0;     ///< people; 0 if unknown
  std::vector<double> staff;  ///< employees per sector of the scenario, at scale 1
};

/// Where the people of a run come from.
struct PopulationChoice {
  std::string kind;
  int principals = 40;  ///< of a synthetic population
  double scale = 1;     ///< share of the units that is simulated, (0, 1]
  std::string file;     ///< CSV of a population of the user's own, as an absolute path
};

/// How those who take part in a measure are found among those eligible.
enum class Participation { everyone, listed, random, matched, volunteers };

/// Who takes part in a measure. Empty lists mean no restriction.
struct Where {
  Participation how = Participation::everyone;
  int draw = 0;                         ///< number of principals drawn; 0 unless drawn
  std::vector<std::string> principals;  ///< codes; resolved from codes or names
  std::vector<std::string> groups;
  std::vector<std::string> kinds;
  std::vector<int> sectors;  ///< indices into the scenario's sectors; empty: all of them

  bool operator==(const Where&) const = default;
};

/// Levers that change for some, from a week to a week.
struct Measure {
  std::vector<std::pair<int, double>> levers;  ///< index into the declaration's levers, value
  int start = 0;                               ///< first week in force
  int end = 0;                                 ///< first week no longer in force
  Where where;
};

/// Whether two measures are one and the same until one of them ends.
inline bool begins_alike(const Measure& one, const Measure& other) {
  return one.levers == other.levers && one.start == other.start && one.where == other.where;
}

/// One way of governing. The first variant of a scenario is always "baseline", without measures.
struct Variant {
  std::string name;
  Text label;
  std::vector<Measure> measures;
};

/// Until when replications are added: until the paired difference to the baseline is known this
/// well in every variant, lens and point of the design.
struct Until {
  int outcome = 0;               ///< index into the declaration's outcomes
  double paired_half_width = 0;  ///< of the 95 % interval, in the outcome's unit; above 0
  int min = 8;                   ///< replications that are made in any case, at least 2
  int max = 200;                 ///< replications that are made at most
};

/// A checked scenario: every name resolved, every number in its range.
struct Scenario {
  std::string model = "governance";
  std::string name;  ///< the file's name without folder and ending
  Text title;
  Text purpose;  ///< what it is for
  Text source;   ///< what in the inquiry it answers to
  Text look_at;  ///< what to look at in the result
  PopulationChoice population;
  std::vector<Sector> sectors;
  std::vector<Principal> principals;
  int burn_in = 208;  ///< weeks before week 0
  int weeks = 260;    ///< weeks from week 0
  std::uint64_t seed = 1;
  int replications = 8;             ///< where there is `until`: its max
  std::optional<Until> until;       ///< none: all replications are made
  std::vector<Lens> lenses;         ///< those the study runs
  std::vector<double> parameters;   ///< by the declaration's order; a lens's values come on top
  std::vector<bool> parameter_set;  ///< set by the scenario itself: stronger than a lens
  std::vector<double> levers;       ///< baseline values, by the declaration's order
  std::vector<bool> mechanisms;     ///< by the declaration's order; false: switched off
  std::vector<Variant> variants;
  std::shared_ptr<const Design> design;  ///< at whose points the study is run; none: one point
  std::shared_ptr<const Calibration> calibration;  ///< none: `tillit calibrate` has nothing to do
  std::shared_ptr<const Validation> validation;    ///< none: `tillit validate` has nothing to do
  int record_every = 4;           ///< weeks per recorded mean of principal x sector
  bool record_principals = true;  ///< false: only the nation and the sectors

  /// Whether anything is recorded by principal.
  bool records_principals() const {
    return record_principals && !(design && design->varies_principals());
  }
};

/// The parameter values under a lens: fallbacks, then the lens, then what the scenario sets.
std::vector<double> parameters_under(const Lens& lens, const Scenario& scenario,
                                     const Declaration& declaration);

/// The highest value that a parameter of the declaration has in any run: under the scenario's
/// lenses, at the points of its design.
double highest_in_any_run(const std::string& parameter, const Scenario& scenario,
                          const Declaration& declaration);

}  // namespace tillit
