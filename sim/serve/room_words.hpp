#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/serve/student_group.hpp"
#include "sim/serve/why.hpp"

// What a room says, as JSON; page/README.md has the whole conversation.
namespace tillit::room_words {

using Json = nlohmann::ordered_json;

/// {"en": …, "sv": …}.
Json of(const Text& text);

/// Numbers to five digits, more than any picture shows, with null for what is not known.
Json of(const std::vector<double>& values);
Json of(const Weeks& weeks);

Json of(const Decision& decision);

/// {outcome: [value, …]}, or null.
Json of(const Prediction* prediction);

Json of(const WhyAnswer& answer);

/// All that a page needs to know of a seminar: its weeks, levers, presets, theories of people and
/// outcomes, the chain, and the baseline under each theory.
Json of(const Seminar& seminar);

/// What the wall shows of a group: what it foresaw and each run of the turn.
Json on_wall(const StudentGroup& group, const Turn& turn, const Seminar& seminar);

/// As text; whatever is no UTF-8 in it is replaced.
std::string text_of(const Json& json);

}  // namespace tillit::room_words
