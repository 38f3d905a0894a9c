#pragma once

#include <string>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/shape/shape.hpp"

namespace tillit {

/// The same words in English and Swedish.
Shape words_shape(Text meaning);

/// A key for each parameter. beside: what its range does not say; empty where that is not to be
/// told.
void add_parameters(Shape& table, const std::vector<Parameter>& parameters,
                    const Declaration& beside, bool with_fallback);

/// A key for each lever.
Shape levers_shape(const Declaration& declaration, Text meaning, bool with_fallback);

// Defaults, as JSON

std::string as_json(const std::vector<std::string>& names);
std::string as_json(double value);
std::string as_json(const std::string& word);

template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& all) {
  std::vector<std::string> names;
  for (const Named& one : all) names.push_back(one.name);
  return names;
}

}  // namespace tillit
