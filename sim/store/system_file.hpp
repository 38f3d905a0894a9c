#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
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

/// A file until it is whole and has got another name; what is still called so at the end is
/// removed.
class Unfinished {
 public:
  /// Beside `whole`, with a name of this process alone, for another may be making the same file.
  /// What a process that is no more has left there is removed.
  explicit Unfinished(const std::filesystem::path& whole, const std::string& ending = ".part");
  ~Unfinished();
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  void remove() const;

  std::filesystem::path path_;
};

/// The file that a link leads to; of what is no link, or cannot be told, the path itself.
std::filesystem::path file_behind(const std::filesystem::path& path);

}  // namespace tillit
