#include "sim/scenario/eligible.hpp"

#include <algorithm>
#include <string_view>

namespace tillit {
namespace {

/// The names of one list of `where`, in order: there may be as many as principals.
class Allowed {
 public:
  explicit Allowed(const std::vector<std::string>& names) : names_(names.begin(), names.end()) {
    std::sort(names_.begin(), names_.end());
  }

  bool operator()(std::string_view name) const {
    return names_.empty() || std::binary_search(names_.begin(), names_.end(), name);
  }

 private:
  std::vector<std::string_view> names_;
};

/// A principal whose staff is not known may work anywhere.
bool works_in(const std::vector<int>& sectors, const Principal& principal) {
  if (sectors.empty() || principal.staff.empty()) return true;
  return std::any_of(sectors.begin(), sectors.end(), [&](int sector) {
    return principal.staff[static_cast<std::size_t>(sector)] > 0;
  });
}

}  // namespace

std::vector<std::size_t> eligible(const Where& where, const std::vector<Principal>& principals) {
  const Allowed principal(where.principals), group(where.groups), kind(where.kinds);
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < principals.size(); ++i) {
    const Principal& one = principals[i];
    if (principal(one.code) && group(one.group) && kind(one.kind) && works_in(where.sectors, one)) {
      indices.push_back(i);
    }
  }
  return indices;
}

}  // namespace tillit
