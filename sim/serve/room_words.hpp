#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/serve/seminar.hpp"

namespace tillit::room_words {

using Json = nlohmann::ordered_json;

/// {"en": …, "sv": …}.
Json of(const Text& text);

/// All that a page needs to know of a seminar: title, weeks, levers, presets, theories of people,
/// outcomes, and the baseline under each theory.
Json of(const Seminar& seminar);

Json of(const Decision& decision);

/// Numbers, with null for what is not known.
Json of(const std::vector<double>& values);

/// As text; whatever is no UTF-8 in it is replaced.
std::string text_of(const Json& json);

}  // namespace tillit::room_words
