#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/declaration.hpp"
#include "sim/scenario/mistakes/mistake.hpp"

namespace tillit {

/// Something a model names, with all that is known about it.
struct Entry {
  Noun noun = Noun::parameter;
  std::string name;
  Text label;  ///< a few words; the meaning where a model gives no label
  Text meaning;
  std::string unit = "1";
  std::string fallback;  ///< default or baseline value; empty if there is none
  Text range;            ///< what is allowed; empty if that makes no sense
  Text source;
  std::vector<std::pair<std::string, std::string>> values;  ///< of a lens or a sector
  std::vector<std::string> in_results;                      ///< names of an outcome in the file

  bool operator==(const Entry&) const = default;
};

/// All that a model names: parameters, levers, lenses, mechanisms, outcomes, probes, sectors and
/// the keys of its scenarios, in which one of `models` is named.
std::vector<Entry> glossary(const Declaration& declaration, const std::vector<std::string>& models);

/// Those of one kind.
std::vector<Entry> glossary(const Declaration& declaration, Noun noun);

}  // namespace tillit
