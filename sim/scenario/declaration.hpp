#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A number of a model that a scenario may set. Declared once; checking, schema, help and
/// documentation are made from it.
struct Parameter {
  std::string name;
  double fallback = 0;  ///< the value where no scenario or lens says otherwise
  std::string unit;     ///< "1" for a pure number, otherwise e.g. "1/week", "staff", "h"
  double least = 0;     ///< lowest allowed value, itself allowed
  double most = 1;      ///< highest allowed value, itself allowed
  bool whole = false;   ///< only whole numbers make sense
  Text meaning;
  Text source;  ///< section of the specification, and the evidence or "assumption"
};

/// What must hold between two parameters, beside the range of each.
struct Relation {
  enum class Kind { at_most_one_together, not_above };
  Kind kind;
  std::string first;
  std::string second;
};

/// Something that policy sets, per principal, sector and week.
struct Lever {
  std::string name;
  double baseline = 0;  ///< the value where no measure says otherwise
  std::string unit;
  double least = 0;
  double most = 1;
  Text label;    ///< a few words, for tables
  Text meaning;  ///< a sentence: the gain and the price
  Text source;
};

/// A part of a model that can be switched off by name.
struct Mechanism {
  std::string name;
  Text label;
  Text off_means;  ///< what stands in its place when it is off
};

/// A theory of behaviour: a named set of parameter values.
struct Lens {
  std::string name;
  Text label;
  std::vector<std::pair<std::string, double>> values;  ///< parameter name, value
};

/// Which way an outcome is better, for tables and reports; never used by the engine.
enum class Better { higher, lower, neither };

/// Something a model measures at the end of every week.
struct Outcome {
  std::string name;
  std::string unit;
  Text label;    ///< long_name of the file
  Text meaning;  ///< a sentence
  Better better = Better::neither;
  bool by_principal = true;  ///< recorded per principal and sector, under its own name
  bool national = true;      ///< recorded for all, as `national_` + name
  bool by_sector = false;    ///< recorded per sector, as `sector_` + name
  bool main = false;         ///< shown in the closing table of a run
};

/// A number about single agents that no outcome records, and that takes more than looking on: some
/// of them may have to live twice. One value per random world; what a model is held against.
struct Probe {
  std::string name;
  std::string unit;
  Text label;    ///< a few words, for tables
  Text meaning;  ///< how it is measured
};

/// Who hands control and trust to others.
struct Actor {
  std::string name;
  Text label;
};

/// Between two actors, an outcome that stands for the control of one over the other, the trust of
/// one in the other, or what one is told by the other.
struct Link {
  enum class Kind { control, trust, report };
  std::string outcome;
  Kind kind;
  std::string from, to;  ///< names of actors
  Text label;
};

/// A branch of a principal's work (care, school, health), with the values of the declaration's
/// `sector_parameters` in their order.
struct Sector {
  std::string name;
  Text label;
  std::vector<double> values;
};

/// All that a model says about itself before anything is run.
struct Declaration {
  std::string name;
  Text title;
  std::vector<std::string> population_kinds;         ///< the first is the default
  std::vector<std::string> population_keys_ignored;  ///< keys of [population] without effect
  std::vector<Parameter> parameters;
  std::vector<Relation> relations;  ///< between parameters
  /// Parameters that decide who the principals are, or what the file calls things: no lens and no
  /// design changes them.
  std::vector<std::string> same_in_all_runs;
  std::vector<Parameter> sector_parameters;  ///< without fallbacks: a new sector gives them all
  std::vector<Sector> sectors;               ///< those that stand where a scenario defines none
  std::vector<Lever> levers;
  std::vector<Mechanism> mechanisms;
  std::vector<Lens> lenses;  ///< the first is the default
  std::vector<Outcome> outcomes;
  std::vector<Probe> probes;
  std::vector<Actor> actors;            ///< from the top down; none: the model has no chain to draw
  std::vector<Link> links;              ///< between them
  std::vector<std::string> to_foresee;  ///< few outcomes that people are asked to foresee

  bool is_same_in_all_runs(const std::string& parameter) const {
    return std::find(same_in_all_runs.begin(), same_in_all_runs.end(), parameter) !=
           same_in_all_runs.end();
  }
};

}  // namespace tillit
