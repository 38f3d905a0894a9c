#include <fmt/format.h>

#include "sim/command/validation/held_table.hpp"
#include "sim/command/validation/held_words.hpp"
#include "sim/command/words/band_words.hpp"
#include "sim/command/words/word_table.hpp"
#include "sim/store/provenance.hpp"

namespace tillit {
namespace {

/// "0.183 (0.181 to 0.185), inside"; what is not inside is bold.
std::string cell(const HeldTarget& one, Language language) {
  const HeldNumbers numbers = held_numbers(one.estimate, language);
  const char* strong = one.verdict == Verdict::inside ? "" : "**";
  const std::string verdict = strong + verdict_words(one.verdict, language) + strong;
  if (numbers.interval.empty()) return numbers.value + ", " + verdict;
  return fmt::format("{} ({}), {}", numbers.value, numbers.interval, verdict);
}

std::string made_when(const HeldModel& model, Language language) {
  const Build build = this_build();
  const Text words{"{}; 95 % intervals over replications. Made on {} by Tillit {} at {}.",
                   "{}; 95 %-intervall över upprepningarna. Gjord {} av Tillit {} vid {}."};
  const std::string day = Provenance::utc_now().substr(0, 10);
  return fmt::format(fmt::runtime(words.in(language)), held_in(model, language), day, build.version,
                     build.revision);
}

}  // namespace

std::string held_page_table(const HeldModel& model, Language language) {
  std::vector<Text> head{
      {"pattern", "mönster"}, {"statement", "påstående"}, {"held", "hålls mot"}, {"band", "band"}};
  for (const Lens& lens : model.study.scenario.lenses) head.push_back(lens.label);
  head.push_back({"source", "källa"});
  WordTable table(head, language);
  const std::size_t first_lens = 4;
  for (std::size_t i = 0; i < model.held.size();) {
    const HeldTarget& first = model.held[i];
    const Target& target = model.target(first);
    std::vector<std::string> cells(head.size(), "–");
    cells[0] = model.pattern(first).name;
    cells[1] = model.pattern(first).statement.in(language);
    cells[2] = target.label.in(language);
    cells[3] = band_words(target.band.least, target.band.most, language);
    cells.back() = target.source + " " + mark_words(target.mark, language);
    for (; i < model.held.size() && &model.target(model.held[i]) == &target; ++i) {
      cells[first_lens + model.held[i].lens] = cell(model.held[i], language);
    }
    table.add(cells);
  }
  return table.text() + "\n" + made_when(model, language) + "\n";
}

}  // namespace tillit
