#include "models/governance/explanation/meeting_ground.hpp"
#include "sim/arithmetic/functions.hpp"

namespace tillit::governance {
namespace {

/// How a unit's meetings were in the week with which the others are compared.
struct FirstMeetings {
  MeetingGround ground;
  double quality = 0;  ///< mean; expected if nobody came
  double cut = 0;      ///< what the ends of the scale took from it
  double count = 0;
};

FirstMeetings first_meetings(const Parameters& p, const std::vector<LivedMeeting>& meetings,
                             MeetingGround ground) {
  FirstMeetings first;
  WeightedSum quality, drawn;
  for (const LivedMeeting& meeting : meetings) {
    quality.add(meeting.quality, 1);
    drawn.add(meeting.quality_drawn, 1);
  }
  first.count = quality.weight;
  first.quality = first.count > 0 ? quality.mean() : expected_quality(p, ground);
  first.cut = first.count > 0 ? quality.mean() - drawn.mean() : 0;
  first.ground = std::move(ground);
  return first;
}

/// Mean quality of the week's meetings: a formula of every week's own.
class QualityAccount final : public Account {
 public:
  WeekOfTerms take(const Week& week, const Seen& seen) override {
    const Parameters& p = week.setting.parameters;
    std::vector<FirstMeetings> now;
    for (const SeenUnit& unit : seen.units) {
      const auto meetings = meetings_of(week, seen, unit);
      now.push_back(first_meetings(p, meetings, ground_of(week, seen, unit, meetings)));
    }
    if (first_.empty()) first_ = now;
    const double count = count_of(now), count_first = count_of(first_);
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
      const FirstMeetings& first = first_[i];
      const double weight = now[i].count;
      tell_inputs(now[i].ground, weight, told);
      told.value.add(now[i].quality, weight);
      told.by_service[seen.units[i].service].add(now[i].quality, weight);
      // A unit's weight is its share of all meetings; the account divides by all of them.
      if (weight > 0 && is_told_) account(p, first, now[i], told);
      told.of(Term::mix) += (weight - first.count / count_first * count) * first.quality;
    }
    return told;
  }

 private:
  static double count_of(const std::vector<FirstMeetings>& units) {
    double count = 0;
    for (const FirstMeetings& unit : units) count += unit.count;
    return count;
  }

  static void account(const Parameters& p, const FirstMeetings& first, const FirstMeetings& now,
                      WeekOfTerms& told) {
    const auto shares = shares_of_quality(p, first.ground, now.ground);
    double explained = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
      told.of(quality_terms[i]) += now.count * shares[i];
      explained += shares[i];
    }
    const double cut = now.cut - first.cut;
    told.of(Term::limits) += now.count * cut;
    told.of(Term::chance) += now.count * (now.quality - first.quality - explained - cut);
  }

  std::vector<FirstMeetings> first_;
};

/// Clients' trust: trust(x, q) at 0.03 / 0.09 for those who met someone. Each forgets what earlier
/// meetings gave by the rate at which the new one moves them: see account.cpp.
class CitizenTrustAccount final : public Account {
 public:
  WeekOfTerms take(const Week& week, const Seen& seen) override {
    const bool is_first = first_.empty();
    if (is_first) gained_.resize(seen.clients_before.size());
    WeekOfTerms told;
    told.by_service.resize(week.setting.tree.sector_of_service.size());
    for (std::size_t i = 0; i < seen.units.size(); ++i) {
      const SeenUnit& unit = seen.units[i];
      const auto meetings = meetings_of(week, seen, unit);
      MeetingGround ground = ground_of(week, seen, unit, meetings);
      tell_inputs(ground, double(unit.clients), told);
      if (is_first) {
        first_.push_back(std::move(ground));
      } else {
        account(week, seen, unit, meetings,
                shares_of_quality(week.setting.parameters, first_[i], ground));
      }
      tell_unit(week, unit, told);
    }
    return told;
  }

 private:
  using Shares = std::array<double, quality_terms.size()>;

  /// What a client's trust has gained since the first week.
  struct Gained {
    Shares by_term{};
    double standing = 0;
  };

  static double trust_after(const Week& week, const SeenUnit& unit, std::uint32_t client) {
    const std::size_t first = week.setting.tree.first_client[unit.slot];
    return number(week.state.clients[first + client].trust);
  }

  void tell_unit(const Week& week, const SeenUnit& unit, WeekOfTerms& told) const {
    for (std::uint32_t client = 0; client < unit.clients; ++client) {
      const double trust = trust_after(week, unit, client);
      told.value.add(trust, 1);
      told.by_service[unit.service].add(trust, 1);
      const Gained& gained = gained_[unit.first_client + client];
      for (std::size_t i = 0; i < quality_terms.size(); ++i) {
        told.of(quality_terms[i]) += gained.by_term[i];
      }
      told.of(Term::standing) += gained.standing;
    }
  }

  /// `changed`: what has changed, since the first week, in the quality to be expected.
  void account(const Week& week, const Seen& seen, const SeenUnit& unit,
               const std::vector<LivedMeeting>& meetings, const Shares& changed) {
    const Parameters& p = week.setting.parameters;
    for (const LivedMeeting& meeting : meetings) {
      const std::size_t place = unit.first_client + meeting.client;
      const double before = number(seen.clients_before[place].trust);
      const double rate =
          number(meeting.quality > before ? p.client_trust_rise_rate : p.client_trust_fall_rate);
      const double after = before + rate * (meeting.quality - before);
      check_follows("client's trust", after, trust_after(week, unit, meeting.client),
                    most_rounding);
      Gained& gained = gained_[place];
      // Where trust would have gone had the meetings remained as they were, good and bad ones.
      gained.standing += after - before;
      for (std::size_t i = 0; i < changed.size(); ++i) {
        const double gain = rate * (changed[i] - gained.by_term[i]);
        gained.by_term[i] += gain;
        gained.standing -= gain;
      }
    }
  }

  std::vector<MeetingGround> first_;  ///< by unit
  std::vector<Gained> gained_;        ///< by client
};

}  // namespace

std::unique_ptr<Account> account_of_quality() { return std::make_unique<QualityAccount>(); }
std::unique_ptr<Account> account_of_citizen_trust() {
  return std::make_unique<CitizenTrustAccount>();
}

}  // namespace tillit::governance
