#include "models/governance/observation/survey.hpp"

#include "models/governance/observation/sample.hpp"
#include "sim/arithmetic/functions.hpp"
#include "sim/random/variates.hpp"
#include "sim/run/week_record.hpp"

namespace tillit::governance {
namespace {

/// Sums of answers while a survey is under way.
struct Answers {
  std::vector<double> sums = std::vector<double>(question_count, 0.0);
  std::vector<std::int32_t> counts = std::vector<std::int32_t>(question_count, 0);
};

/// One person filling in the form.
struct Respondent {
  const Week& week;
  Purpose purpose;
  std::uint32_t unit;
  std::uint32_t number;  ///< within the unit

  Words draw(std::uint32_t question) const {
    return week.draw(purpose, unit, number * 16 + question);
  }

  bool answers(float rate) const {
    const Words words = draw(15);
    return chance(words.first) < rate;
  }

  /// The true value + N(0, 0.15), rounded to five steps.
  void answer(Question question, float truth, Answers& to) const {
    const Parameters& p = week.setting.parameters;
    const auto at = static_cast<std::size_t>(question);
    const Words words = draw(static_cast<std::uint32_t>(question));
    const double felt = double{truth} + double{p.answer_noise} * normal(words.first, words.second);
    const double steps = double{p.answer_steps} - 1.0;
    to.sums[at] += whole_below(clamp01(felt) * steps + 0.5) / steps;
    ++to.counts[at];
  }
};

void ask_staff(const Week& week, std::uint32_t unit, std::uint32_t member, Answers& answers,
               SurveyResult& result) {
  const Parameters& p = week.setting.parameters;
  const std::uint32_t slot = week.setting.tree.slot_of_unit[unit];
  const std::size_t place = week.setting.tree.staff_place(slot, member);
  const Staff& staff = week.state.staff;
  const Respondent respondent{week, Purpose::survey_staff_answer, unit, member};
  // answering with probability 0.6 (1 - 0.3 strain)
  const float rate = p.answer_rate * (1.0f - p.answer_rate_lost_by_strain * staff.strain[place]);
  if (!respondent.answers(rate)) return;
  ++result.staff_answers;
  respondent.answer(Question::staff_trust, staff.trust[place], answers);
  respondent.answer(Question::staff_discretion, week.signals.report.discretion[slot], answers);
  respondent.answer(Question::staff_admin_share, week.state.units.admin_share[slot], answers);
  respondent.answer(Question::staff_strain, staff.strain[place], answers);
  respondent.answer(Question::staff_dare, staff.dare[place], answers);
}

void ask_client(const Week& week, std::uint32_t unit, std::uint32_t number, Answers& answers,
                SurveyResult& result) {
  const Tree& tree = week.setting.tree;
  const Client& client = week.state.clients[tree.first_client[tree.slot_of_unit[unit]] + number];
  const Respondent respondent{week, Purpose::survey_client_answer, unit, number};
  if (!respondent.answers(week.setting.parameters.answer_rate)) return;
  ++result.citizen_answers;
  respondent.answer(Question::citizen_trust, client.trust, answers);
  if (client.last_quality == no_meeting) return;
  const float quality = static_cast<float>(client.last_quality) / quality_steps;
  respondent.answer(Question::citizen_last_meeting, quality, answers);
}

/// Asks those whose numbers within the service were drawn; `people` gives a unit's head count.
template <class Ask, class People>
std::int32_t ask_sample(const Week& week, std::uint32_t service, Purpose purpose, float size,
                        const People& people, const Ask& ask) {
  const Tree& tree = week.setting.tree;
  std::uint32_t count = 0;
  for (const std::uint32_t unit : tree.units_of_service(service)) count += people(unit);
  const auto chosen = sample(week, purpose, service, count, static_cast<std::uint32_t>(size));
  std::size_t next = 0;
  std::uint32_t first = 0;
  for (const std::uint32_t unit : tree.units_of_service(service)) {
    const std::uint32_t last = first + people(unit);
    for (; next < chosen.size() && chosen[next] < last; ++next) ask(unit, chosen[next] - first);
    first = last;
  }
  return static_cast<std::int32_t>(chosen.size());
}

}  // namespace

bool is_survey_week(const Parameters& parameters, int week) {
  const int weeks_of_year = 52;
  const int position = ((week % weeks_of_year) + weeks_of_year) % weeks_of_year;
  return position == static_cast<int>(parameters.survey_week) % weeks_of_year;
}

SurveyResult survey_service(const Week& week, std::uint32_t service) {
  const Parameters& p = week.setting.parameters;
  const Tree& tree = week.setting.tree;
  SurveyResult result;
  Answers answers;
  const auto staff = [&](std::uint32_t unit) {
    return static_cast<std::uint32_t>(tree.staff_of_slot[tree.slot_of_unit[unit]]);
  };
  const auto clients = [&](std::uint32_t unit) {
    return static_cast<std::uint32_t>(tree.clients_of_slot[tree.slot_of_unit[unit]]);
  };
  result.staff_asked = ask_sample(
      week, service, Purpose::survey_staff_sample, p.staff_sample, staff,
      [&](std::uint32_t unit, std::uint32_t who) { ask_staff(week, unit, who, answers, result); });
  result.citizens_asked = ask_sample(
      week, service, Purpose::survey_client_sample, p.client_sample, clients,
      [&](std::uint32_t unit, std::uint32_t who) { ask_client(week, unit, who, answers, result); });
  for (std::size_t i = 0; i < question_count; ++i) {
    const bool any_answer = answers.counts[i] > 0;
    result.means.push_back(any_answer ? static_cast<float>(answers.sums[i] / answers.counts[i])
                                      : WeekRecord::nothing_measured);
  }
  return result;
}

}  // namespace tillit::governance
