#include "models/governance/measure/outcomes.hpp"

#include "models/governance/declaration/outcomes.hpp"
#include "models/governance/measure/equity.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

constexpr std::size_t index_of(Measured outcome) { return static_cast<std::size_t>(outcome); }

/// Nothing to measure where there is nobody.
double ratio(double sum, double count) { return count > 0 ? sum / count : WeekRecord::nothing; }

/// The outcomes that are quotients of sums; `put(outcome, value)` records one.
template <class Put>
void put_quotients(const Sums& s, const Put& put) {
  put(Measured::quality, ratio(s.quality, s.encounters));
  put(Measured::good_meetings, ratio(s.good_meetings, s.encounters));
  put(Measured::minor_mistakes, ratio(100 * s.minor, s.encounters));
  put(Measured::mistakes_reported, ratio(100 * s.reported, s.encounters));
  put(Measured::measurement_gap, ratio(s.indicator, s.staff) - ratio(s.quality, s.encounters));

  put(Measured::indicator, ratio(s.indicator, s.staff));
  put(Measured::control, ratio(s.control, s.staff));
  put(Measured::discretion, ratio(s.discretion, s.staff));
  put(Measured::admin_share, ratio(s.admin_share, s.staff));
  put(Measured::support, ratio(s.support, s.staff));
  put(Measured::alignment, ratio(s.alignment, s.staff));
  put(Measured::workload, ratio(s.workload, s.staff));
  put(Measured::gaming, ratio(s.gaming, s.staff));
  put(Measured::practice, ratio(s.practice, s.staff));
  put(Measured::latent_risk, ratio(s.latent_risk, s.staff));
  put(Measured::inspector_trust, ratio(s.inspector_trust, s.staff));
  put(Measured::manager_trust, ratio(s.manager_trust, s.staff));
  put(Measured::leadership, ratio(s.leadership, s.staff));
  put(Measured::conditions, ratio(s.conditions, s.staff));

  put(Measured::staff_trust, ratio(s.trust, s.staff));
  put(Measured::can, ratio(s.can, s.staff));
  put(Measured::want, ratio(s.want, s.staff));
  put(Measured::dare, ratio(s.dare, s.staff));
  put(Measured::strain, ratio(s.strain, s.staff));
  put(Measured::flagged, ratio(s.flagged, s.staff));
  put(Measured::sick_leave, ratio(s.absent, s.staff));
  put(Measured::turnover, ratio(52 * s.left, s.staff));
  put(Measured::citizen_trust, ratio(s.client_trust, s.clients));
  put(Measured::need, ratio(s.need, s.clients));

  const double per_thousand_and_year = 1000 * 52;
  put(Measured::serious_incidents, ratio(per_thousand_and_year * s.serious, s.staff));
  put(Measured::misconduct, ratio(per_thousand_and_year * s.misconduct, s.staff));
  put(Measured::misconduct_found, ratio(per_thousand_and_year * s.misconduct_found, s.staff));
  put(Measured::inspections, ratio(per_thousand_and_year * s.inspections, s.staff));

  put(Measured::practice_adopted, s.practice_seen > 0 ? s.practice_adopted / s.practice_seen : 0.0);
  put(Measured::admin_hours, s.admin_hours);
  put(Measured::cost_per_good_meeting, ratio(s.paid_hours, s.good_meetings));
}

double mean_of(const Column<float>& values) {
  double sum = 0;
  for (const float value : values) sum += double{value};
  return ratio(sum, static_cast<double>(values.size()));
}

void put_nation(const Week& week, const Sums& all, WeekRecord& record) {
  const auto put = [&](Measured outcome, double value) {
    record.nation(index_of(outcome)) = value;
  };
  put_quotients(all, put);
  const State& state = week.state;
  put(Measured::paid_hours, all.paid_hours);
  put(Measured::board_trust, mean_of(state.boards.trust));
  put(Measured::pressure, mean_of(state.boards.pressure));
  put(Measured::salience, mean_of(state.boards.salience));
  put(Measured::inspector_competence, mean_of(state.inspectors.competence));
  put(Measured::trust_in_inspected, mean_of(state.inspectors.trust));
}

void put_sector(const Week& week, std::size_t sector, const Sums& sums, WeekRecord& record) {
  const auto put = [&](Measured outcome, double value) {
    record.sector(index_of(outcome), sector) = value;
  };
  put_quotients(sums, put);
  put(Measured::rules, double{week.state.sectors.rules[sector]});
  put(Measured::alarm, double{week.state.sectors.alarm[sector]});
}

void put_service(const Week& week, std::size_t service, const Sums& sums, WeekRecord& record) {
  const Tree& tree = week.setting.tree;
  const std::size_t principal = tree.principal_of_service[service];
  const auto put = [&](Measured outcome, double value) {
    record.cell(index_of(outcome), principal, tree.sector_of_service[service]) =
        static_cast<float>(value);
  };
  put_quotients(sums, put);
  put(Measured::board_trust, double{week.state.boards.trust[principal]});
  put(Measured::pressure, double{week.state.boards.pressure[principal]});
  put(Measured::salience, double{week.state.boards.salience[principal]});
}

/// Spread and worst tenth: of quality between principals, of trust between clients.
void put_equity(const Week& week, const std::vector<Sums>& services, WeekRecord& record) {
  const Equity quality = equity_between_principals(week.setting.tree, services);
  const Equity trust = equity_between_clients(week.state.trust_counts);
  const auto put = [&](Measured outcome, double value) {
    record.nation(index_of(outcome)) = value;
  };
  put(Measured::equity_quality_sd, quality.spread);
  put(Measured::equity_quality_worst_tenth, quality.worst_tenth);
  put(Measured::equity_trust_sd, trust.spread);
  put(Measured::equity_trust_worst_tenth, trust.worst_tenth);
}

ProviderOutcomes outcomes_by_provider(const std::vector<ServiceSums>& services) {
  ServiceSums sums;
  for (const ServiceSums& service : services) {
    for (std::size_t i = 0; i < provider_count; ++i) sums[i] += service[i];
  }
  ProviderOutcomes outcomes(measured_count * provider_count, WeekRecord::nothing);
  for (std::size_t provider = 0; provider < provider_count; ++provider) {
    put_quotients(sums[provider], [&](Measured outcome, double value) {
      outcomes[index_of(outcome) * provider_count + provider] = value;
    });
  }
  return outcomes;
}

}  // namespace

ProviderOutcomes measure(Week& week, WeekRecord& record) {
  const Tree& tree = week.setting.tree;
  std::vector<Sums> services(tree.sector_of_service.size());
  std::vector<ServiceSums> by_provider(services.size());
  parallel_section(services.size(), 4, [&](std::size_t i) {
    by_provider[i] = sums_of_service(week, static_cast<std::uint32_t>(i));
    services[i] = total(by_provider[i]);
    put_service(week, i, services[i], record);
  });

  Sums all;
  std::vector<Sums> sectors(tree.sectors);
  for (std::size_t service = 0; service < services.size(); ++service) {
    sectors[tree.sector_of_service[service]] += services[service];
    all += services[service];
  }
  for (std::size_t sector = 0; sector < sectors.size(); ++sector) {
    put_sector(week, sector, sectors[sector], record);
  }
  put_nation(week, all, record);
  put_equity(week, services, record);
  if (!is_told_by_provider(week.setting.parameters)) return {};
  return outcomes_by_provider(by_provider);
}

}  // namespace tillit::governance
