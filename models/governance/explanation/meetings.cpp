#include "models/governance/explanation/meetings.hpp"

#include "models/governance/explanation/meeting_quality.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// A client's need today: what was above its base when last told has relaxed since.
float need_today(const Week& week, const Client& client) {
  const int weeks = week.number + week.setting.burn_in - client.current;
  return client.base_need + (client.need - client.base_need) *
                                week.setting.need_decay[static_cast<std::size_t>(weeks)];
}

/// Holds a meeting against what the week's own steps left with the client: the quality is kept in
/// steps of 1/65534.
void check_meeting(const Week& week, const SeenUnit& unit, const LivedMeeting& meeting) {
  const std::size_t at = week.setting.tree.first_client[unit.slot] + meeting.client;
  const Client& client = week.state.clients[at];
  const double kept = double(client.last_quality) / double{quality_steps};
  check_follows("quality of a meeting", meeting.quality, kept,
                1.0 / double{quality_steps} + most_rounding);
}

}  // namespace

std::vector<LivedMeeting> meetings_of(const Week& week, const Seen& seen, const SeenUnit& unit) {
  const Parameters& p = week.setting.parameters;
  const std::uint32_t sector = week.setting.tree.sector_of_service[unit.service];
  const SectorConstants& constants = week.setting.sectors[sector];
  const SharedByMeetings shared = shared_by_meetings(
      p, number(week.state.units.workload[unit.slot]),
      number(week.signals.report.discretion[unit.slot]),
      number(week.state.units.alignment[unit.slot]), number(unit.before.practice));
  const double involve = number(week.levers(unit.service).involve);
  std::vector<LivedMeeting> meetings;
  std::int64_t client = -1;
  for (std::uint32_t candidate = 0;; ++candidate) {
    const Words words = week.draw(Purpose::encounter, unit.number, candidate);
    const float gap = logarithm(1.0f - uniform(words.first)) * constants.gap_scale;
    client += 1 + to_integer(smaller(gap, 1e9f));
    if (client >= unit.clients) break;
    const auto who = static_cast<std::uint32_t>(client);
    const float need = need_today(week, seen.clients_before[unit.first_client + who]);
    const float p_visit = smaller(constants.parameters.visit_rate * (p.visits_base + need), 1.0f);
    if (!(chance(words.second) < p_visit * constants.visit_bound_inverse)) continue;

    LivedMeeting meeting{who, choose(words.third, unit.staff), number(need), 0, 0};
    const StaffRow& member = seen.staff_lived[unit.first_member + meeting.member];
    const double noise = number(p.quality_noise) * (2 * number(uniform(words.fourth)) - 1);
    meeting.quality_drawn =
        noise + quality_of(p, shared, number(member.can),
                           effort_of(week, unit, number(member.want)), number(member.dare),
                           need_left(p, meeting.need, involve));
    meeting.quality = clamp01(meeting.quality_drawn);
    check_meeting(week, unit, meeting);
    meetings.push_back(meeting);
  }
  check_follows("number of meetings", double(meetings.size()),
                double(week.signals.report.encounters[unit.slot]), 0);
  return meetings;
}

}  // namespace tillit::governance
