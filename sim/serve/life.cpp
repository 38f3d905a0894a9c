#include "sim/serve/life.hpp"

#include <algorithm>
#include <utility>

namespace tillit {

Life::Life(std::shared_ptr<const Seminar> seminar, const Decision& decision)
    : seminar_(std::move(seminar)),
      under_(seminar_->under(decision.lens)),
      decided_(seminar_->decided(decision)),
      variant_(decided_.study.scenario.variants.size() - 1),
      run_(under_.before_start->branch()) {
  lived_.decision = decision;
  run_.move_to(decided_.study);
  run_.live_until(0, variant_, [] { return true; });
}

Weeks Life::live(int weeks) {
  Weeks now;
  const int end = std::min(run_.week() + weeks, decided_.study.scenario.weeks);
  while (run_.week() < end) {
    run_.live_until(run_.week() + 1, variant_, [] { return true; });
    now.push_back(seminar_->shown_of(under_, run_));
  }
  lived_.weeks.insert(lived_.weeks.end(), now.begin(), now.end());
  return now;
}

Lived Life::lived() {
  lived_.toml = decided_.toml;
  lived_.content_hash = run_.result().content_hash;
  return std::move(lived_);
}

}  // namespace tillit
