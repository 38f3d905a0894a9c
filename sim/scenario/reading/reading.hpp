#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sim/run/model.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/reading/known_principals.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/shape/shape_parts.hpp"
#include "sim/scenario/tree/node.hpp"

namespace tillit {

struct Target;

/// What the steps of reading share: the checked tree, the model that is meant, the scenario that
/// is being filled.
struct Reading {
  const Node& tree;
  const Model& model;
  Scenario& scenario;
  Mistakes& mistakes;
  KnownPrincipals& known;

  const Declaration& declaration() const { return model.declaration(); }
};

// The steps, in this order: each uses what those before have filled.

void read_words_and_run(Reading& reading);  ///< title, run, study, record
void read_numbers(Reading& reading);        ///< parameters, levers, mechanisms
void read_lenses(Reading& reading);         ///< those defined here, and those that are run
void read_population(Reading& reading);     ///< kind, scale, sectors, principals
void read_variants(Reading& reading);       ///< and their measures
void read_design(Reading& reading);         ///< the points at which all is run
void read_until(Reading& reading);          ///< how long the study goes on
void read_calibration(Reading& reading);    ///< and its targets
void read_validation(Reading& reading);     ///< what the model is held against

/// Tells of parameters that cannot have their values together under one of the lenses.
void check_relations(const Reading& reading, const std::vector<Lens>& lenses);

/// Who takes part in a measure.
Where read_where(const Reading& reading, const Node& measure);

/// The targets of a calibration or a pattern. `taken`: names that none of them may have.
std::vector<Target> read_targets(const Reading& reading, const Node& holder,
                                 const std::vector<std::string>& taken);

/// Tells of variants without effect.
void warn_of_no_effect(const Reading& reading, const Node& variant_node, const Variant& variant);

/// The index of the thing with this name; -1 if there is none.
template <class Named>
int index_of(const std::vector<Named>& all, std::string_view name) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].name == name) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace tillit
