#include "sim/store/studies/verification.hpp"

#include <algorithm>

#include "sim/store/store_error.hpp"

namespace tillit {

namespace {

Finding finding(const StudyReader& study, const RunIndex& run) {
  const RunStatus status = study.status_of(run);
  if (status == RunStatus::pending) return Finding::missing;
  if (status == RunStatus::failed) return Finding::failed;
  try {
    const bool same = study.recomputed_hash(run) == study.content_hash_of(run);
    return same ? Finding::verified : Finding::differs;
  } catch (const StoreError& error) {
    // No fault of the values: whoever has more memory might read them, and this process must not.
    if (error.problem() == StoreProblem::no_memory) throw;
    return Finding::unreadable;
  }
}

}  // namespace

Verification::Verification(const StudyReader& study) {
  for (std::size_t i = 0; i < study.axes().runs(); ++i) {
    findings_.push_back(finding(study, study.axes().run_at(i)));
  }
}

std::size_t Verification::count(Finding finding) const {
  return static_cast<std::size_t>(std::count(findings_.begin(), findings_.end(), finding));
}

}  // namespace tillit
