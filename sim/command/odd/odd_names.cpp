#include <fmt/format.h>

#include "sim/command/odd/odd_parts.hpp"
#include "sim/scenario/glossary.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

std::string told_for(const Outcome& one, Language language) {
  std::vector<std::string> scopes;
  if (one.by_principal) scopes.push_back(Text{"principals", "huvudmän"}.in(language));
  if (one.national) scopes.push_back(Text{"nation", "landet"}.in(language));
  if (one.by_sector) scopes.push_back(Text{"sectors", "sektorer"}.in(language));
  return fmt::format("{}", fmt::join(scopes, ", "));
}

/// What a thing is, without what is gained and paid.
std::string first_sentence(const std::string& meaning) {
  const std::size_t end = meaning.find(". ");
  return end == std::string::npos ? meaning : meaning.substr(0, end + 1);
}

}  // namespace

std::string state_table(const std::vector<StateVariable>& state, Language language) {
  WordTable table({{"whose", "vems"},
                   {"variable", "variabel"},
                   {"type", "typ"},
                   odd_head.unit,
                   odd_head.range,
                   odd_head.meaning},
                  language);
  for (const StateVariable& one : state) {
    table.add({one.whose, as_code(one.name), one.type, one.unit,
               odd_range(one.least, one.most, language), one.meaning});
  }
  return table.text();
}

std::string lever_table(const Declaration& declaration, Language language) {
  WordTable table({odd_head.name,
                   {"baseline", "utgångsvärde"},
                   odd_head.range,
                   odd_head.label,
                   odd_head.meaning,
                   odd_head.source},
                  language);
  for (const Lever& one : declaration.levers) {
    table.add({as_code(one.name), number_words(one.baseline),
               odd_range(one.least, one.most, language), table.say(one.label),
               table.say(one.meaning), table.say(one.source)});
  }
  return table.text();
}

std::string mechanism_table(const Declaration& declaration, Language language) {
  WordTable table({odd_head.name, odd_head.label, {"when it is off", "när den är avstängd"}},
                  language);
  for (const Mechanism& one : declaration.mechanisms) {
    table.add({as_code(one.name), table.say(one.label), table.say(one.off_means)});
  }
  return table.text();
}

std::string outcome_table(const Declaration& declaration, Language language) {
  WordTable table({odd_head.name,
                   odd_head.unit,
                   odd_head.label,
                   {"better", "bättre"},
                   {"recorded for", "sparas för"},
                   odd_head.meaning},
                  language);
  for (const Outcome& one : declaration.outcomes) {
    const Text better = one.better == Better::higher  ? Text{"higher", "högre"}
                        : one.better == Better::lower ? Text{"lower", "lägre"}
                                                      : Text{"neither", "varken"};
    table.add({as_code(one.name), one.unit, table.say(one.label), table.say(better),
               told_for(one, language), table.say(one.meaning)});
  }
  return table.text();
}

std::string call_table(const Declaration& declaration, Noun noun, Language language) {
  WordTable table(
      {{"Swedish", "svenska"}, {"English", "engelska"}, odd_head.name, odd_head.meaning}, language);
  for (const Entry& one : glossary(declaration, noun)) {
    const bool says_more = one.meaning.en != one.label.en;
    table.add({one.label.in(Language::swedish), one.label.en, as_code(one.name),
               says_more ? first_sentence(table.say(one.meaning)) : ""});
  }
  return table.text();
}

}  // namespace tillit
