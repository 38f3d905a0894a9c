#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include "sim/store/system_file.hpp"

namespace tillit {

/// What is to replace parts of a file, all of it or nothing: the pages that change, by their
/// numbers, and the size that the file gets, in bytes.
struct Commit {
  static constexpr std::size_t page_size = 4096;
  using Page = std::array<std::byte, page_size>;
  using Pages = std::map<std::uint64_t, Page>;

  std::uint64_t size = 0;
  Pages pages;
};

/// Where a file has its journal while a commit is under way: beside the file itself, wherever a
/// link to it stands, for what lies beside a link can be anybody's.
std::filesystem::path journal_of(const std::filesystem::path& path);

/// Writes a commit to a journal, which must not be there yet: what has its name can be anybody's
/// too. Throws std::system_error, and leaves none then.
void write_journal(const std::filesystem::path& journal, const Commit& commit);

/// What has the name of a file's journal is none of ours: a link, a pipe, somebody's notes.
class ForeignJournal : public std::exception {
 public:
  explicit ForeignJournal(std::filesystem::path there) : path_(std::move(there)) {}
  const char* what() const noexcept override { return path_.c_str(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What a journal holds: a commit if it is whole, nothing of it if its program was killed before.
using Journal = std::optional<Commit>;

/// Nothing if there is none. Throws ForeignJournal, and std::system_error: EFBIG if it is larger
/// than StoreLimits allow.
std::optional<Journal> read_journal(const std::filesystem::path& journal);

/// Removes the journal of a file that is no longer there. Throws ForeignJournal.
void forget_journal(const std::filesystem::path& journal);

/// Writes a commit into the file.
void apply(const SystemFile& file, const Commit& commit);

}  // namespace tillit
