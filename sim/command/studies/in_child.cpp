#include "sim/command/studies/in_child.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <system_error>

#include "sim/command/standard_output.hpp"
#include "sim/run/machine_memory.hpp"
#include "sim/store/hdf5_files.hpp"
#include "sim/store/store_error.hpp"
#include "sim/store/store_limits.hpp"

#ifdef TILLIT_COVERAGE
extern "C" void __gcov_dump();
#endif

namespace tillit {
namespace {

namespace fs = std::filesystem;

// How a child ends that has not come to the end of its work; from `first_errno` on, what the
// operating system says of the standard output.
constexpr int broken_off = 90;
constexpr int first_errno = 100;

/// Bytes that a file takes on the disk: one full of holes may claim to be any size.
double bytes_of(const fs::path& file) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0 ? 512.0 * static_cast<double>(facts.st_blocks) : 0;
}

/// Of a study with its shards, or of a folder with the studies in it.
double size_of(const fs::path& study) {
  std::error_code unknown;
  const bool is_folder = fs::is_directory(study, unknown);
  double sum = bytes_of(study);
  for (const fs::path& file : hdf5_files_in(is_folder ? study : beside(study, ".d"))) {
    sum += bytes_of(file);
  }
  return sum;
}

/// Processor time that is more than enough to read a study of this size.
rlim_t most_seconds(const fs::path& study) {
  constexpr double bytes_per_second = StoreLimits::child_megabytes_per_second * 1e6;
  return static_cast<rlim_t>(StoreLimits::child_seconds + size_of(study) / bytes_per_second);
}

/// Memory that is more than enough, beside what this process has already.
double most_memory(const fs::path& study) {
  constexpr double gibibyte = 1024.0 * 1024 * 1024;
  constexpr double bytes_per_byte = 16;  // of a study that compresses well
  return std::min(StoreLimits::child_gibibytes * gibibyte + bytes_per_byte * size_of(study),
                  StoreLimits::child_share * memory_of_machine());
}

/// Address space that this process has taken; nothing under a sanitizer, which takes all there is.
std::optional<double> taken_memory() {
#ifdef TILLIT_SANITIZED
  return std::nullopt;
#else
  std::ifstream file("/proc/self/statm");
  double pages = 0;
  if (!(file >> pages)) return std::nullopt;
  return pages * static_cast<double>(sysconf(_SC_PAGESIZE));
#endif
}

void limit_memory(const fs::path& study) {
  const auto taken = taken_memory();
  if (!taken) return;
  const auto most = static_cast<rlim_t>(*taken + most_memory(study));
  const rlimit memory{most, most};
  setrlimit(RLIMIT_AS, &memory);
}

/// The C library ends a program whose memory is confused with words of its own, straight to the
/// descriptor: they go nowhere, and what is printed to `stderr` is seen as before.
void silence_last_words() {
  const int seen = dup(STDERR_FILENO);
  FILE* const stream = seen < 0 ? nullptr : fdopen(seen, "w");
  const int nowhere = open("/dev/null", O_WRONLY);
  if (stream == nullptr || nowhere < 0) return;
  setvbuf(stream, nullptr, _IONBF, 0);
  stderr = stream;
  dup2(nowhere, STDERR_FILENO);
}

/// What the work gives. Nothing it throws may reach the caller's frames: there are two of them now.
int end_of(const std::function<int()>& work) {
  int result = broken_off;
  try {
    result = work();
    std::cout.flush();
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "tillit: %s\n", fault.what());
  } catch (...) {
  }
  if (const int error = error_of_output()) return first_errno + error;
  std::fflush(nullptr);
  return result;
}

[[noreturn]] void be_child(const fs::path& study, const std::function<int()>& work) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  silence_last_words();
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  const rlimit time{most_seconds(study), most_seconds(study) + 1};
  setrlimit(RLIMIT_CPU, &time);
  limit_memory(study);
  const int result = end_of(work);
#ifdef TILLIT_COVERAGE
  __gcov_dump();  // which lines were reached; usually told when a program ends by itself
#endif
  _exit(result);
}

int told_by(int status, const fs::path& study) {
  if (status >= first_errno) throw std::system_error(status - first_errno, std::generic_category());
  if (status == broken_off) {
    throw StoreError(StoreProblem::other, StoreAction::read, study.string(),
                     "the program that read it broke off");
  }
  return status;
}

bool fault_of_reading(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGABRT || signal == SIGFPE ||
         signal == SIGILL || signal == SIGXCPU;
}

}  // namespace

int in_child(const fs::path& study, const std::function<int()>& work) {
  std::cout.flush();
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) {
    throw StoreError(StoreProblem::other, StoreAction::read, study.string(),
                     "the machine has no room for the process that would read it");
  }
  if (child == 0) be_child(study, work);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFEXITED(status)) return told_by(WEXITSTATUS(status), study);
  if (WTERMSIG(status) == SIGPIPE)
    std::raise(SIGPIPE);  // nobody reads on: for us no more than for it
  const bool damaged = fault_of_reading(WTERMSIG(status));
  throw StoreError(damaged ? StoreProblem::damaged : StoreProblem::other, StoreAction::read,
                   study.string(), damaged ? "" : "the program that read it was ended");
}

}  // namespace tillit
