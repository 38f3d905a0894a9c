#pragma once

#include <string>
#include <vector>

#include "sim/command/session.hpp"
#include "sim/scenario/glossary.hpp"

namespace tillit {

struct NamedEntry {
  Entry entry;
  std::string model;
};
using NamedEntries = std::vector<NamedEntry>;

/// What all models name; a key of scenarios only once.
NamedEntries all_entries(const Session& session);

/// Those that are called so: by their name or one of their names in results, by the last part of a
/// key, or as docs/scenario_keys.md and a scenario write them, behind their tables.
NamedEntries entries_called(const std::string& name, const NamedEntries& all);

/// Those with the word in their label, in any language; each name once.
NamedEntries entries_about(const std::string& word, const NamedEntries& all);

}  // namespace tillit
