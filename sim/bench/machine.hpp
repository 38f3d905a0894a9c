#pragma once

#include <string>

namespace tillit::bench {

/// What was measured on, and with which program.
struct Machine {
  std::string processor;
  int threads = 0;       ///< that the program may use
  double memory = 0;     ///< bytes
  double load = 0;       ///< programs that wanted to run, mean of the last minute
  std::string kernels;   ///< instruction set of the kernels in use
  std::string compiler;  ///< name and version
  std::string version;   ///< of Tillit
  std::string revision;  ///< of the checkout it was built from
};

/// This machine, now.
Machine this_machine();

/// The processor's name in the text of /proc/cpuinfo; "unknown" if it is not there.
std::string processor_in(const std::string& cpuinfo);

}  // namespace tillit::bench
