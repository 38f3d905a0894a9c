#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace tillit {

/// A mean over replications and how well it is known.
struct Estimate {
  double mean = 0;       ///< NaN if there is no replication
  double deviation = 0;  ///< standard deviation between replications; 0 with fewer than two
  std::size_t replications = 0;
  /// The interval that covers the truth in 95 of 100 studies is mean ± this (Student's t; the
  /// replications are what is independent). Nothing with fewer than two replications.
  std::optional<double> half_width;
};

/// The mean of one value per replication.
Estimate estimate(std::span<const double> values);

/// The mean of `variant` - `baseline`, replication by replication: what the variant changes in the
/// same world. The spans are equally long; replications that lack a value (NaN) in either are left
/// out.
Estimate paired_difference(std::span<const double> variant, std::span<const double> baseline);

}  // namespace tillit
