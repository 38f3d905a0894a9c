#include "models/governance/probes/strained_absence.hpp"

#include <algorithm>

#include "models/governance/explanation/rates_of_members.hpp"

namespace tillit::governance {
namespace {

constexpr double share_strained = 0.25;  // an assumption: studies cut strain in other ways

}  // namespace

void StrainedAbsence::look(const Week& week, const Seen& seen) {
  strains_.clear();
  for (const StaffRow& member : seen.staff_lived) strains_.push_back(member.strain);
  if (strains_.empty()) return;
  const auto below = static_cast<std::size_t>((1 - share_strained) * double(strains_.size()));
  const auto least = strains_.begin() + static_cast<std::ptrdiff_t>(below);
  std::nth_element(strains_.begin(), least, strains_.end());
  for (const StaffRow& member : seen.staff_lived) {
    KnownMean& risk = member.strain >= *least ? strained_ : rest_;
    risk.add(chance_of_absence(week.setting.parameters, double{member.strain}));
  }
}

}  // namespace tillit::governance
