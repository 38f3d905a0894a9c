#include "sim/store/system_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

namespace tillit {
namespace {

struct stat facts_of(int file) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) throw_system_error(errno);
  return facts;
}

}  // namespace

SystemFile::SystemFile(const std::filesystem::path& path, int flags)
    : file_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
  if (file_ < 0) throw_system_error(errno);
}

SystemFile::~SystemFile() {
  if (file_ >= 0) ::close(file_);
}

std::uint64_t SystemFile::size() const {
  return static_cast<std::uint64_t>(facts_of(file_).st_size);
}

bool SystemFile::is_regular() const { return S_ISREG(facts_of(file_).st_mode); }

std::size_t SystemFile::read(std::uint64_t at, std::span<std::byte> bytes) const {
  std::size_t sum = 0;
  while (sum < bytes.size()) {
    const ssize_t count =
        ::pread(file_, bytes.data() + sum, bytes.size() - sum, static_cast<off_t>(at + sum));
    if (count < 0 && errno != EINTR) throw_system_error(errno);
    if (count == 0) break;
    if (count > 0) sum += static_cast<std::size_t>(count);
  }
  return sum;
}

void SystemFile::write(std::uint64_t at, std::span<const std::byte> bytes) const {
  while (!bytes.empty()) {
    const ssize_t count = ::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (count < 0 && errno != EINTR) throw_system_error(errno);
    if (count <= 0) continue;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
    at += static_cast<std::uint64_t>(count);
  }
}

void SystemFile::resize(std::uint64_t size) const {
  if (::ftruncate(file_, static_cast<off_t>(size)) != 0) throw_system_error(errno);
}

void SystemFile::sync() const {
  if (::fsync(file_) != 0) throw_system_error(errno);
}

void SystemFile::close() {
  if (::close(std::exchange(file_, -1)) != 0 && errno != EINTR) throw_system_error(errno);
}

Unfinished::Unfinished(const std::filesystem::path& whole, const std::string& ending)
    : path_(whole.string() + "." + std::to_string(::getpid()) + ending) {
  remove();
}

Unfinished::~Unfinished() { remove(); }

void Unfinished::remove() const {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

std::filesystem::path file_behind(const std::filesystem::path& path) {
  std::error_code unknown;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, unknown);
  return unknown ? path : real;
}

}  // namespace tillit
