#include "sim/command/explanation/followed_causes.hpp"

#include <algorithm>
#include <cmath>

namespace tillit {
namespace {

/// What `last` leads to, without answers; nothing if that is its end, or on the way already.
std::optional<ExplainedChange> cause_of(const ExplainedChange& change,
                                        const ExplainedChange& last) {
  const std::optional<std::size_t> term = last.term_to_follow();
  if (!term) return std::nullopt;
  const std::string& name = last.equation.terms[*term].explained_as;
  const auto is_it = [&](const ExplainedChange& one) { return one.equation.name == name; };
  if (is_it(change) || std::any_of(change.followed.begin(), change.followed.end(), is_it)) {
    return std::nullopt;
  }
  ExplainedChange cause = change;
  cause.followed.clear();
  cause.answers.clear();
  for (const ExplainedOutcome& one : change.study->model->explained()) {
    if (one.name == name) cause.equation = one;
  }
  return cause;
}

}  // namespace

void follow_causes(ExplainedChange& change, const std::vector<ExplainedRun>& runs, int steps) {
  for (int step = 0; step < steps; ++step) {
    const ExplainedChange& last = change.followed.empty() ? change : change.followed.back();
    std::optional<ExplainedChange> cause = cause_of(change, last);
    if (!cause) return;
    Explanation asked;
    asked.outcome = cause->equation.name;
    asked.principals = change.place.principals;
    asked.sector = change.sector;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      OneRun run = runs[i].start.branch();
      const auto answer = explained_from(run, change.variants[i], asked, change.from, change.to);
      if (!answer || !std::isfinite(answer->change())) return;
      cause->answers.push_back(*answer);
    }
    change.followed.push_back(std::move(*cause));
  }
}

}  // namespace tillit
