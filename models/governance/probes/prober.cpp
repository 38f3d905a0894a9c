#include "models/governance/probes/prober.hpp"

#include "models/governance/week.hpp"

namespace tillit::governance {

void Prober::begin(const Week& week) { seen_.at_the_beginning(week); }

void Prober::after(const Week& week, void (*step)(Week&)) { seen_.after(week, step); }

void Prober::leaves(const Week& week, std::uint32_t slot, std::uint32_t member) {
  seen_.leaves(week, slot, member);
}

void Prober::visits(const Week& week, std::uint32_t sector, std::uint32_t first,
                    std::uint32_t visited) {
  for (Gathering* one : into_) one->visits(week, sector, first, visited);
}

void Prober::end(const Week& week) {
  for (Gathering* one : into_) one->look(week, seen_);
}

}  // namespace tillit::governance
