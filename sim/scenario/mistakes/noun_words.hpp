#pragma once

#include "sim/scenario/mistakes/noun.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// "lever", "styrmedel".
Text noun(Noun noun);
/// "a lever", "ett styrmedel".
Text noun_with_article(Noun noun);
/// "unknown lever", "okänt styrmedel".
Text unknown_noun(Noun noun);
/// "a list of tables", "en lista av tabeller".
Text form(Form form);

}  // namespace tillit
