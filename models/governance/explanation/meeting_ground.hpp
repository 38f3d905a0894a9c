#pragma once

#include <array>
#include <vector>

#include "models/governance/explanation/meetings.hpp"

namespace tillit::governance {

/// On what the quality of a unit's meetings rests, in the order of these.
inline constexpr std::array quality_terms{Term::workload, Term::discretion, Term::alignment,
                                          Term::practice, Term::can,        Term::effort,
                                          Term::dare,     Term::need,       Term::involve};

/// How a unit stands for its meetings.
struct MeetingGround {
  // of the unit
  double workload, discretion, alignment, practice, need, involve;
  // of its members
  std::vector<double> can, effort, dare;

  /// The numbers in the order of quality_terms; means over members.
  std::array<double, quality_terms.size()> inputs() const;
};
MeetingGround ground_of(const Week& week, const Seen& seen, const SeenUnit& unit,
                        const std::vector<LivedMeeting>& meetings);

/// Adds the numbers to the means of a week.
void tell_inputs(const MeetingGround& ground, double weight, WeekOfTerms& told);

/// The quality to be expected if any member meets someone of the mean need: without noise, not cut.
double expected_quality(const Parameters& p, const MeetingGround& ground);

/// What each of quality_terms changes in the expected quality, from one ground to the other.
std::array<double, quality_terms.size()> shares_of_quality(const Parameters& p,
                                                           const MeetingGround& before,
                                                           const MeetingGround& now);

}  // namespace tillit::governance
