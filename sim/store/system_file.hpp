#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <system_error>

namespace tillit {

/// Throws what the operating system calls this error.
[[noreturn]] inline void throw_system_error(int error) {
  throw std::system_error(error, std::generic_category());
}

/// An open file of the operating system. Every member throws std::system_error.
class SystemFile {
 public:
  /// `flags` are those of open(2); a file that is made can be read and written by whom the umask
  /// lets.
  SystemFile(const std::filesystem::path& path, int flags);
  ~SystemFile();
  SystemFile(const SystemFile&) = delete;
  SystemFile& operator=(const SystemFile&) = delete;

  int descriptor() const { return file_; }
  std::uint64_t size() const;  ///< in bytes
  bool is_regular() const;

  /// Reads as many bytes as there are from `at` on, at most those of `bytes`, and gives their
  /// number.
  std::size_t read(std::uint64_t at, std::span<std::byte> bytes) const;
  void write(std::uint64_t at, std::span<const std::byte> bytes) const;
  void resize(std::uint64_t size) const;
  void sync() const;

  /// Some disks tell only now that there is no room.
  void close();

 private:
  int file_;
};

/// What a file is called until it is whole: a name of this process alone, for another may be making
/// the same file.
std::filesystem::path unfinished(const std::filesystem::path& path);

}  // namespace tillit
