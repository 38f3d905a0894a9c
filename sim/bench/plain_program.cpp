#include "sim/bench/plain_program.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

namespace tillit::bench {
namespace {

/// For a shell, whatever is in it.
std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char letter : text)
    result += letter == '\'' ? std::string("'\\''") : std::string{letter};
  return result + "'";
}

/// What a command writes; nothing if it fails.
std::string output_of(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "";
  std::string output;
  std::array<char, 256> part;
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) output += part.data();
  return pclose(pipe) == 0 ? output : "";
}

}  // namespace

std::filesystem::path plain_program() {
  std::error_code none;
  return std::filesystem::read_symlink("/proc/self/exe", none).parent_path() / "afternoon_chain";
}

double live_plain_program(int weeks, int threads) {
  const std::string program = plain_program().string();
  const std::string printed = output_of(
      fmt::format("{} {} {} {}", quoted(program), staff_of_plain_program, weeks, threads));
  double seconds = 0;
  if (std::sscanf(printed.c_str(), "seconds %lf", &seconds) != 1) {
    throw std::runtime_error(program + " failed");
  }
  return seconds;
}

}  // namespace tillit::bench
