#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/command/explanation/explained_change.hpp"
#include "sim/command/explanation/explanation_words.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/command/words/run_name.hpp"
#include "sim/command/words/screen.hpp"

namespace tillit {
namespace {

constexpr int places_of_rounding = 7;

/// Writes the answer for people: terms by size, what they come to in words, and the chain.
class ExplanationTable {
 public:
  ExplanationTable(const ExplainedChange& change, Language language)
      : change_(change),
        language_(language),
        words_(change, language),
        order_(change.largest_first()) {
    for (const Cause& term : change.equation.terms) widen(term);
    for (const Cause& link : change.equation.chain) widen(link);
  }

  std::string text() {
    write_head();
    write_terms();
    write_conclusion();
    text_ += followed_lines(change_, language_, width_);
    write_chain();
    return text_;
  }

 private:
  const std::string& say(const Text& words) const { return words.in(language_); }
  std::string number(double value) const { return words_.number(value); }
  std::string level(double value) const { return words_.level(value); }

  void widen(const Cause& cause) { width_ = std::max(width_, places_of(say(cause.label))); }

  std::string variant_name(std::size_t place) const {
    const AxisEntry& entry = change_.study->axes.variants[change_.variants[place]];
    const Text baseline{"baseline", "jämförelsealternativ"};
    if (change_.variants[place] == 0) return say(baseline);
    return say(entry.label).empty() ? entry.name : say(entry.label);
  }

  void write_head() {
    const std::string& outcome = say(change_.equation.label);
    const Text one{"Why {} changed between week {} and week {}\n",
                   "Varför {} ändrades mellan vecka {} och vecka {}\n"};
    const Text two{"Why {} differs between week {} and week {}\n",
                   "Varför {} skiljer sig mellan vecka {} och vecka {}\n"};
    text_ += fmt::format(fmt::runtime(say(change_.compares() ? two : one)), outcome, change_.from,
                         change_.to);
    text_ += fmt::format("  {}; {}\n", say(change_.where()),
                         run_name(change_.study->axes, change_.run, language_));
    for (std::size_t i = 0; i < change_.answers.size(); ++i) {
      const Explanation& answer = change_.answers[i];
      text_ += fmt::format("  {}: {} -> {}, {}\n", variant_name(i), words_.outcome(answer.before),
                           words_.outcome(answer.after()), number(answer.change()));
    }
    if (!change_.compares()) return;
    text_ += fmt::format("  {}: {}\n", say({"difference", "skillnad"}), number(change_.change()));
  }

  /// The last column says how the term's own number moved, or how it differs in the end.
  void write_row(const std::string& label, const std::string& contribution,
                 const std::string& share, const std::string& moved) {
    std::string row =
        fmt::format("  {:<{}}  {:>12}  {:>6}  {}", label, width_, contribution, share, moved);
    row.erase(row.find_last_not_of(' ') + 1);
    text_ += row + "\n";
  }

  void write_terms() {
    const bool two = change_.compares();
    text_ += "\n";
    write_row("", two ? say({"difference", "skillnad"}) : say({"contribution", "bidrag"}),
              say({"share", "andel"}),
              two ? say({"in the last week", "sista veckan"}) : say({"moved", "rörde sig"}));
    for (const std::size_t term : order_) {
      const double contribution = change_.contribution(term);
      if (!change_.is_seen(contribution)) continue;
      write_row(say(change_.equation.terms[term].label), number(contribution), words_.share(term),
                words_.moved(term));
    }
    write_row(say({"rounding", "avrundning"}),
              signed_decimal(change_.rest(), places_of_rounding, language_), "", "");
  }

  /// "control by unit managers (0.501 -> 0.612), -0.0312"
  std::string told(std::size_t term) const {
    const std::string how = words_.moved(term);
    return say(change_.equation.terms[term].label) + (how.empty() ? "" : " (" + how + ")") + ", " +
           number(change_.contribution(term));
  }

  void write_nothing() {
    std::string words = say(
        {"No term contributed as much as 0.0001.", "Ingen term bidrog med så mycket som 0,0001."});
    const auto same = [](const Moved& one, const Moved& other) { return one.to == other.to; };
    if (change_.compares() &&
        std::equal(change_.answers[0].levers.begin(), change_.answers[0].levers.end(),
                   change_.answers[1].levers.begin(), same)) {
      words += say({" Both variants set the same levers there.",
                    " Båda varianterna har samma styrmedel där."});
    }
    text_ += "\n" + in_lines(words);
  }

  void write_conclusion() {
    const std::size_t first = order_[0];
    if (!change_.is_seen(change_.contribution(first))) return write_nothing();
    const Text most{"Most comes from {}, half of it by the end of week {}.",
                    "Mest kommer från {}, hälften till och med vecka {}."};
    std::string words =
        fmt::format(fmt::runtime(say(most)), told(first), change_.half_reached(first));
    std::string next;
    for (std::size_t i = 1; i < std::min<std::size_t>(order_.size(), 3); ++i) {
      if (!change_.is_seen(change_.contribution(order_[i]))) break;
      next += (next.empty() ? "" : "; ") + told(order_[i]);
    }
    if (!next.empty()) words += say({" Next: ", " Därnäst: "}) + next + ".";
    text_ += "\n" + in_lines(words);
  }

  void write_chain() {
    const Text one{"\nAlong the chain, from the week before week {} to week {}:\n",
                   "\nLängs kedjan, från veckan före vecka {} till vecka {}:\n"};
    const Text two{"\nAlong the chain, {} against {} in week {}:\n",
                   "\nLängs kedjan, {} mot {} i vecka {}:\n"};
    text_ += change_.compares() ? fmt::format(fmt::runtime(say(two)), variant_name(0),
                                              variant_name(1), change_.to - 1)
                                : fmt::format(fmt::runtime(say(one)), change_.from, change_.to - 1);
    const std::size_t before = text_.size();
    const ExplainedOutcome& names = change_.equation;
    write_links(names.levers, &Explanation::levers);
    write_links(names.chain, &Explanation::chain);
    if (text_.size() == before) text_ += say({"  nothing moved\n", "  inget rörde sig\n"});
  }

  void write_links(const std::vector<Cause>& links, std::vector<Moved> Explanation::*of) {
    for (std::size_t i = 0; i < links.size(); ++i) {
      const Moved& first = (change_.answers[0].*of)[i];
      const double from = change_.compares() ? (change_.answers[1].*of)[i].to : first.from;
      if (level(from) == level(first.to)) continue;
      const std::string how = change_.compares() ? words_.against(level(first.to), level(from))
                                                 : level(from) + " -> " + level(first.to);
      text_ += fmt::format("  {:<{}}  {}\n", say(links[i].label), width_, how);
    }
  }

  const ExplainedChange& change_;
  Language language_;
  ExplanationWords words_;
  std::vector<std::size_t> order_;
  std::size_t width_ = 24;
  std::string text_;
};

}  // namespace

std::string explanation_table(const ExplainedChange& change, Language language) {
  return ExplanationTable(change, language).text();
}

}  // namespace tillit
