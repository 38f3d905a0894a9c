#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <variant>

#include "models/governance/governance.hpp"
#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/serve/seminar.hpp"

namespace tillit {

/// Three municipalities, ten weeks of burn-in and thirty to be governed.
inline const std::string small_seminar_text = R"(
[population]
kind = "synthetic"
principals = 3
scale = 0.05
[run]
burn_in = 10
weeks = 30
[[variant]]
name = "tighten"
[[variant.measure]]
levers = { delegate = -0.3, indicators = 1.6 }
start = 4
[[variant.measure]]
levers = { stakes = 0.8 }
start = 9
)";

inline std::span<const Model* const> seminar_models() {
  static const std::array<const Model*, 1> models{&governance_model()};
  return models;
}

/// What Seminar::of says of a scenario.
inline std::variant<std::shared_ptr<const Seminar>, Text> seminar_of(const std::string& text) {
  Mistakes mistakes;
  const auto read = read_scenario_text(text, "small", {}, seminar_models(), mistakes);
  return Seminar::of(read.value());
}

/// One that is good, made once.
inline std::shared_ptr<const Seminar> small_seminar() {
  static const auto seminar =
      std::get<std::shared_ptr<const Seminar>>(seminar_of(small_seminar_text));
  return seminar;
}

inline Decision tightened() {
  return {"balanced", {{4, {{"delegate", -0.3}, {"indicators", 1.6}}}, {9, {{"stakes", 0.8}}}}};
}

}  // namespace tillit
