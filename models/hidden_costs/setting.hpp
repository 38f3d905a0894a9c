#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "sim/scenario/declaration.hpp"

namespace tillit::hidden_costs {

/// How an agent answers to control.
enum Kind : std::uint8_t { averse, neutral, needing, kind_count };

/// The numbers of the declaration's parameters.
struct Setting {
  std::size_t agents;
  float share_averse, share_neutral;  ///< the rest needs control
  float minimum;                      ///< what control forces an agent to give at least
  std::array<float, kind_count> voluntary;
  float aversion;      ///< what the averse give less where they are controlled
  float spared_share;  ///< of it that they give where a third party leaves them alone
  float explore, learning;

  /// Where their own principal trusts them.
  float trusted(Kind kind) const { return voluntary[kind]; }
  /// Where they are controlled, by whomever.
  float controlled(Kind kind) const { return std::max(minimum, uncredited(kind)); }
  /// Where a third party might have controlled them and did not: no trust of the principal's.
  float spared(Kind kind) const {
    return std::max(0.0f, uncredited(kind) + spared_share * (trusted(kind) - uncredited(kind)));
  }

 private:
  float uncredited(Kind kind) const { return voluntary[kind] - (kind == averse ? aversion : 0); }
};

/// What a scenario may set, with default, range, meaning and source.
std::vector<Parameter> parameters();

/// For parameter values in the order of `parameters`.
Setting setting_of(const std::vector<double>& values);

}  // namespace tillit::hidden_costs
