#include "sim/command/named_entries.hpp"

#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "sim/scenario/mistakes/nearest.hpp"

namespace tillit {
namespace {

template <class Fits>
NamedEntries those(const NamedEntries& all, const Fits& fits) {
  NamedEntries chosen;
  for (const NamedEntry& one : all) {
    if (fits(one.entry)) chosen.push_back(one);
  }
  return chosen;
}

bool is_called(const Entry& entry, const std::string& name) {
  if (entry.name == name) return true;
  for (const std::string& other : entry.in_results) {
    if (other == name) return true;
  }
  return false;
}

bool is_key(const Entry& entry, const std::string& name) {
  return entry.noun == Noun::key && (entry.name == name || entry.name.ends_with("." + name));
}

/// A path without what stands for names of the user's own: `variant[].label`, `lenses.NAME`.
std::string plain(std::string path) {
  for (const std::string_view mark : {"[]", ".NAME"}) {
    for (std::size_t at = path.find(mark); at != std::string::npos; at = path.find(mark)) {
      path.erase(at, mark.size());
    }
  }
  return path;
}

struct Table {
  std::string_view key;
  Noun holds;
};
constexpr std::array tables = {Table{"parameters", Noun::parameter},
                               Table{"lenses", Noun::parameter},
                               Table{"lenses", Noun::lens},
                               Table{"levers", Noun::lever},
                               Table{"variants", Noun::lever},
                               Table{"mechanisms", Noun::mechanism},
                               Table{"sectors", Noun::sector_parameter},
                               Table{"sectors", Noun::sector}};

/// Whether the path is the entry's name behind a table that holds such: `levers.staffing`.
bool stands_at(const Entry& entry, const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos || path.substr(dot + 1) != entry.name) return false;
  const std::string above = "." + path.substr(0, dot + 1);
  for (const Table& table : tables) {
    const std::string key = "." + std::string(table.key) + ".";
    if (entry.noun == table.holds && above.find(key) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

NamedEntries all_entries(const Session& session) {
  std::vector<std::string> models;
  for (const Model* model : session.models) models.push_back(model->declaration().name);
  NamedEntries all;
  std::set<std::string> keys;
  for (const Model* model : session.models) {
    const Declaration& declaration = model->declaration();
    for (Entry& entry : glossary(declaration, models)) {
      if (entry.noun == Noun::key && !keys.insert(entry.name).second) continue;
      all.push_back({std::move(entry), declaration.name});
    }
  }
  return all;
}

NamedEntries entries_called(const std::string& name, const NamedEntries& all) {
  const std::string path = plain(name);
  NamedEntries found = those(all, [&](const Entry& one) { return is_called(one, name); });
  if (found.empty()) found = those(all, [&](const Entry& one) { return is_key(one, path); });
  if (found.empty()) found = those(all, [&](const Entry& one) { return stands_at(one, path); });
  return found;
}

NamedEntries entries_about(const std::string& word, const NamedEntries& all) {
  constexpr std::size_t shortest = 3;
  const std::string wanted = folded(word);
  std::set<std::string> told;
  return those(all, [&](const Entry& one) {
    const auto has_it = [&](const std::string& label) {
      return folded(label).find(wanted) != std::string::npos;
    };
    return wanted.size() >= shortest && (has_it(one.label.en) || has_it(one.label.sv)) &&
           told.insert(one.name).second;
  });
}

}  // namespace tillit
