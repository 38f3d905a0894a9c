#include "sim/scenario/reading/over_ranges.hpp"

#include <algorithm>

#include "sim/scenario/mistakes/nearest.hpp"

namespace tillit {
namespace {

std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// Goes down to the ranges.
class OverRanges {
 public:
  OverRanges(const std::vector<Variable>& variables, Mistakes& mistakes)
      : variables_(variables), mistakes_(mistakes) {}

  void add(const Node& table, const std::string& path) {
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
      const std::string below = path.empty() ? table.keys[i] : path + "." + table.keys[i];
      const Node& item = table.items[i];
      const bool of_names = below == "sectors" || below == "variants";
      const bool group = path.empty() || path == "sectors" || path == "variants";
      if (of_names || group) {
        add(item, below);
      } else if (const Variable* one = variable_at(below, item.key_place, variables_, mistakes_)) {
        found.push_back({one, &item});
      }
    }
  }

  std::vector<OverRange> found;

 private:
  const std::vector<Variable>& variables_;
  Mistakes& mistakes_;
};

}  // namespace

const Variable* variable_at(const std::string& path, const Place& place,
                            const std::vector<Variable>& variables, Mistakes& mistakes) {
  std::vector<std::string> known;
  for (const Variable& one : variables) {
    if (one.varied.path == path && one.same_in_all_runs) {
      mistakes.add(place, SameInAllRuns{last_part(path)});
      return nullptr;
    }
    if (one.varied.path == path) return &one;
    if (!one.same_in_all_runs) known.push_back(one.varied.path);
  }
  mistakes.add(place, UnknownName{Noun::variable, path, nearest_name(path, known), known});
  return nullptr;
}

std::vector<OverRange> ranges_below(const Node& over, const std::vector<Variable>& variables,
                                    Mistakes& mistakes) {
  OverRanges ranges(variables, mistakes);
  ranges.add(over, "");
  return std::move(ranges.found);
}

void give_names(std::vector<Varied>& varied) {
  for (Varied& one : varied) {
    const auto same = std::count_if(varied.begin(), varied.end(), [&](const Varied& other) {
      return last_part(other.path) == last_part(one.path);
    });
    one.name = last_part(one.path);
    if (same == 1 && one.name != "point") continue;
    one.name = one.path;
    std::replace(one.name.begin(), one.name.end(), '.', '_');
  }
}

}  // namespace tillit
