#include "sim/scenario/messages.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/scenario/relations.hpp"
#include "sim/scenario/syntax_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

Text did_you_mean(const std::string& nearest) {
  if (nearest.empty()) return {};
  return {fmt::format("did you mean {}?", in_marks(nearest)),
          fmt::format("menade du {}?", in_marks(nearest))};
}

/// "allowed: a, b, c", cut where a list would no longer be read.
Text one_of(const std::vector<std::string>& known) {
  constexpr std::size_t most = 24;
  if (known.empty() || known.size() > most) return {};
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  return {list, list};
}

Text list_hint(Noun noun) {
  const auto see = [](const char* what) {
    return Text{fmt::format("`tillit list {}` shows all", what),
                fmt::format("`tillit list {}` visar alla", what)};
  };
  switch (noun) {
    case Noun::parameter:
      return see("parameters");
    case Noun::lever:
      return see("levers");
    case Noun::mechanism:
      return see("mechanisms");
    case Noun::lens:
      return see("lenses");
    case Noun::outcome:
      return see("outcomes");
    case Noun::scenario:
      return see("scenarios");
    case Noun::principal:
      return {"give the code or the name of one in the population",
              "ange kod eller namn på en som finns i populationen"};
    default:
      return {};
  }
}

Text advice_for_name(Noun noun, const std::string& nearest, const std::vector<std::string>& known) {
  if (!nearest.empty()) return did_you_mean(nearest);
  return one_of(known).empty() ? list_hint(noun) : Text{};
}

struct Words {
  Message operator()(const NotToml& m) const {
    const Text meaning = meaning_of_syntax_error(m.what);
    const Text rest{"nothing after it could be read", "inget därefter kunde läsas"};
    Text text{"this is not TOML", "detta är inte TOML"};
    if (!meaning.empty()) text = {text.en + ": " + meaning.en, text.sv + ": " + meaning.sv};
    return {text,
            {},
            {fmt::format("{} (the parser says: \"{}\")", rest.en, m.what),
             fmt::format("{} (TOML-läsaren säger på engelska: \"{}\")", rest.sv, m.what)}};
  }

  Message operator()(const UnreadableFile& m) const {
    const std::string path = in_marks(m.path);
    switch (m.fault) {
      case FileFault::missing:
        return {{"there is no file " + path, "filen " + path + " finns inte"}, {}, {}};
      case FileFault::folder:
        return {{path + " is a folder, not a file", path + " är en mapp, inte en fil"}, {}, {}};
      case FileFault::too_large:
        return {
            {path + " is too large", path + " är för stor"}, {"at most 4 MiB", "högst 4 MiB"}, {}};
      case FileFault::not_utf8:
        return {{path + " is not text in UTF-8", path + " är inte text i UTF-8"},
                {},
                {"save it again with the encoding UTF-8", "spara om den med kodningen UTF-8"}};
      case FileFault::not_readable:
        break;
    }
    return {{path + " cannot be read", path + " går inte att läsa"}, {}, {}};
  }

  Message operator()(const UnknownKey& m) const {
    const Text what = unknown_noun(m.noun);
    Text text{fmt::format("{} {}", what.en, in_marks(m.key)),
              fmt::format("{} {}", what.sv, in_marks(m.key))};
    if (!m.inside.empty()) {
      text.en += fmt::format(" in [{}]", m.inside);
      text.sv += fmt::format(" i [{}]", m.inside);
    }
    return {text, one_of(m.known), advice_for_name(m.noun, m.nearest, m.known)};
  }

  Message operator()(const WrongType& m) const {
    const Text wanted = form(m.wanted);
    const Text found = form(m.found);
    return {{fmt::format("{} must be {}, but {} stands here", m.key, wanted.en, found.en),
             fmt::format("{} ska vara {}, men här står {}", m.key, wanted.sv, found.sv)},
            {},
            advice_for_type(m)};
  }

  static Text advice_for_type(const WrongType& m) {
    const bool wants_number = m.wanted == Form::number || m.wanted == Form::whole;
    if (m.found == Form::text && (wants_number || m.wanted == Form::truth)) {
      return {"write it without quotation marks", "skriv det utan citattecken"};
    }
    if (m.wanted == Form::list_of_tables) {
      return {fmt::format("begin each with [[{}]]", m.key),
              fmt::format("inled var och en med [[{}]]", m.key)};
    }
    if (m.wanted == Form::list && m.found != Form::table) {
      return {"put it in square brackets: [ ]", "sätt hakparenteser omkring: [ ]"};
    }
    return {};
  }

  Message operator()(const OutOfRange& m) const {
    const std::string value = number_words(m.value);
    return {{fmt::format("{} = {} is outside what is allowed", m.key, value),
             fmt::format("{} = {} ligger utanför det tillåtna", m.key, value)},
            range_words(m.least, m.most, m.least_excluded, m.unit),
            {}};
  }

  Message operator()(const NotFinite& m) const {
    return {{m.key + " must be a finite number", m.key + " ska vara ett ändligt tal"}, {}, {}};
  }

  Message operator()(const NotWhole& m) const {
    const Text unit = unit_words(m.unit);
    const std::string value = number_words(m.value);
    Text allowed{"a whole number", "ett heltal"};
    if (!unit.empty()) {
      allowed.en += fmt::format(" ({})", unit.en);
      allowed.sv += fmt::format(" ({})", unit.sv);
    }
    const std::string rounded = number_words(std::round(m.value));
    return {{fmt::format("{} = {} is not a whole number", m.key, value),
             fmt::format("{} = {} är inte ett heltal", m.key, value)},
            allowed,
            std::abs(m.value) < 1e15 ? did_you_mean_value(rounded) : Text{}};
  }

  static Text did_you_mean_value(const std::string& value) {
    return {fmt::format("did you mean {}?", value), fmt::format("menade du {}?", value)};
  }

  Message operator()(const MissingKey& m) const {
    Text text{m.key + " is missing", m.key + " saknas"};
    if (!m.inside.empty()) {
      text.en += fmt::format(" in [{}]", m.inside);
      text.sv += fmt::format(" i [{}]", m.inside);
    }
    if (m.meaning.empty()) return {text, {}, {}};
    return {text,
            {},
            {fmt::format("add {}: {}", m.key, m.meaning.en),
             fmt::format("lägg till {}: {}", m.key, m.meaning.in(Language::swedish))}};
  }

  Message operator()(const UnknownName& m) const {
    const Text what = unknown_noun(m.noun);
    return {{fmt::format("{} {}", what.en, in_marks(m.name)),
             fmt::format("{} {}", what.sv, in_marks(m.name))},
            one_of(m.known),
            advice_for_name(m.noun, m.nearest, m.known)};
  }

  Message operator()(const EndsBeforeStart& m) const {
    return {{fmt::format("the measure ends (week {}) before it has been in force (from week {})",
                         m.end, m.start),
             fmt::format("åtgärden upphör (vecka {}) innan den har varit i kraft (från vecka {})",
                         m.end, m.start)},
            {fmt::format("end at least {} (weeks)", m.start + 1),
             fmt::format("end minst {} (veckor)", m.start + 1)},
            {"leave out end for a measure that stays", "utelämna end om åtgärden ska bestå"}};
  }

  Message operator()(const DrawTooLarge& m) const {
    return {{fmt::format("{} are to be drawn, but only {} can take part", m.draw, m.eligible),
             fmt::format("{} ska väljas ut, men bara {} kan delta", m.draw, m.eligible)},
            {fmt::format("1 to {} (principals)", m.eligible),
             fmt::format("1 till {} (huvudmän)", m.eligible)},
            {"draw fewer, or widen `among`", "välj färre, eller vidga `among`"}};
  }

  Message operator()(const DrawWithoutHow& m) const {
    return {{fmt::format("draw = {} does not say how those who take part are found", m.draw),
             fmt::format("draw = {} säger inte hur deltagarna utses", m.draw)},
            {"how = \"random\", \"matched\" or \"volunteers\"",
             "how = \"random\", \"matched\" eller \"volunteers\""},
            {}};
  }

  Message operator()(const HowWithoutDraw& m) const {
    return {{fmt::format("how = {} does not say how many take part", in_marks(m.how)),
             fmt::format("how = {} säger inte hur många som deltar", in_marks(m.how))},
            {},
            {"add draw, for example draw = 12", "lägg till draw, till exempel draw = 12"}};
  }

  Message operator()(const AmongWithoutDraw&) const {
    return {{"among says from whom to draw, but nothing is drawn",
             "among anger bland vilka deltagarna utses, men ingen utses"},
            {},
            {"add draw and how, or move its keys up into where",
             "lägg till draw och how, eller flytta upp nycklarna till where"}};
  }

  Message operator()(const GivenTwice& m) const {
    const Text what = noun(m.noun);
    Text text{fmt::format("the {} {} is given twice", what.en, in_marks(m.name)),
              fmt::format("{} anges två gånger som {}", in_marks(m.name), what.sv)};
    if (m.first_line == 0) return {text, {}, {}};
    return {text,
            {},
            {fmt::format("the first stands in line {}", m.first_line),
             fmt::format("den första står på rad {}", m.first_line)}};
  }

  Message operator()(const BaselineWithMeasures&) const {
    return {{"the variant \"baseline\" is what the others are compared with: it has no measures",
             "varianten \"baseline\" är jämförelsealternativet: det har inga åtgärder"},
            {},
            {"give it another name, or set lever values for everyone in [levers]",
             "ge den ett annat namn, eller ange värden för alla i [levers]"}};
  }

  Message operator()(const NobodyEligible&) const {
    return {{"nobody in the population answers to this choice",
             "ingen i populationen motsvarar det här urvalet"},
            {},
            {"each of kind, groups, principals and sectors narrows the choice further",
             "kind, groups, principals och sectors begränsar urvalet var för sig"}};
  }

  Message operator()(const ExtendsCycle& m) const {
    std::string chain;
    for (const std::string& file : m.files) chain += (chain.empty() ? "" : " -> ") + file;
    return {{"the scenario extends itself: " + chain, "scenariot bygger på sig självt: " + chain},
            {},
            {}};
  }

  Message operator()(const TooLarge& m) const {
    const Text value = count_words(m.value);
    const Text limit = count_words(m.limit);
    const Text what = amount(m.amount);
    return {{fmt::format("too many {}: {}", what.en, value.en),
             fmt::format("för många {}: {}", what.sv, value.sv)},
            {"at most " + limit.en, "högst " + limit.sv},
            how_to_reduce(m.amount)};
  }

  static Text amount(Amount amount) {
    switch (amount) {
      case Amount::runs:
        return {"runs (lenses x replications x variants)",
                "körningar (synsätt x upprepningar x varianter)"};
      case Amount::agents:
        return {"agents in one run", "agenter i en körning"};
      case Amount::variants:
        return {"variants", "varianter"};
      case Amount::files_extended:
        return {"files in a chain of `extends`", "filer i en kedja av `extends`"};
    }
    return {};
  }

  static Text how_to_reduce(Amount amount) {
    if (amount != Amount::agents) return {};
    return {"choose a smaller population.scale or fewer principals",
            "välj mindre population.scale eller färre huvudmän"};
  }

  Message operator()(const IncompleteSector& m) const {
    std::string list;
    for (const std::string& name : m.missing) list += (list.empty() ? "" : ", ") + name;
    return {{fmt::format("the new sector {} needs all its values; missing: {}", in_marks(m.sector),
                         list),
             fmt::format("den nya sektorn {} behöver alla sina värden; det saknas: {}",
                         in_marks(m.sector), list)},
            {},
            {"`tillit explain NAME` tells what each means",
             "`tillit explain NAMN` berättar vad de betyder"}};
  }

  Message operator()(const TooDeep& m) const {
    return {{"tables and lists stand too deep inside each other",
             "tabeller och listor ligger för djupt i varandra"},
            {fmt::format("at most {} levels", m.limit), fmt::format("högst {} nivåer", m.limit)},
            {}};
  }

  Message operator()(const BadName& m) const {
    const Text what = noun_with_article(m.noun);
    return {{fmt::format("{} cannot be the name of {}", in_marks(m.name), what.en),
             fmt::format("{} kan inte vara namn på {}", in_marks(m.name), what.sv)},
            {"a letter a-z, then such, digits, _ or -; at most 64 characters",
             "en bokstav a-z, sedan sådana, siffror, _ eller -; högst 64 tecken"},
            {"words for people belong in label", "ord för läsaren hör hemma i label"}};
  }

  Message operator()(const BadOverride& m) const {
    return {{fmt::format("{} is not an override", in_marks(m.text)),
             fmt::format("{} är inte skrivet som en ändring", in_marks(m.text))},
            {"path=value, as in population.scale=0.02 or 'population.kind=\"synthetic\"'",
             "sökväg=värde, som i population.scale=0.02 eller 'population.kind=\"synthetic\"'"},
            {}};
  }

  Message operator()(const GivenInBoth& m) const {
    return {{fmt::format("{} and {} are both given", m.first, m.second),
             fmt::format("både {} och {} anges", m.first, m.second)},
            {},
            {"keep one of them", "behåll den ena"}};
  }

  Message operator()(const BadCell& m) const {
    const Text wanted = form(m.wanted);
    return {
        {fmt::format("{} in column {} is not {}", in_marks(m.value), in_marks(m.column), wanted.en),
         fmt::format("{} i kolumnen {} är inte {}", in_marks(m.value), in_marks(m.column),
                     wanted.sv)},
        {"digits, with a point before decimals", "siffror, med punkt före decimaler"},
        {}};
  }

  Message operator()(const MissingColumn& m) const {
    return {{fmt::format("the column {} is missing", in_marks(m.column)),
             fmt::format("kolumnen {} saknas", in_marks(m.column))},
            {"code, name, kind, group, inhabitants and staff_SECTOR for each sector",
             "code, name, kind, group, inhabitants och staff_SEKTOR för varje sektor"},
            did_you_mean(m.nearest)};
  }

  Message operator()(const BadRow& m) const {
    return {
        {fmt::format("the row has {} cells, but the file has {} columns", m.cells, m.columns),
         fmt::format("raden har {} celler, men filen har {} kolumner", m.cells, m.columns)},
        {},
        {"put a name with a comma in quotation marks", "sätt citattecken om ett namn med komma"}};
  }

  Message operator()(const EmptyPopulation&) const {
    return {{"the population has no principals", "populationen saknar huvudmän"}, {}, {}};
  }

  Message operator()(const TooLong& m) const {
    const char* en = m.list ? "elements" : "characters";
    const char* sv = m.list ? "element" : "tecken";
    return {{fmt::format("{} is too long ({} {})", m.key, m.length, en),
             fmt::format("{} är för lång ({} {})", m.key, m.length, sv)},
            {fmt::format("at most {} {}", m.limit, en), fmt::format("högst {} {}", m.limit, sv)},
            {}};
  }

  Message operator()(const UnclosedQuote&) const {
    return {{"a quotation mark is never closed", "ett citattecken avslutas aldrig"}, {}, {}};
  }

  Message operator()(const EmptyList& m) const {
    return {{m.key + " is an empty list", m.key + " är en tom lista"},
            {},
            {"leave the key out for the default", "utelämna nyckeln för att få standardvärdet"}};
  }

  Message operator()(const ImpossibleTogether& m) const {
    const std::string first = fmt::format("{} = {}", m.relation.first, number_words(m.first));
    const std::string second = fmt::format("{} = {}", m.relation.second, number_words(m.second));
    const Text text = m.relation.kind == Relation::Kind::not_above
                          ? Text{fmt::format("{} is above {}", first, second),
                                 fmt::format("{} är större än {}", first, second)}
                          : Text{fmt::format("{} and {} are together more than 1", first, second),
                                 fmt::format("{} och {} är tillsammans mer än 1", first, second)};
    const std::string lens = in_marks(m.lens);
    return {text,
            relation_words(m.relation),
            {fmt::format("these are the values under the lens {}", lens),
             fmt::format("värdena gäller under synsättet {}", lens)}};
  }

  Message operator()(const StartsBeforeCheckpoint& m) const {
    return {
        {fmt::format("variant {}: a measure starts in week {}, but the checkpoint has lived the "
                     "weeks before {} without it",
                     m.variant, m.start, m.week),
         fmt::format("variant {}: en åtgärd börjar vecka {}, men kontrollpunkten har levt "
                     "veckorna före {} utan den",
                     m.variant, m.start, m.week)},
        {},
        {fmt::format("let it start in week {} or later, or branch from an earlier checkpoint",
                     m.week),
         fmt::format("låt den börja vecka {} eller senare, eller utgå från en tidigare "
                     "kontrollpunkt",
                     m.week)}};
  }

  Message operator()(const ModelMistake& m) const { return {m.text, {}, m.advice}; }

  Message operator()(const VariantWithoutMeasure& m) const {
    return {{fmt::format("the variant {} has no measures: it is the same as the baseline",
                         in_marks(m.variant)),
             fmt::format("varianten {} saknar åtgärder: den är lika med jämförelsealternativet",
                         in_marks(m.variant))},
            {},
            {"add [[variant.measure]] with levers, or remove the variant",
             "lägg till [[variant.measure]] med styrmedel, eller ta bort varianten"}};
  }

  Message operator()(const LeversAtBaseline& m) const {
    return {{fmt::format("the measure changes nothing: every lever of it in {} has its baseline "
                         "value",
                         in_marks(m.variant)),
             fmt::format("åtgärden ändrar inget: alla dess styrmedel i {} har utgångsvärdet",
                         in_marks(m.variant))},
            {},
            {"`tillit list levers` shows the baseline values",
             "`tillit list levers` visar utgångsvärdena"}};
  }

  Message operator()(const NeverInForce& m) const {
    return {{fmt::format("the measure of {} starts in week {}, but the run ends after week {}",
                         in_marks(m.variant), m.start, m.weeks - 1),
             fmt::format("åtgärden i {} börjar vecka {}, men körningen slutar efter vecka {}",
                         in_marks(m.variant), m.start, m.weeks - 1)},
            {},
            {"start earlier, or raise run.weeks", "börja tidigare, eller höj run.weeks"}};
  }

  Message operator()(const KeyWithoutEffect& m) const {
    return {
        {fmt::format("{} has no effect on a population of the kind {}", m.key, in_marks(m.kind)),
         fmt::format("{} saknar verkan för en population av slaget {}", m.key, in_marks(m.kind))},
        {},
        {}};
  }

  Message operator()(const KeyModelIgnores& m) const {
    return {{fmt::format("{} has no effect in the model {}", m.key, in_marks(m.model)),
             fmt::format("{} saknar verkan i modellen {}", m.key, in_marks(m.model))},
            {},
            {"leave it out", "utelämna den"}};
  }
};

}  // namespace

Message message_of(const Mistake& mistake) { return std::visit(Words{}, mistake); }

}  // namespace tillit
