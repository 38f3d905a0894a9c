#include "sim/store/journal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include "sim/store/store_limits.hpp"

namespace tillit {

namespace fs = std::filesystem;

// The journal: mark, size of the file, number of pages, the pages with their numbers before them,
// and the XXH3-64 of all that, which tells that the journal is whole.

namespace {

using Bytes = std::vector<std::byte>;
constexpr std::uint64_t mark = 0x314c4e524a4c4c54;  // "TLLJRNL1"
constexpr std::size_t numbered_page = 8 + Commit::page_size;

void append(Bytes& bytes, std::span<const std::byte> more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}

void append(Bytes& bytes, std::uint64_t number) {
  append(bytes, std::as_bytes(std::span(&number, 1)));
}

std::uint64_t number_at(const Bytes& bytes, std::size_t place) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + place, sizeof number);
  return number;
}

Bytes bytes_of(const Commit& commit) {
  Bytes bytes;
  bytes.reserve(32 + commit.pages.size() * numbered_page);
  for (const std::uint64_t number : {mark, commit.size, std::uint64_t{commit.pages.size()}}) {
    append(bytes, number);
  }
  for (const auto& [number, page] : commit.pages) {
    append(bytes, number);
    append(bytes, page);
  }
  append(bytes, XXH3_64bits(bytes.data(), bytes.size()));
  return bytes;
}

bool begins_as_ours(const Bytes& bytes) {
  if (bytes.empty()) return true;
  return std::memcmp(bytes.data(), &mark, std::min(bytes.size(), sizeof mark)) == 0;
}

/// Nothing if it is not whole.
std::optional<Commit> commit_in(const Bytes& bytes) {
  if (bytes.size() < 32 || (bytes.size() - 32) % numbered_page != 0) return std::nullopt;
  const std::size_t hashed = bytes.size() - 8;
  if (number_at(bytes, hashed) != XXH3_64bits(bytes.data(), hashed)) return std::nullopt;
  Commit commit{number_at(bytes, 8), {}};
  for (std::size_t at = 24; at < hashed; at += numbered_page) {
    Commit::Page& page = commit.pages[number_at(bytes, at)];
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at + 8), Commit::page_size,
                page.begin());
  }
  return commit;
}

}  // namespace

fs::path journal_of(const fs::path& path) { return file_behind(path).string() + ".journal"; }

void write_journal(const fs::path& journal, const Commit& commit) {
  const SystemFile file(journal, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
  try {
    file.write(0, bytes_of(commit));
  } catch (...) {
    ::unlink(journal.c_str());
    throw;
  }
}

std::optional<Journal> read_journal(const fs::path& journal) {
  struct stat facts {};
  if (::lstat(journal.c_str(), &facts) != 0) {
    if (errno == ENOENT) return std::nullopt;
    throw_system_error(errno);
  }
  if (!S_ISREG(facts.st_mode)) throw ForeignJournal(journal);
  const SystemFile file(journal, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  if (file.size() > std::uint64_t{StoreLimits::journal_mebibytes} << 20u) throw_system_error(EFBIG);
  Bytes bytes(file.size());
  bytes.resize(file.read(0, bytes));
  if (!begins_as_ours(bytes)) throw ForeignJournal(journal);
  return commit_in(bytes);
}

void forget_journal(const fs::path& journal) {
  if (read_journal(journal)) ::unlink(journal.c_str());
}

void apply(const SystemFile& file, const Commit& commit) {
  const std::uint64_t pages = (commit.size + Commit::page_size - 1) / Commit::page_size;
  for (const auto& [number, page] : commit.pages) {
    if (number >= pages) continue;
    const std::uint64_t at = number * Commit::page_size;
    file.write(at,
               std::span(page).first(std::min<std::uint64_t>(Commit::page_size, commit.size - at)));
  }
  file.resize(commit.size);
}

}  // namespace tillit
