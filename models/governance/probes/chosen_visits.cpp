#include "models/governance/probes/chosen_visits.hpp"

#include "models/governance/steps/supervision.hpp"

namespace tillit::governance {

void ChosenVisits::visits(const Week& week, std::uint32_t sector, std::uint32_t first,
                          std::uint32_t visited) {
  week_[sector].push_back({chance_of_deficiency(week, visited), chance_of_deficiency(week, first)});
}

void ChosenVisits::look(const Week&, const Seen&) {
  for (std::vector<Visit>& sector : week_) {
    for (const Visit& visit : sector) {
      visited_.add(double{visit.visited});
      first_.add(double{visit.first});
    }
    sector.clear();
  }
}

}  // namespace tillit::governance
