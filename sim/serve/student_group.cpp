#include "sim/serve/student_group.hpp"

#include <algorithm>

namespace tillit {

const Prediction* StudentGroup::predicted(const Turn& turn) const {
  const auto found = predictions.find(turn);
  return found == predictions.end() ? nullptr : &found->second;
}

bool StudentGroup::has_run(const Turn& turn) const {
  return std::any_of(runs.begin(), runs.end(),
                     [&](const GroupRun& run) { return run.turn == turn; });
}

void StudentGroup::keep(GroupRun run) {
  const auto same_turn = [&](const GroupRun& one) { return one.turn == run.turn; };
  if (std::count_if(runs.begin(), runs.end(), same_turn) >= std::ptrdiff_t{most_runs}) {
    runs.erase(std::find_if(runs.begin(), runs.end(), same_turn));
  }
  runs.push_back(std::move(run));
}

}  // namespace tillit
