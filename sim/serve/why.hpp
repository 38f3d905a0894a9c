#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/run/explanation.hpp"
#include "sim/serve/seminar.hpp"

namespace tillit {

/// Why an outcome was another in the last year than as today: by term of its own equation.
struct WhyAnswer {
  std::string outcome;
  int from = 0;         ///< first week explained: when the decision begins
  int year_from = 0;    ///< first week of the last year, or `from`
  Moved with, without;  ///< from the week before `from` to the mean of that year: decided, as today
  struct Part {
    Cause cause;
    double contribution;  ///< to the difference, mean of that year
  };
  std::vector<Part> parts;  ///< the largest first
};

/// A question why, being answered a few weeks at a time.
class Why {
 public:
  /// Of a decision that the seminar does not refuse and that has a step; `outcome` is one of
  /// Model::explained.
  Why(std::shared_ptr<const Seminar> seminar, const Decision& decision, const std::string& outcome);

  /// Lives so many weeks more of one of its two runs.
  void live(int weeks);

  bool has_ended() const { return explaining_ == both; }

  WhyAnswer answer() const;

 private:
  static constexpr std::size_t both = 2;

  void begin();

  std::shared_ptr<const Seminar> seminar_;
  const Seminar::UnderLens& under_;
  const Study study_;
  const ExplainedOutcome& outcome_;
  int from_;
  std::size_t explaining_ = 0;  ///< 0: as today, 1: as decided
  std::array<Explanation, both> answers_;
  std::optional<OneRun> run_;
};

}  // namespace tillit
