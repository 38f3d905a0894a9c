#pragma once

#include <chrono>

namespace tillit {

/// Seconds since some fixed moment; never goes back.
inline double seconds_now() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace tillit
