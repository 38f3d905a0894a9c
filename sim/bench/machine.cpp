#include "sim/bench/machine.hpp"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include "sim/arithmetic/kernel_set.hpp"
#include "sim/store/provenance.hpp"

namespace tillit::bench {

std::string processor_in(const std::string& cpuinfo) {
  std::istringstream lines(cpuinfo);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t value = line.find(": ");
    if (line.starts_with("model name") && value != std::string::npos) return line.substr(value + 2);
  }
  return "unknown";
}

Machine this_machine() {
  std::ostringstream cpuinfo;
  cpuinfo << std::ifstream("/proc/cpuinfo").rdbuf();
  const Build build = this_build();
  Machine machine;
  machine.processor = processor_in(cpuinfo.str());
  machine.threads = static_cast<int>(std::thread::hardware_concurrency());
  machine.memory =
      static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
  getloadavg(&machine.load, 1);
  machine.kernels = name_of(chosen_kernel_set());
  machine.compiler = build.compiler;
  machine.version = build.version;
  machine.revision = build.revision;
  return machine;
}

}  // namespace tillit::bench
