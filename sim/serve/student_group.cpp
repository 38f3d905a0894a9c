#include "sim/serve/student_group.hpp"

#include <algorithm>
#include <cmath>

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

std::vector<double> last_year_of(const Weeks& weeks) {
  constexpr std::size_t year = 52;
  const std::size_t first = weeks.size() > year ? weeks.size() - year : 0;
  std::vector<double> means;
  for (std::size_t outcome = 0; outcome < weeks.front().size(); ++outcome) {
    double sum = 0;
    int measured = 0;
    for (std::size_t week = first; week < weeks.size(); ++week) {
      if (std::isnan(weeks[week][outcome])) continue;
      sum += weeks[week][outcome];
      ++measured;
    }
    means.push_back(measured > 0 ? sum / measured : WeekRecord::nothing);
  }
  return means;
}

}  // namespace tillit
