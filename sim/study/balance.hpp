#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/run/model.hpp"

namespace tillit {

/// How well a draw represents the whole: its numbers in each quarter of size and of indicator,
/// against its fair share of them. In whole numbers, so that it is exact.
class Balance {
 public:
  /// The first `draw` of `order` (indices of principals) are drawn; `order` is the whole.
  Balance(const std::vector<std::size_t>& order, std::size_t draw,
          const std::vector<Standing>& standings);

  /// Exchanges the drawn at place `in` for the one at place `out` (draw or above) if that lowers
  /// the imbalance; says whether it did.
  bool exchange_if_better(std::size_t in, std::size_t out);

  std::vector<std::size_t> drawn() const;

  /// Sum over quarters of (number drawn x size of the whole - number in the whole x size of the
  /// draw) squared; 0 when every quarter is represented as in the whole.
  std::int64_t imbalance() const;

 private:
  using Counts = std::array<std::int64_t, 4>;
  static constexpr std::size_t looked_at = 2;  ///< size and indicator

  void count(std::size_t place, std::int64_t change);

  std::vector<std::size_t> order_;
  std::size_t draw_;
  std::array<std::vector<std::uint8_t>, looked_at> quarter_;  ///< per place in the order
  std::array<Counts, looked_at> in_whole_{};
  std::array<Counts, looked_at> in_draw_{};
};

}  // namespace tillit
