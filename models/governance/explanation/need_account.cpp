#include "models/governance/explanation/meeting_ground.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// A served client's need grows by 0.03 (0.55 - q), clamped; then every need moves toward its base
/// at 0.02: all that was gained fades at that rate, so that it can be told per unit.
class NeedAccount final : public Account {
 public:
  WeekOfTerms take(const Week& week, const Seen& seen) override {
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    const bool is_first = gained_.empty();
    for (std::size_t i = 0; i < seen.units.size(); ++i) {
      const SeenUnit& unit = seen.units[i];
      const auto meetings = meetings_of(week, seen, unit);
      MeetingGround ground = ground_of(week, seen, unit, meetings);
      tell_inputs(ground, double(unit.clients), told);
      const double cut = check_needs(week, unit, meetings);
      const double excess = week.state.units.client_excess_sum[unit.slot];
      if (is_first) {
        gained_.push_back({std::move(ground), excess, {}, 0});
      } else {
        account(week.setting.parameters, ground, double(meetings.size()), cut, gained_[i]);
      }
      tell(week, unit, gained_[i], told);
    }
    return told;
  }

 private:
  /// Sums over the clients of a unit, since the week with which the others are compared.
  struct Gained {
    MeetingGround ground;  ///< in that week
    double excess = 0;     ///< need above base in that week
    std::array<double, quality_terms.size()> by_term{};
    double limits = 0;
  };

  /// Holds the unit's needs against the week's meetings. Returns what the ends of the scale took.
  static double check_needs(const Week& week, const SeenUnit& unit,
                            const std::vector<LivedMeeting>& meetings) {
    const Parameters& p = week.setting.parameters;
    double grown = 0, drawn = 0;
    for (const LivedMeeting& meeting : meetings) {
      const double more =
          number(p.failure_demand) * (number(p.failure_demand_reference) - meeting.quality);
      drawn += more;
      grown += clamp01(meeting.need + more) - meeting.need;
    }
    const double expected =
        (unit.begins.client_excess_sum + grown) * (1 - number(p.need_return_rate));
    const double most = most_rounding * larger(double(unit.clients), 1.0);
    check_follows("needs", expected, week.state.units.client_excess_sum[unit.slot], most);
    return grown - drawn;
  }

  static void account(const Parameters& p, const MeetingGround& ground, double meetings, double cut,
                      Gained& gained) {
    const double kept = 1 - number(p.need_return_rate);
    const auto changed = shares_of_quality(p, gained.ground, ground);
    for (std::size_t i = 0; i < changed.size(); ++i) {
      const double more = -number(p.failure_demand) * meetings * changed[i];
      gained.by_term[i] = kept * (gained.by_term[i] + more);
    }
    gained.limits = kept * (gained.limits + cut);
  }

  static void tell(const Week& week, const SeenUnit& unit, const Gained& gained,
                   WeekOfTerms& told) {
    const Units& units = week.state.units;
    const double excess = units.client_excess_sum[unit.slot];
    // Where needs would have gone had the meetings remained as they were, good and bad ones.
    double standing = excess - gained.excess - gained.limits;
    for (std::size_t i = 0; i < quality_terms.size(); ++i) {
      told.of(quality_terms[i]) += gained.by_term[i];
      standing -= gained.by_term[i];
    }
    told.of(Term::standing) += standing;
    told.of(Term::limits) += gained.limits;
    const double clients = unit.clients;
    if (unit.clients == 0) return;
    const double mean = (units.client_base_sum[unit.slot] + excess) / clients;
    told.value.add(mean, clients);
    told.by_service[unit.service].add(mean, clients);
  }

  std::vector<Gained> gained_;  ///< by unit
};

}  // namespace

std::unique_ptr<Account> account_of_need() { return std::make_unique<NeedAccount>(); }

}  // namespace tillit::governance
