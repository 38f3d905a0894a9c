#include "sim/command/default_threads.hpp"

#include <sched.h>

#include <algorithm>
#include <thread>

#include "sim/ranks/ranks.hpp"

namespace tillit {

int default_threads() {
  const int of_machine = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  cpu_set_t set;
  const bool known = sched_getaffinity(0, sizeof set, &set) == 0;
  const int allowed = known ? std::min(CPU_COUNT(&set), of_machine) : of_machine;
  const bool of_its_own = allowed < of_machine;
  return of_its_own ? allowed : std::max(1, allowed / launched_processes_here());
}

}  // namespace tillit
