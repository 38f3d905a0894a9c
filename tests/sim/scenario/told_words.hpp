#pragma once

#include <string>

#include "sim/scenario/mistakes/report.hpp"
#include "tests/sim/scenario/small_model.hpp"

namespace tillit {

/// What is told first in a language: file, place, code and words.
inline std::string first_line(const Answer& answer, Language language) {
  const std::string text = as_text(answer.mistakes, language, false);
  return text.substr(0, text.find('\n'));
}

/// Whether the first thing told ends in these words, in both languages.
inline bool tells(const Answer& answer, const std::string& en, const std::string& sv) {
  return first_line(answer, Language::english).ends_with(en) &&
         first_line(answer, Language::swedish).ends_with(sv);
}

}  // namespace tillit
