#include "models/governance/probes/announced_visits.hpp"

#include <algorithm>

#include "models/governance/explanation/incidents_to_expect.hpp"
#include "models/governance/explanation/meetings.hpp"
#include "sim/random/variates.hpp"

namespace tillit::governance {
namespace {

constexpr float share_drawn = 0.1f;  // few, so that what they learn hardly reaches the others
constexpr int parts_of_the_weeks = 5;

double incidents_in(const Week& week, const Seen& seen, const SeenUnit& unit) {
  const Parameters& p = week.setting.parameters;
  double shortfall = 0;
  for (const LivedMeeting& meeting : meetings_of(week, seen, unit)) {
    shortfall += (1 - meeting.quality) * (1 - meeting.quality);
  }
  return incidents_in_meetings(p, shortfall, number(unit.before.latent_risk)) +
         incident_of_misconduct(p, double(week.signals.report.misconduct[unit.slot]));
}

}  // namespace

std::vector<AnnouncedVisit> draw_visits(const Setting& setting, const ProbedWeeks& weeks) {
  std::vector<AnnouncedVisit> visits;
  const auto begin = static_cast<std::uint32_t>(std::max(1, weeks.count() / parts_of_the_weeks));
  const auto units = static_cast<std::uint32_t>(setting.tree.slot_of_unit.size());
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    const Words words = draw(setting.key, number_of(Purpose::announced_visit), weeks.from, unit);
    if (!(chance(words.first) < share_drawn)) continue;
    const int week = weeks.from + static_cast<int>(choose(words.second, begin));
    visits.push_back({unit, setting.tree.slot_of_unit[unit], week});
  }
  return visits;
}

std::vector<std::uint32_t> visited_in(const std::vector<AnnouncedVisit>& visits, int week) {
  std::vector<std::uint32_t> slots;
  for (const AnnouncedVisit& one : visits) {
    if (one.week == week) slots.push_back(one.slot);
  }
  return slots;
}

void IncidentsAfter::look(const Week& week, const Seen& seen) {
  for (const AnnouncedVisit& visit : visits_) {
    // All units are seen, in the order of their numbers.
    if (visit.week <= week.number) sum_ += incidents_in(week, seen, seen.units[visit.unit]);
  }
}

}  // namespace tillit::governance
