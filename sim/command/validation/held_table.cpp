#include "sim/command/validation/held_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/command/validation/held_words.hpp"
#include "sim/command/words/band_words.hpp"
#include "sim/command/words/screen.hpp"

namespace tillit {
namespace {

/// Words in so many places of the screen.
std::string fitted(const std::string& words, std::size_t places) {
  const std::size_t taken = places_of(words);
  return words + std::string(places - std::min(places, taken), ' ');
}

/// Writes the table of a model.
class HeldTable {
 public:
  HeldTable(const HeldModel& model, Language language) : model_(model), language_(language) {
    for (const Lens& lens : model.study.scenario.lenses) {
      width_ = std::max(width_, places_of(lens.label.in(language)));
    }
  }

  std::string text() {
    text_ = fmt::format("{}: {}\n", model_.study.model->declaration().title.in(language_),
                        held_in(model_, language_));
    const HeldTarget* before = nullptr;
    for (const HeldTarget& one : model_.held) {
      if (before == nullptr || before->pattern != one.pattern) begin_pattern(one);
      if (before == nullptr || before->pattern != one.pattern || before->target != one.target) {
        begin_target(one);
      }
      write(one);
      before = &one;
    }
    return text_;
  }

 private:
  void begin_pattern(const HeldTarget& one) {
    const Pattern& pattern = model_.pattern(one);
    text_ += "\n" + pattern.name + "\n" + in_lines(pattern.statement.in(language_));
  }

  void begin_target(const HeldTarget& one) {
    const Target& target = model_.target(one);
    text_ += fmt::format("\n  {}: {}\n", target.label.in(language_),
                         band_words(target.band.least, target.band.most, language_));
    text_ += in_lines(target.source + " " + mark_words(target.mark, language_));
  }

  void write(const HeldTarget& one) {
    const HeldNumbers numbers = held_numbers(one.estimate, language_);
    const std::string interval = numbers.interval.empty() ? "" : "(" + numbers.interval + ")";
    text_ += fmt::format(
        "    {}  {}  {}  {}\n", fitted(model_.lens(one).label.in(language_), width_),
        fitted(numbers.value, 9), fitted(interval, 24), verdict_words(one.verdict, language_));
  }

  const HeldModel& model_;
  Language language_;
  std::size_t width_ = 8;
  std::string text_;
};

}  // namespace

std::string held_table(const HeldModel& model, Language language) {
  return HeldTable(model, language).text();
}

}  // namespace tillit
