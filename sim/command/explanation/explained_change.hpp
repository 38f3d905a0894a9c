#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/command/explanation/explained_place.hpp"
#include "sim/run/explanation.hpp"
#include "sim/study/study.hpp"

namespace tillit {

/// The change of an outcome, taken apart in one variant or in two that are compared.
struct ExplainedChange {
  const Study* study = nullptr;
  ExplainedOutcome equation;  ///< with the names of its terms, levers and chain
  ExplainedPlace place;
  std::optional<std::size_t> sector;
  int from = 0;  ///< between the beginning of this week
  int to = 0;    ///< and that of this one
  RunIndex run;
  std::vector<std::size_t> variants;  ///< places on the axis; a second one is what is compared with
  std::vector<Explanation> answers;   ///< by variant
  std::vector<ExplainedChange> followed;  ///< its cause, that one's cause, and so on

  /// "P002 Principal 2, all sectors".
  Text where() const;

  bool compares() const { return answers.size() == 2; }

  /// What a term contributed in the end; where two are compared, the difference.
  double contribution(std::size_t term) const {
    const auto of = [&](const Explanation& one) { return one.weeks.back().contributions[term]; };
    return compares() ? of(answers[0]) - of(answers[1]) : of(answers[0]);
  }
  double change() const {
    return compares() ? answers[0].change() - answers[1].change() : answers[0].change();
  }

  /// What rounding leaves: the change without all that the terms contributed.
  double rest() const;

  /// All contributions, up and down, without their signs.
  double movement() const;

  /// The terms by the size of what they contributed.
  std::vector<std::size_t> largest_first() const;

  /// The term that moved it most, if it can be explained itself. What is no number of its own, such
  /// as chance, is passed over; a lever or the state's rules are the end of the chain.
  std::optional<std::size_t> term_to_follow() const;

  /// Whether a contribution is more than 0 in the decimals that people are shown.
  static bool is_seen(double contribution) { return std::abs(contribution) >= 0.00005; }

  /// The first week from whose end on a term had contributed at least half of what it did in the
  /// end.
  int half_reached(std::size_t term) const;
};

/// For people.
std::string explanation_table(const ExplainedChange& change, Language language);

/// For programs: one object, all weeks in it.
std::string explanation_json(const ExplainedChange& change, Language language);

/// For spreadsheets: one row per term.
std::string explanation_csv(const ExplainedChange& change, Language language);

}  // namespace tillit
