#include "sim/command/studies/refusal_pipe.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>

namespace tillit {
namespace {

// Problem and action in a byte each, then the path and, after a zero, the detail.
std::string bytes_of(const StoreError& refusal) {
  std::string bytes;
  bytes += static_cast<char>(refusal.problem());
  bytes += static_cast<char>(refusal.action());
  bytes += refusal.path() + '\0' + refusal.detail();
  return bytes.substr(0, PIPE_BUF);  // is taken whole, whoever reads
}

StoreError refusal_of(const std::string& bytes) {
  const std::size_t end = std::min(bytes.find('\0', 2), bytes.size() - 1);
  return {static_cast<StoreProblem>(bytes[0]), static_cast<StoreAction>(bytes[1]),
          bytes.substr(2, end - 2), bytes.substr(end + 1)};
}

}  // namespace

RefusalPipe::RefusalPipe(const std::string& path) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw StoreError(StoreProblem::other, StoreAction::read, path,
                     "the machine has no room for a pipe");
  }
  from_ = ends[0];
  to_ = ends[1];
}

RefusalPipe::~RefusalPipe() {
  close(from_);
  if (to_ >= 0) close(to_);
}

void RefusalPipe::tell(const StoreError& refusal) const {
  const std::string bytes = bytes_of(refusal);
  static_cast<void>(!::write(to_, bytes.data(), bytes.size()));
}

void RefusalPipe::throw_if_told() {
  close(to_);
  to_ = -1;
  std::array<char, PIPE_BUF> told{};
  const ssize_t size = ::read(from_, told.data(), told.size());
  if (size > 2) throw refusal_of(std::string(told.data(), static_cast<std::size_t>(size)));
}

}  // namespace tillit
