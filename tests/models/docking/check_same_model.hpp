#pragma once

#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/models/docking/docking.hpp"

namespace tillit::docking {

/// Checks that engine and reference agree on every outcome.
///
/// With hundreds of outcomes compared, some pass a limit of four standard errors by chance. What
/// does so is measured again, with other random numbers and four times the replications, under the
/// same limit: chance does not repeat itself, a difference between the models does, and shows the
/// more clearly.
inline void check_same_model(const std::string& lens, const Variant& variant, const Size& size) {
  INFO(lens << ", " << variant.name);
  const std::vector<Comparison> all = compare(lens, variant, size);
  CHECK(all.size() > 60);
  const std::vector<Comparison> beyond = disagreements(all);
  if (beyond.empty()) return;
  WARN(lens << ", " << variant.name << ": measured again" << table(beyond));
  Size again = size;
  again.engine_replications *= 4;
  again.reference_replications *= 4;
  again.first_replication += 1000;
  std::vector<Comparison> confirmed;
  for (const Comparison& one : disagreements(compare(lens, variant, again))) {
    if (std::any_of(beyond.begin(), beyond.end(),
                    [&](const Comparison& first) { return first.outcome == one.outcome; })) {
      confirmed.push_back(one);
    }
  }
  CHECK(table(confirmed) == "");
}

}  // namespace tillit::docking
