#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "sim/store/journal.hpp"

namespace tillit {

/// A file whose changes take effect together, at `commit`, or not at all, even where the program is
/// killed in between: what is to replace bytes of the last commit is first written to a journal
/// beside the file. Whatever finds a whole journal there ends the commit with `recover`. Bytes
/// beyond the last commit, which nothing in the file refers to yet, are written at once. Throws
/// std::system_error.
class JournalledFile {
 public:
  enum class How { existing, create };
  JournalledFile(const std::filesystem::path& path, How how);
  JournalledFile(const JournalledFile&) = delete;
  JournalledFile& operator=(const JournalledFile&) = delete;

  /// Ends a commit that was interrupted, if there is one, and removes its journal: nothing if
  /// another program has the file open for writing. Throws ForeignJournal, and leaves everything as
  /// it is, if what has the journal's name is none.
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

  bool uncommitted() const { return !changed_.pages.empty(); }

  /// The end of what is written, in bytes.
  std::uint64_t end() const { return end_; }

  bool same_file(const JournalledFile& other) const;
  bool before(const JournalledFile& other) const;  ///< some order of all files

 private:
  Commit::Page& page_to_change(std::uint64_t number);

  std::filesystem::path path_;
  SystemFile file_;
  dev_t device_ = 0;
  ino_t inode_ = 0;
  std::uint64_t committed_ = 0;
  std::uint64_t end_ = 0;
  Commit changed_;
};

}  // namespace tillit
