// Equity: how much quality differs between principals, and trust between clients.
#include "measure.hpp"

#include <limits>
#include <numeric>

namespace tillit::reference {

namespace {

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / number_of(values);
}

// Of the whole population: divided by their number.
double standard_deviation(const std::vector<double>& values) {
  const double centre = mean(values);
  double squares = 0.0;
  for (const double value : values) squares += (value - centre) * (value - centre);
  return std::sqrt(squares / number_of(values));
}

// Mean of the lowest tenth, at least one.
double worst_tenth(std::vector<double>& values) {
  const auto tenth = static_cast<std::ptrdiff_t>(std::max<std::size_t>(1, values.size() / 10));
  std::nth_element(values.begin(), values.begin() + tenth - 1, values.end());
  return std::accumulate(values.begin(), values.begin() + tenth, 0.0) / static_cast<double>(tenth);
}

// Mean q over the principal's encounters; those that met nobody are left out.
std::vector<double> quality_of_principals(const World& world) {
  std::vector<double> qualities;
  for (const Principal& principal : world.principals) {
    double quality = 0.0, encounters = 0.0;
    for (const Service& service : principal.services)
      for (const Unit* unit : service.units) {
        quality += unit->week.quality_sum;
        encounters += unit->week.encounters;
      }
    if (encounters > 0.0) qualities.push_back(quality / encounters);
  }
  return qualities;
}

std::vector<double> trust_of_clients(const World& world) {
  std::size_t clients = 0;
  for (const Unit* unit : world.units) clients += unit->clients.size();
  std::vector<double> trusts;
  trusts.reserve(clients);
  for (const Unit* unit : world.units)
    for (const Client& client : unit->clients) trusts.push_back(client.trust);
  return trusts;
}

void add(Outcomes& outcomes, const std::string& name, std::vector<double> values) {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  outcomes[name + "_sd"] = values.empty() ? unknown : standard_deviation(values);
  outcomes[name + "_worst_tenth"] = values.empty() ? unknown : worst_tenth(values);
}

}  // namespace

Outcomes equity_outcomes(const World& world) {
  Outcomes outcomes;
  add(outcomes, "equity_quality", quality_of_principals(world));
  add(outcomes, "equity_trust", trust_of_clients(world));
  return outcomes;
}

}  // namespace tillit::reference
