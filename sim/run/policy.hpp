#pragma once

#include <cstddef>
#include <vector>

namespace tillit {

/// The lever values in force this week, per principal and sector.
class Policy {
 public:
  Policy(std::size_t principals, std::size_t sectors, const std::vector<double>& baseline)
      : sectors_(sectors), levers_(baseline.size()) {
    values_.reserve(principals * sectors * levers_);
    for (std::size_t i = 0; i < principals * sectors; ++i) {
      for (const double value : baseline) values_.push_back(static_cast<float>(value));
    }
  }

  /// All levers of one service, in the declaration's order.
  const float* of(std::size_t principal, std::size_t sector) const {
    return values_.data() + (principal * sectors_ + sector) * levers_;
  }
  void set(std::size_t principal, std::size_t sector, std::size_t lever, double value) {
    values_[(principal * sectors_ + sector) * levers_ + lever] = static_cast<float>(value);
  }

 private:
  std::size_t sectors_;
  std::size_t levers_;
  std::vector<float> values_;
};

}  // namespace tillit
