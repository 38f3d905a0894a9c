#include "sim/serve/why.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tillit {
namespace {

const auto always = [] { return true; };

double value_of(const ExplainedWeek& week) { return week.value; }

/// Mean over the weeks told.
template <class Number>
double mean_of(const Explanation& answer, const Number& number) {
  double sum = 0;
  for (const ExplainedWeek& week : answer.weeks) sum += number(week);
  return sum / static_cast<double>(answer.weeks.size());
}

}  // namespace

Why::Why(std::shared_ptr<const Seminar> seminar, const Decision& decision,
         const std::string& outcome)
    : seminar_(std::move(seminar)),
      under_(seminar_->under(decision.lens)),
      study_(seminar_->study_of_decision(decision)),
      outcome_(*seminar_->explained(outcome)),
      from_(decision.steps.front().from) {
  for (Explanation& answer : answers_) {
    answer.outcome = outcome;
    answer.told_from = std::max(from_, study_.scenario.weeks - weeks_of_a_year);
    for (std::size_t i = 0; i < under_.participants.size(); ++i) {
      if (under_.participants[i] != 0) answer.principals.push_back(i);
    }
  }
  begin();
}

void Why::begin() {
  run_.emplace(under_.before_start->branch());
  run_->move_to(study_);
}

void Why::live(int weeks) {
  const int end = std::min(run_->week() + weeks, study_.scenario.weeks);
  while (run_->week() < end) {
    if (run_->week() == from_ - 1) run_->world().explain(&answers_[explaining_]);
    run_->live_until(run_->week() + 1, explaining_, always);
  }
  if (end < study_.scenario.weeks) return;
  if (++explaining_ < both) begin();
}

WhyAnswer Why::answer() const {
  const auto& [without, with] = answers_;
  WhyAnswer answer{outcome_.name,
                   from_,
                   with.told_from,
                   {with.before, mean_of(with, value_of)},
                   {without.before, mean_of(without, value_of)},
                   {}};
  for (std::size_t i = 0; i < outcome_.terms.size(); ++i) {
    const auto contribution = [i](const ExplainedWeek& week) { return week.contributions[i]; };
    answer.parts.push_back(
        {outcome_.terms[i], mean_of(with, contribution) - mean_of(without, contribution)});
  }
  std::stable_sort(answer.parts.begin(), answer.parts.end(),
                   [](const auto& one, const auto& other) {
                     return std::abs(one.contribution) > std::abs(other.contribution);
                   });
  return answer;
}

}  // namespace tillit
