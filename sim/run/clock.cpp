#include "sim/run/clock.hpp"

#include <chrono>

// Here and not in the header, for every file that knows a model includes that one.
namespace tillit {

double seconds_now() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

}  // namespace tillit
