#include "sim/scenario/telling/differences.hpp"

#include <algorithm>

namespace tillit {
namespace {

const Fact* same_place(const std::vector<Fact>& facts, const Fact& wanted) {
  const auto found = std::find_if(facts.begin(), facts.end(),
                                  [&](const Fact& one) { return one.where.en == wanted.where.en; });
  return found == facts.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Difference> differences(const std::vector<Fact>& before,
                                    const std::vector<Fact>& after) {
  std::vector<Difference> result;
  for (const Fact& one : before) {
    const Fact* other = same_place(after, one);
    if (other == nullptr) {
      result.push_back({one.where, one.value, {}, one.unit});
    } else if (other->value.en != one.value.en || other->value.sv != one.value.sv) {
      result.push_back({one.where, one.value, other->value, one.unit});
    }
  }
  for (const Fact& one : after) {
    if (same_place(before, one) == nullptr) {
      result.push_back({one.where, {}, one.value, one.unit});
    }
  }
  return result;
}

}  // namespace tillit
