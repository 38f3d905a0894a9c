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

/// Half the width of the 95 % interval of a mean of `count` (at least 2) independent values.
double half_width_of(double deviation, std::size_t count);

/// The least number of values, from `least` (at least 2) to `most`, whose mean has a 95 % interval
/// no wider than ±`wanted` if their standard deviation is `deviation`; `most` if none has.
std::size_t values_needed(double deviation, double wanted, std::size_t least, std::size_t most);

/// What it is worth that a variant and the baseline are run in the same worlds.
struct Pairing {
  std::size_t pairs = 0;  ///< replications that have both
  /// Runs of both arms together, half of them of each, that would tell as much about the difference
  /// (the same standard error) if every run had a world of its own: 2 n (s_v² + s_b²) / s_d² for n
  /// pairs. Nothing with fewer than two pairs, or if the difference is the same in every world.
  std::optional<double> independent_runs;

  std::size_t runs() const { return 2 * pairs; }
  bool hurts() const { return independent_runs && *independent_runs < static_cast<double>(runs()); }
};

/// From one value per replication of each arm; those that lack either are left out.
Pairing pairing(std::span<const double> variant, std::span<const double> baseline);

}  // namespace tillit
