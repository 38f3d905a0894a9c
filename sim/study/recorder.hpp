#pragma once

#include <cstdint>
#include <vector>

#include "sim/run/memory.hpp"
#include "sim/run/week_record.hpp"
#include "sim/store/layout.hpp"
#include "sim/study/calendar.hpp"

namespace tillit {

/// Who takes part in a trial: 1 or 0 per principal.
using Participants = std::vector<std::uint8_t>;

/// Gathers what a run measures, week by week, in the shape in which a study is stored (see
/// study_layout). Copied where a run branches.
class Recorder {
 public:
  Recorder(const Scenario& scenario, const Declaration& declaration);

  /// Takes one week in; the weeks come in order, from the first of the burn-in.
  void add(int week, const WeekRecord& record);

  /// Keeps what was taken in so far.
  void keep(Memory& memory);

  /// The values of the outcome series and of `in_trial`, in the order of study_layout. The recorder
  /// is empty afterwards.
  std::vector<Values> take(const Participants& in_trial);

 private:
  void add_cells(const WeekRecord& record);
  void close_period(std::size_t period);

  const std::vector<Outcome>* outcomes_;
  bool principals_;  ///< whether cells are recorded
  Calendar calendar_;
  std::size_t sectors_;
  std::size_t cells_;                             ///< principals x sectors
  std::vector<double> sums_;                      ///< of the open period, per outcome and cell
  std::vector<std::uint16_t> counts_;             ///< weeks in that sum
  std::vector<std::vector<float>> by_principal_;  ///< per outcome: period x principal x sector
  std::vector<std::vector<double>> national_;     ///< per outcome: week
  std::vector<std::vector<double>> by_sector_;    ///< per outcome: week x sector
};

}  // namespace tillit
