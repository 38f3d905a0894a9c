#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tillit::governance {

/// Which inputs have moved already: bit i for input i.
using MovedInputs = std::uint32_t;

/// Shares the change of a function among its inputs, as they move from old to new values: to each,
/// what its own move changes, averaged over all orders in which the inputs can move (Shapley 1953).
/// The shares add up to the change; an input that does not move gets nothing; where the function is
/// a sum, each input gets its own summand.
///
/// `value(moved)`: the function where these inputs have moved. Adds the shares of `inputs` inputs
/// to `shares`; only those in `moving` differ.
template <class Value>
void share_change(MovedInputs moving, const Value& value, std::span<double> shares) {
  std::vector<std::size_t> inputs;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if ((moving >> i) & 1u) inputs.push_back(i);
  }
  const std::size_t count = inputs.size();
  if (count == 0) return;

  const std::uint32_t coalitions = 1u << count;
  std::vector<double> values(coalitions);
  for (std::uint32_t chosen = 0; chosen < coalitions; ++chosen) {
    MovedInputs moved = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if ((chosen >> i) & 1u) moved |= 1u << inputs[i];
    }
    values[chosen] = value(moved);
  }

  // Before input i moves, a set of s others has moved in s! (n - 1 - s)! of the n! orders.
  std::vector<double> weights(count, 1.0 / static_cast<double>(count));
  for (std::size_t s = 1; s < count; ++s) {
    weights[s] = weights[s - 1] * static_cast<double>(s) / static_cast<double>(count - s);
  }
  for (std::uint32_t chosen = 0; chosen < coalitions; ++chosen) {
    const double weight = weights[static_cast<std::size_t>(std::popcount(chosen)) % count];
    for (std::size_t i = 0; i < count; ++i) {
      if ((chosen >> i) & 1u) continue;
      shares[inputs[i]] += weight * (values[chosen | (1u << i)] - values[chosen]);
    }
  }
}

}  // namespace tillit::governance
