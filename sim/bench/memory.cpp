#include "sim/bench/memory.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace tillit::bench {

double resident_bytes() {
  std::ifstream statm("/proc/self/statm");
  double pages = 0, resident = 0;
  statm >> pages >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

double peak_resident_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return 1024 * static_cast<double>(usage.ru_maxrss);
}

double MemoryGrowth::bytes() const {
  const double peak = peak_resident_bytes();
  // An older peak says nothing about what happened since.
  const double most = peak > peak_at_first_ ? peak : resident_bytes();
  return std::max(0.0, most - at_first_);
}

}  // namespace tillit::bench
