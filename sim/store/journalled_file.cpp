#include "sim/store/journalled_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <system_error>
#include <tuple>
#include <vector>

#include "sim/store/store_limits.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::byte>;
constexpr std::uint64_t mark = 0x314c4e524a4c4c54;  // "TLLJRNL1"
constexpr std::size_t page_size = JournalledFile::page_size;

[[noreturn]] void refuse(int error) { throw std::system_error(error, std::generic_category()); }

int opened(const fs::path& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  if (file < 0) refuse(errno);
  return file;
}

/// Closes a file at the end of a function.
struct Closing {
  int file;
  ~Closing() { ::close(file); }
};

void write_all(int file, std::uint64_t at, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (count < 0 && errno != EINTR) refuse(errno);
    if (count <= 0) continue;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
    at += static_cast<std::uint64_t>(count);
  }
}

/// The number of bytes that were there to read.
std::size_t read_all(int file, std::uint64_t at, std::span<std::byte> bytes) {
  std::size_t sum = 0;
  while (sum < bytes.size()) {
    const ssize_t count =
        ::pread(file, bytes.data() + sum, bytes.size() - sum, static_cast<off_t>(at + sum));
    if (count < 0 && errno != EINTR) refuse(errno);
    if (count == 0) break;
    if (count > 0) sum += static_cast<std::size_t>(count);
  }
  return sum;
}

// The journal: mark, size of the file, number of pages, the pages with their numbers before them,
// and the XXH3-64 of all that, which tells that the journal is whole.

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

void write_journal(const fs::path& path, std::uint64_t size, const JournalledFile::Pages& pages) {
  Bytes bytes;
  bytes.reserve(32 + pages.size() * (8 + page_size));
  for (const std::uint64_t number : {mark, size, std::uint64_t{pages.size()}}) {
    append(bytes, number);
  }
  for (const auto& [number, page] : pages) {
    append(bytes, number);
    append(bytes, page);
  }
  append(bytes, XXH3_64bits(bytes.data(), bytes.size()));
  try {
    const Closing journal{opened(path, O_WRONLY | O_CREAT | O_TRUNC)};
    write_all(journal.file, 0, bytes);
  } catch (...) {
    ::unlink(path.c_str());
    throw;
  }
}

struct Commit {
  std::uint64_t size = 0;
  JournalledFile::Pages pages;
};

/// What a journal holds; nothing if it is not whole.
std::optional<Commit> read_journal(int journal) {
  struct stat facts {};
  if (::fstat(journal, &facts) != 0) refuse(errno);
  constexpr off_t most = off_t{StoreLimits::journal_mebibytes} << 20u;
  if (!S_ISREG(facts.st_mode) || facts.st_size > most) refuse(EFBIG);
  Bytes bytes(static_cast<std::size_t>(facts.st_size));
  bytes.resize(read_all(journal, 0, bytes));
  if (bytes.size() < 32 || (bytes.size() - 32) % (8 + page_size) != 0) return std::nullopt;
  const std::size_t hashed = bytes.size() - 8;
  if (number_at(bytes, 0) != mark || number_at(bytes, hashed) != XXH3_64bits(bytes.data(), hashed))
    return std::nullopt;
  Commit commit{number_at(bytes, 8), {}};
  for (std::size_t at = 24; at < hashed; at += 8 + page_size) {
    JournalledFile::Page& page = commit.pages[number_at(bytes, at)];
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at + 8), page_size, page.begin());
  }
  return commit;
}

void apply(int file, std::uint64_t size, const JournalledFile::Pages& pages) {
  for (const auto& [number, page] : pages) {
    const std::uint64_t at = number * page_size;
    if (at >= size) continue;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(page_size, size - at));
    write_all(file, at, std::span(page).first(count));
  }
  if (::ftruncate(file, static_cast<off_t>(size)) != 0) refuse(errno);
}

}  // namespace

JournalledFile::JournalledFile(const fs::path& path, How how)
    : path_(path), file_(opened(path, how == How::create ? O_RDWR | O_CREAT | O_EXCL : O_RDWR)) {
  struct stat facts {};
  if (::fstat(file_, &facts) != 0) {
    const Closing failed{file_};
    refuse(errno);
  }
  device_ = facts.st_dev;
  inode_ = facts.st_ino;
  committed_ = end_ = static_cast<std::uint64_t>(facts.st_size);
}

JournalledFile::~JournalledFile() { ::close(file_); }

/// Beside the file itself, wherever a link to it stands: what lies beside a link can be anybody's.
fs::path JournalledFile::journal_of(const fs::path& path) {
  std::error_code unknown;
  const fs::path real = fs::weakly_canonical(path, unknown);
  return (unknown ? path : real).string() + ".journal";
}

void JournalledFile::recover(const fs::path& path) {
  const fs::path beside = journal_of(path);
  if (::access(beside.c_str(), F_OK) != 0) return;
  const Closing file{opened(path, O_RDWR)};
  if (::flock(file.file, LOCK_EX | LOCK_NB) != 0) return;
  if (::access(beside.c_str(), F_OK) != 0) return;  // ended by another process meanwhile
  {
    const Closing journal{opened(beside, O_RDONLY)};
    if (const auto commit = read_journal(journal.file)) {
      apply(file.file, commit->size, commit->pages);
    }
  }
  ::unlink(beside.c_str());
}

bool JournalledFile::being_written(const fs::path& path) {
  const Closing file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  return file.file >= 0 && ::flock(file.file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

void JournalledFile::lock() {
  if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
  if (errno != ENOSYS && errno != EOPNOTSUPP) refuse(errno);  // a file system without locks
}

void JournalledFile::read(std::uint64_t at, std::span<std::byte> bytes) const {
  const std::size_t found = read_all(file_, at, bytes);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(found), bytes.end(), std::byte{0});
  const std::uint64_t end = at + bytes.size();
  for (auto page = changed_.lower_bound(at / page_size); page != changed_.end(); ++page) {
    const std::uint64_t start = page->first * page_size;
    if (start >= end) break;
    const std::uint64_t from = std::max(start, at);
    const auto count = static_cast<std::size_t>(std::min(end, start + page_size) - from);
    std::copy_n(page->second.begin() + static_cast<std::ptrdiff_t>(from - start), count,
                bytes.begin() + static_cast<std::ptrdiff_t>(from - at));
  }
}

JournalledFile::Page& JournalledFile::page_to_change(std::uint64_t number) {
  const auto [place, fresh] = changed_.try_emplace(number);
  if (fresh) {
    place->second.fill(std::byte{0});
    read_all(file_, number * page_size, place->second);
  }
  return place->second;
}

void JournalledFile::write(std::uint64_t at, std::span<const std::byte> bytes) {
  end_ = std::max(end_, at + bytes.size());
  const std::uint64_t journalled = (committed_ + page_size - 1) / page_size * page_size;
  while (!bytes.empty() && at < journalled) {
    const auto offset = static_cast<std::size_t>(at % page_size);
    const std::size_t count = std::min(page_size - offset, bytes.size());
    Page& page = page_to_change(at / page_size);
    std::copy_n(bytes.begin(), count, page.begin() + static_cast<std::ptrdiff_t>(offset));
    bytes = bytes.subspan(count);
    at += count;
  }
  write_all(file_, at, bytes);
}

void JournalledFile::commit(std::uint64_t size) {
  const fs::path beside = journal_of(path_);
  if (!changed_.empty()) write_journal(beside, size, changed_);
  apply(file_, size, changed_);
  if (!changed_.empty()) ::unlink(beside.c_str());
  changed_.clear();
  committed_ = end_ = size;
}

bool JournalledFile::same_file(const JournalledFile& other) const {
  return device_ == other.device_ && inode_ == other.inode_;
}

bool JournalledFile::before(const JournalledFile& other) const {
  return std::tie(device_, inode_) < std::tie(other.device_, other.inode_);
}

}  // namespace tillit
