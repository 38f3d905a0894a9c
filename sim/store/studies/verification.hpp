#pragma once

#include <cstddef>
#include <vector>

#include "sim/store/studies/study_reader.hpp"

namespace tillit {

/// How a run's values in a file stand to the hash stored with them.
enum class Finding { verified, differs, unreadable, failed, missing };

/// Every run of a study, checked against its hash. Throws StoreError if memory does not suffice.
class Verification {
 public:
  explicit Verification(const StudyReader& study);

  /// By position in the study's axes.
  const std::vector<Finding>& findings() const { return findings_; }

  std::size_t count(Finding finding) const;

  /// Runs that are done and whose values are not those that were hashed.
  std::size_t bad() const { return count(Finding::differs) + count(Finding::unreadable); }

  /// Runs that are done.
  std::size_t done() const { return count(Finding::verified) + bad(); }

 private:
  std::vector<Finding> findings_;
};

}  // namespace tillit
