#pragma once

#include "models/governance/setting.hpp"

namespace tillit::governance {

/// Sets the lasting traits of a member of staff, by one uniform draw against the lens's shares:
/// averse to control, neutral or control-needing; and the misconduct flag. Motivation starts at the
/// disposition. `kind` and `traits` are the words of two draws of that person's own.
void give_traits(const Setting& setting, State& state, std::size_t place, Words kind);

}  // namespace tillit::governance
