// Lives a small world under each lens and prints, under the instruction set of TILLIT_KERNELS, its
// name and what became of every world.
#include <cinttypes>
#include <cstdio>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/store/hash.hpp"
#include "tests/models/governance/small_world/small_world.hpp"

using namespace tillit;
using namespace tillit::governance;

int main() {
  std::printf("%s\n", name_of(chosen_kernel_set()));
  for (const char* lens : {"stewardship", "balanced", "agency"}) {
    Scenario scenario = synthetic_scenario(5);
    set_parameter(scenario, "private_share", 0.3);
    set_parameter(scenario, "flag", 0.3);
    SmallWorld world(scenario, lens);
    Hasher measured;
    for (int week = 0; week < 40; ++week) {
      if (week == 20) world.set_lever_now("delegate", 0.6);
      world.live();
      measured.add(std::span(world.record().nation()));
      measured.add(std::span(world.record().cells()));
    }
    std::printf("%s %016" PRIx64 " %016" PRIx64 "\n", lens, world.hash(), measured.value());
  }
  return 0;
}
