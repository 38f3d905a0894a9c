#pragma once

#include <cstdint>
#include <vector>

#include "models/governance/week.hpp"

namespace tillit::governance {

/// What a survey asks, staff first.
enum class Question : std::size_t {
  staff_trust,
  staff_discretion,
  staff_admin_share,
  staff_strain,
  staff_dare,
  citizen_trust,
  citizen_last_meeting,
  count
};
inline constexpr std::size_t question_count = static_cast<std::size_t>(Question::count);

/// The answers of one principal and sector: what an evaluator sees, not the truth.
struct SurveyResult {
  std::vector<float> means;  ///< by question; NaN if nobody answered
  std::int32_t staff_asked = 0, staff_answers = 0;
  std::int32_t citizens_asked = 0, citizen_answers = 0;
};

/// Whether a survey is made in this week: once a year (section 7).
bool is_survey_week(const Parameters& parameters, int week);

/// Asks samples of the staff and clients of a service.
SurveyResult survey_service(const Week& week, std::uint32_t service);

}  // namespace tillit::governance
