#include "sim/scenario/mistakes/syntax_words.hpp"

#include <array>
#include <string_view>

namespace tillit {
namespace {

struct Meaning {
  std::string_view part;  ///< of the parser's words
  Text text;
};

/// The first that fits is taken.
const std::array meanings = {
    Meaning{"invalid utf-8",
            {"the text is not UTF-8; save it again with the encoding UTF-8",
             "texten är inte UTF-8; spara om den med kodningen UTF-8"}},
    Meaning{"parsing string: unescaped control characters",
            {"a text is not closed with a quotation mark on its line",
             "en text avslutas inte med ett citattecken på sin rad"}},
    Meaning{"parsing table header: expected a name",
            {"the name of a table is missing after [; letters beyond a-z need quotation marks",
             "tabellens namn saknas efter [; bokstäver utöver a-z ska stå inom citattecken"}},
    Meaning{"parsing string: encountered end-of-file",
            {"a text is never closed with a quotation mark",
             "en text avslutas aldrig med ett citattecken"}},
    Meaning{"unknown escape sequence",
            {"a backslash in a text is written twice, or the text put in single quotation marks",
             "ett omvänt snedstreck i en text skrivs två gånger, eller texten inom enkla "
             "citattecken"}},
    Meaning{"cannot redefine existing",
            {"the same key or table is given twice", "samma nyckel eller tabell anges två gånger"}},
    Meaning{"could not be interpreted as a value",
            {"this is no value; text needs quotation marks",
             "detta är inget värde; text ska stå inom citattecken"}},
    Meaning{"parsing value: ",
            {"a value is missing, or text without quotation marks stands here",
             "ett värde saknas, eller så står här text utan citattecken"}},
    Meaning{"parsing boolean",
            {"true and false are written in small letters, text in quotation marks",
             "true och false skrivs med små bokstäver, text inom citattecken"}},
    Meaning{"expected '='", {"= is missing after the key", "= saknas efter nyckeln"}},
    Meaning{"expected comma or closing ']'",
            {"a comma or ] is missing in the list", "ett kommatecken eller ] saknas i listan"}},
    Meaning{"expected comma or closing '}'",
            {"a comma or } is missing", "ett kommatecken eller } saknas"}},
    Meaning{"expected ']'", {"] is missing", "] saknas"}},
    Meaning{"dangling comma",
            {"there must be no comma before }", "det får inte stå ett kommatecken före }"}},
    Meaning{"multi-line strings are prohibited",
            {"a key must stand on one line", "en nyckel ska stå på en rad"}},
    Meaning{"leading zeroes",
            {"a number does not begin with 0; a code is text and needs quotation marks",
             "ett tal inleds inte med 0; en kod är text och ska stå inom citattecken"}},
    Meaning{"expected a comment or whitespace",
            {"the line must end here: one key on each line",
             "raden ska sluta här: en nyckel på varje rad"}},
    Meaning{"outside quotation marks",
            {"letters such as å and ö stand within quotation marks, or in comments after #",
             "bokstäver som å och ö ska stå inom citattecken, eller i kommentarer efter #"}}};

}  // namespace

Text meaning_of_syntax_error(const std::string& parser_words) {
  for (const Meaning& one : meanings) {
    if (parser_words.find(one.part) != std::string::npos) return one.text;
  }
  return {};
}

}  // namespace tillit
