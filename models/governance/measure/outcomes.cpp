#include "models/governance/measure/outcomes.hpp"

#include "models/governance/measure/equity.hpp"
#include "models/governance/measure/quotients.hpp"
#include "sim/threads/sections.hpp"

namespace tillit::governance {
namespace {

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
