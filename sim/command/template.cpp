#include "sim/command/template.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/printable.hpp"
#include "sim/scenario/telling/toml_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// Writes the template line by line, comments in the user's language.
class Template {
 public:
  Template(const Declaration& declaration, Language language)
      : declaration_(declaration), language_(language) {}

  std::string write(const std::string& name) {
    write_head(name);
    write_population();
    write_run();
    write_model_parts();
    write_variants();
    return text_;
  }

 private:
  void say(const Text& text) { text_ += "# " + text.in(language_) + "\n"; }
  void put(const std::string& line) { text_ += line + "\n"; }

  void write_head(const std::string& name) {
    say({"A scenario: what is run, and what is compared with what.",
         "Ett scenario: vad som körs, och vad som jämförs med vad."});
    say(
        {"`tillit check` checks it, `tillit run` runs it, `tillit explain NAME` tells what a name "
         "means.",
         "`tillit check` granskar det, `tillit run` kör det, `tillit explain NAMN` förklarar ett "
         "namn."});
    put(fmt::format("model = \"{}\"", declaration_.name));
    put("\n[title]");
    put(fmt::format("en = {0}\nsv = {0}", in_quotes(printable(name))));
    put("\n[purpose]");
    put("en = \"What it is for\"\nsv = \"Vad det är till för\"");
  }

  void write_population() {
    const auto& kinds = declaration_.population_kinds;
    if (kinds.empty()) return;
    const bool synthetic = std::find(kinds.begin(), kinds.end(), "synthetic") != kinds.end();
    put("\n[population]");
    put(fmt::format("kind = \"{}\"  # {}", synthetic ? "synthetic" : kinds.front(),
                    fmt::join(kinds, ", ")));
    put(fmt::format(
        "{}principals = 40  # {}", synthetic ? "" : "# ",
        Text{"how many, in a synthetic population", "hur många, i en påhittad population"}.in(
            language_)));
    const auto& ignored = declaration_.population_keys_ignored;
    if (std::find(ignored.begin(), ignored.end(), "scale") != ignored.end()) return;
    put(fmt::format(
        "scale = 1  # {}",
        Text{"share of the units that is simulated", "andel av enheterna som simuleras"}.in(
            language_)));
  }

  void write_run() {
    put("\n[run]");
    put(fmt::format("burn_in = 208  # {}",
                    Text{"weeks before week 0", "veckor före vecka 0"}.in(language_)));
    put("weeks = 260");
    put("seed = 1");
    put("\n[study]");
    put(fmt::format(
        "replications = 8  # {}",
        Text{"random worlds in which everything is run", "slumpade världar som allt körs i"}.in(
            language_)));
    write_until();
    if (declaration_.lenses.empty()) return;
    std::vector<std::string> names;
    for (const Lens& lens : declaration_.lenses) names.push_back(lens.name);
    put(fmt::format("lenses = [\"{}\"]  # {}", names.front(), fmt::join(names, ", ")));
  }

  void write_until() {
    const auto& outcomes = declaration_.outcomes;
    const auto shown = std::find_if(outcomes.begin(), outcomes.end(),
                                    [](const Outcome& one) { return one.main && one.national; });
    if (shown == outcomes.end()) return;
    say({"or, in its place, as many as it takes to know a difference to the baseline this well:",
         "eller i stället så många som krävs för att känna en skillnad mot jämförelsealternativet "
         "så här väl:"});
    put(fmt::format(
        "# until = {{ outcome = \"{}\", paired_half_width = 0.002, min = 8, max = 200 }}",
        shown->name));
  }

  void write_model_parts() {
    put("\n[parameters]");
    say({"Any of `tillit list parameters`, for example:",
         "Vilken som helst av `tillit list parameters`, till exempel:"});
    if (!declaration_.parameters.empty()) {
      const Parameter& one = declaration_.parameters.front();
      put(fmt::format("# {} = {}  # {}", one.name, number_words(one.fallback),
                      one.meaning.in(language_)));
    }
    if (declaration_.mechanisms.empty()) return;
    put("\n[mechanisms]");
    say({"false switches a part of the model off:", "false kopplar bort en del av modellen:"});
    const Mechanism& one = declaration_.mechanisms.front();
    put(fmt::format("# {} = false  # {}", one.name, one.label.in(language_)));
  }

  void write_variants() {
    put("");
    say({"\"baseline\", without measures, is always there; each variant is compared with it.",
         "\"baseline\", utan åtgärder, finns alltid; varje variant ställs mot den."});
    if (declaration_.levers.empty()) return;
    put("[[variant]]\nname = \"trial\"\nlabel.en = \"A trial\"\nlabel.sv = \"Ett försök\"");
    put("[[variant.measure]]");
    std::string levers;
    const std::size_t count = std::min<std::size_t>(2, declaration_.levers.size());
    for (std::size_t i = 0; i < count; ++i) {
      const Lever& lever = declaration_.levers[i];
      say({fmt::format("{}: {} ({})", lever.name, lever.label.en, allowed(lever).en),
           fmt::format("{}: {} ({})", lever.name, lever.label.in(Language::swedish),
                       allowed(lever).sv)});
      levers += fmt::format("{}{} = {}", levers.empty() ? "" : ", ", lever.name, example(lever));
    }
    put(fmt::format(
        "levers = {{ {} }}  # {}", levers,
        Text{"any of `tillit list levers`", "vilka som helst av `tillit list levers`"}.in(
            language_)));
    put("start = 0");
    put(fmt::format(
        "end = 260  # {}",
        Text{"leave out for a measure that stays", "utelämna för en åtgärd som består"}.in(
            language_)));
    put(fmt::format("where = {{ draw = 12, how = \"random\" }}  # {}",
                    Text{"everyone if left out; how: random, matched or volunteers",
                         "alla om det utelämnas; how: random (lottning), matched (matchat) eller "
                         "volunteers (frivilliga)"}
                        .in(language_)));
  }

  static Text allowed(const Lever& lever) {
    return range_words(lever.least, lever.most, false, lever.unit);
  }

  /// Halfway from the baseline to the farther end, so that the template shows an effect.
  static std::string example(const Lever& lever) {
    const bool up = lever.most - lever.baseline >= lever.baseline - lever.least;
    return number_words((lever.baseline + (up ? lever.most : lever.least)) / 2);
  }

  const Declaration& declaration_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string scenario_template(const Declaration& declaration, const std::string& name,
                              Language language) {
  return Template(declaration, language).write(name);
}

}  // namespace tillit
