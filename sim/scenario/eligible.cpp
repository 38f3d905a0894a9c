#include "sim/scenario/eligible.hpp"

#include <algorithm>

namespace tillit {
namespace {

bool allows(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::find(names.begin(), names.end(), name) != names.end();
}

/// A principal whose staff is not known may work anywhere.
bool works_in(const std::vector<int>& sectors, const Principal& principal) {
  if (sectors.empty() || principal.staff.empty()) return true;
  return std::any_of(sectors.begin(), sectors.end(), [&](int sector) {
    return principal.staff[static_cast<std::size_t>(sector)] > 0;
  });
}

}  // namespace

std::vector<std::size_t> eligible(const Where& where, const std::vector<Principal>& principals) {
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < principals.size(); ++i) {
    const Principal& one = principals[i];
    if (allows(where.principals, one.code) && allows(where.groups, one.group) &&
        allows(where.kinds, one.kind) && works_in(where.sectors, one)) {
      indices.push_back(i);
    }
  }
  return indices;
}

}  // namespace tillit
