#include "sim/command/explanation/explanation_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/command/words/numbers.hpp"

namespace tillit {
namespace {

constexpr int places_of_outcomes = 4;
constexpr int places_of_inputs = 3;
constexpr std::size_t most_terms = 3;  ///< of a cause that is followed

/// "control by unit managers: 0.4790 -> 0.6220, +0.1430"
std::string heading(const std::string& label, const ExplainedChange& change,
                    const ExplanationWords& words) {
  const double after = change.answers[0].after();
  const std::string how =
      change.compares()
          ? words.against(words.outcome(after), words.outcome(change.answers[1].after()))
          : words.outcome(change.answers[0].before) + " -> " + words.outcome(after);
  return fmt::format("{}: {}, {}\n", label, how, words.number(change.change()));
}

}  // namespace

std::string ExplanationWords::number(double value) const {
  return signed_decimal(value, places_of_outcomes, language_);
}

std::string ExplanationWords::outcome(double value) const {
  return decimal(value, places_of_outcomes, language_);
}

std::string ExplanationWords::level(double value) const {
  return decimal(value, places_of_inputs, language_);
}

std::string ExplanationWords::share(std::size_t term) const {
  const double share = 100 * std::abs(change_.contribution(term)) / change_.movement();
  return decimal(share, 0, language_) + " %";
}

std::string ExplanationWords::against(const std::string& one, const std::string& other) const {
  return fmt::format("{} {} {}", one, say({"against", "mot"}), other);
}

std::string ExplanationWords::moved(std::size_t term) const {
  const Moved& input = change_.answers[0].inputs[term];
  const double other = change_.compares() ? change_.answers[1].inputs[term].to : input.from;
  if (!std::isfinite(input.to) || !std::isfinite(other)) return "";
  return change_.compares() ? against(level(input.to), level(other))
                            : level(other) + " -> " + level(input.to);
}

std::string followed_lines(const ExplainedChange& change, Language language, std::size_t width) {
  std::string text;
  std::size_t indent = 2;
  const ExplainedChange* moved = &change;
  for (const ExplainedChange& cause : change.followed) {
    const ExplanationWords words(cause, language);
    const Text title{"\nWhat lies behind it:\n", "\nVad som ligger bakom:\n"};
    if (text.empty()) text = words.say(title);
    // Called as in the equation that it moves.
    const std::string& label = words.say(moved->equation.terms[*moved->term_to_follow()].label);
    text += std::string(indent, ' ') + heading(label, cause, words);
    moved = &cause;
    indent += 2;
    std::size_t told = 0;
    for (const std::size_t term : cause.largest_first()) {
      if (told++ == most_terms || !ExplainedChange::is_seen(cause.contribution(term))) break;
      std::string row = fmt::format(
          "{:{}}{:<{}}  {:>12}  {:>6}  {}", "", indent, words.say(cause.equation.terms[term].label),
          width, words.number(cause.contribution(term)), words.share(term), words.moved(term));
      row.erase(row.find_last_not_of(' ') + 1);
      text += row + "\n";
    }
  }
  return text;
}

}  // namespace tillit
