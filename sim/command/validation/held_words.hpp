#pragma once

#include <string>

#include "sim/command/validation/held_model.hpp"

namespace tillit {

/// Value and interval with the same decimals: two figures of half the interval's width.
struct HeldNumbers {
  std::string value;
  std::string interval;  ///< "0.12 to 0.14"; empty if there is none
};
HeldNumbers held_numbers(const Estimate& estimate, Language language);

/// "inside", "outside", "crosses the edge", "unknown".
const std::string& verdict_words(Verdict verdict, Language language);

/// "[source]"; what is from memory is "[unverified]".
std::string mark_words(const std::string& mark, Language language);

/// "8 replications, 20 principals".
std::string held_in(const HeldModel& model, Language language);

}  // namespace tillit
