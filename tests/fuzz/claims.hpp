#pragma once

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/run/largest_world.hpp"
#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/messages.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/read.hpp"
#include "sim/store/store_error.hpp"

namespace tillit::fuzz {

/// Ends the program, as a crash would, where something does not hold.
inline void claim(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  __builtin_trap();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline bool is_within(const Place& place) {
  if (!place.source || place.line == 0) return true;
  const std::string_view text = place.source->text;
  const auto lines = 1 + std::count(text.begin(), text.end(), '\n');
  const auto line = static_cast<int>(place.source->line(place.line).size());
  return place.line >= 1 && place.line <= lines && place.column >= 1 && place.column <= line + 2 &&
         place.length >= 1;
}

inline void claim_both_languages(const Text& text, const char* what) {
  claim(text.en.empty() == text.in(Language::swedish).empty(), what);
  claim(is_printable(text.en) && is_printable(text.sv), "messages hold no control characters");
}

/// What a study or a checkpoint is refused with can be shown.
inline void claim_told(const StoreError& refusal) {
  for (const Language language : {Language::english, Language::swedish}) {
    claim(is_printable(refusal.text(language)), "a refusal can be shown");
  }
}

/// Every mistake is told in both languages, at a place that is inside the text.
inline void claim_told(const Mistakes& mistakes) {
  for (const PlacedMistake& one : mistakes.sorted()) {
    const Message message = message_of(one.mistake);
    claim(!message.text.en.empty() && !message.text.sv.empty(), "a mistake has words");
    for (const Text* text : {&message.text, &message.allowed, &message.advice}) {
      claim_both_languages(*text, "what is said in one language is said in both");
    }
    claim(is_within(one.place), "a mistake stands inside its text");
  }
  const std::string text = as_text(mistakes, Language::swedish, false);
  claim(is_printable(text) && text.empty() == mistakes.empty(), "mistakes can be shown");
  claim(nlohmann::json::accept(as_json(mistakes, Language::english)), "mistakes are JSON");
}

inline void claim_limits(const Scenario& scenario) {
  claim(scenario.weeks >= 1 && scenario.weeks <= Limits::weeks, "weeks");
  claim(scenario.burn_in >= 0 && scenario.burn_in <= Limits::weeks, "burn-in");
  claim(scenario.replications >= 1 && scenario.replications <= Limits::replications,
        "replications");
  claim(!scenario.variants.empty() && scenario.variants.size() <= Limits::variants, "variants");
  claim(scenario.sectors.size() <= Limits::sectors, "sectors");
  claim(!scenario.principals.empty() && scenario.principals.size() <= Limits::principals,
        "principals");
  for (const double value : scenario.parameters) claim(std::isfinite(value), "finite parameters");
  for (const double value : scenario.levers) claim(std::isfinite(value), "finite levers");
  for (const Principal& one : scenario.principals) {
    for (const double staff : one.staff) claim(std::isfinite(staff) && staff >= 0, "staff");
  }
}

/// What is accepted is within our limits, and its complete text is itself again.
inline void claim_sound(const ReadScenario& read, std::span<const Model* const> models) {
  claim_limits(read.scenario);
  claim(largest_world(*read.model, read.scenario).agents <= Limits::agents, "agents");
  Mistakes mistakes;
  const auto again = read_scenario_text(read.resolved, read.scenario.name, {}, models, mistakes);
  if (!again) std::fprintf(stderr, "%s", as_text(mistakes, Language::english, false).c_str());
  claim(again.has_value(), "the complete text can be read");
  claim(again->resolved == read.resolved, "the complete text is that of itself");
}

/// Asked of whatever came of reading.
inline void claim_answered(const std::optional<ReadScenario>& read, const Mistakes& mistakes,
                           std::span<const Model* const> models) {
  claim(read.has_value() == (mistakes.errors() == 0), "it is read, or errors say why not");
  claim_told(mistakes);
  if (read) claim_sound(*read, models);
}

}  // namespace tillit::fuzz
