#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/serve/life.hpp"

namespace tillit {

/// A seminar (its place in the list) and the round of it.
using Turn = std::pair<std::size_t, int>;

/// What is kept of each run of a group, for the wall and for the teacher.
struct GroupRun {
  Turn turn;
  Decision decision;
  std::uint64_t content_hash = 0;
  std::vector<double> last_year;  ///< mean of each outcome shown
};

/// The run a group waits for, as far as it has come.
struct UnderWay {
  int number = 0;
  Decision decision;
  Weeks weeks;
};

/// Those who sit at one table, under a name of their own.
struct StudentGroup {
  static constexpr std::size_t most_runs = 12;  ///< kept of each turn

  std::string key;
  std::string nickname;
  std::map<Turn, Prediction> predictions;
  std::vector<GroupRun> runs;
  std::optional<Lived> latest;  ///< the run that ended last, in this turn
  int latest_number = 0;
  std::optional<UnderWay> under_way;
  int orders = 0;  ///< so far: each run has a number

  const Prediction* predicted(const Turn& turn) const;
  bool has_run(const Turn& turn) const;

  /// Keeps a run; the turn's oldest is dropped where there are too many.
  void keep(GroupRun run);
};

}  // namespace tillit
