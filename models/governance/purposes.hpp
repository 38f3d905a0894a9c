#pragma once

#include <cstdint>

namespace tillit::governance {

/// What a random draw decides. The numbers name draws for ever: a new purpose gets a new number, or
/// every result of the model changes.
enum class Purpose : std::uint32_t {
  // the world at the start
  principal_size = 1,
  unit_size = 2,
  unit_provider = 3,
  board_start = 4,
  lasting_conditions = 5,
  service_start = 6,
  director_start = 7,
  area_manager_start = 8,
  unit_manager_start = 9,
  inspector_start = 10,
  staff_start = 11,
  staff_kind = 12,
  client_start = 13,
  // the week
  passing_conditions = 20,
  election = 21,
  director_succession = 22,
  area_manager_succession = 23,
  unit_manager_succession = 24,
  inspector_succession = 25,
  inspector_style = 26,
  inspection = 27,
  staff_week = 28,
  misconduct = 29,
  misconduct_spread = 30,
  encounter = 31,
  meeting = 32,
  unit_week = 33,
  practice_look = 34,
  reported_indicator = 35,
  newcomer = 36,
  newcomer_kind = 37,
  // observation
  survey_staff_sample = 50,
  survey_staff_answer = 51,
  survey_client_sample = 52,
  survey_client_answer = 53,
  // probes
  announced_visit = 60,
  announced_inspector = 61,
};

inline constexpr std::uint32_t number_of(Purpose purpose) {
  return static_cast<std::uint32_t>(purpose);
}

}  // namespace tillit::governance
