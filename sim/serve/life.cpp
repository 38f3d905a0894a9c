#include "sim/serve/life.hpp"

#include <algorithm>
#include <utility>

namespace tillit {

Life::Life(std::shared_ptr<const Seminar> seminar, const Decision& decision)
    : seminar_(std::move(seminar)),
      under_(seminar_->under(decision.lens)),
      study_(seminar_->study_of_decision(decision)),
      variant_(study_.scenario.variants.size() - 1),
      run_(under_.before_start->branch()) {
  lived_.decision = decision;
  run_.move_to(study_);
  run_.live_until(0, variant_, [] { return true; });
}

Weeks Life::live(int weeks) {
  Weeks now;
  const int end = std::min(run_.week() + weeks, study_.scenario.weeks);
  while (run_.week() < end) {
    run_.live_until(run_.week() + 1, variant_, [] { return true; });
    now.push_back(seminar_->shown_of(under_, run_));
  }
  lived_.weeks.insert(lived_.weeks.end(), now.begin(), now.end());
  return now;
}

Lived Life::lived() {
  lived_.toml = seminar_->toml_of(lived_.decision);
  lived_.content_hash = run_.result().content_hash;
  return std::move(lived_);
}

}  // namespace tillit
