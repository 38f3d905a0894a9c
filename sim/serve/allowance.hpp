#pragma once

#include <algorithm>
#include <chrono>

namespace tillit {

/// How many messages a client may still send: some at once, then a few each second.
class Allowance {
 public:
  /// Whether one more is allowed now.
  bool take() {
    const auto now = std::chrono::steady_clock::now();
    const double seconds = std::chrono::duration<double>(now - last_).count();
    left_ = std::min(at_once, left_ + per_second * seconds);
    last_ = now;
    if (left_ < 1) return false;
    left_ -= 1;
    return true;
  }

 private:
  static constexpr double at_once = 40;
  static constexpr double per_second = 5;

  double left_ = at_once;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace tillit
