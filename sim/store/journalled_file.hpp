#pragma once

#include <sys/types.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>

namespace tillit {

/// A file whose changes take effect together, at `commit`, or not at all, even where the program is
/// killed in between: what is to replace bytes of the last commit is first written to a journal
/// beside the file. Whatever finds a whole journal there ends the commit with `recover`. Bytes
/// beyond the last commit, which nothing in the file refers to yet, are written at once. Throws
/// std::system_error.
class JournalledFile {
 public:
  static constexpr std::size_t page_size = 4096;
  using Page = std::array<std::byte, page_size>;
  using Pages = std::map<std::uint64_t, Page>;  ///< by page number

  enum class How { existing, create };
  JournalledFile(const std::filesystem::path& path, How how);
  ~JournalledFile();
  JournalledFile(const JournalledFile&) = delete;
  JournalledFile& operator=(const JournalledFile&) = delete;

  /// Where a file has its journal while a commit is under way.
  static std::filesystem::path journal_of(const std::filesystem::path& path);

  /// Ends a commit that was interrupted, if there is one: nothing if another program has the file
  /// open for writing.
  static void recover(const std::filesystem::path& path);

  /// Whether another program has the file locked.
  static bool being_written(const std::filesystem::path& path);

  /// Another process cannot lock it too. Throws EAGAIN if it has.
  void lock();

  /// The file was renamed.
  void moved_to(const std::filesystem::path& path) { path_ = path; }

  /// Bytes beyond the end are 0.
  void read(std::uint64_t at, std::span<std::byte> bytes) const;
  void write(std::uint64_t at, std::span<const std::byte> bytes);

  /// All that was written takes effect, and the file gets this size.
  void commit(std::uint64_t size);

  bool uncommitted() const { return !changed_.empty(); }

  /// The end of what is written, in bytes.
  std::uint64_t end() const { return end_; }

  bool same_file(const JournalledFile& other) const;
  bool before(const JournalledFile& other) const;  ///< some order of all files

 private:
  Page& page_to_change(std::uint64_t number);

  std::filesystem::path path_;
  int file_ = -1;
  dev_t device_ = 0;
  ino_t inode_ = 0;
  std::uint64_t committed_ = 0;
  std::uint64_t end_ = 0;
  Pages changed_;
};

}  // namespace tillit
