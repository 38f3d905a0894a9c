#include "sim/store/journalled_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <tuple>

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t page_size = Commit::page_size;

}  // namespace

JournalledFile::JournalledFile(const fs::path& path, How how)
    : path_(path), file_(path, how == How::create ? O_RDWR | O_CREAT | O_EXCL : O_RDWR) {
  struct stat facts {};
  if (::fstat(file_.descriptor(), &facts) != 0) throw_system_error(errno);
  device_ = facts.st_dev;
  inode_ = facts.st_ino;
  committed_ = end_ = static_cast<std::uint64_t>(facts.st_size);
}

void JournalledFile::recover(const fs::path& path) {
  const fs::path beside = journal_of(path);
  struct stat facts {};
  if (::lstat(beside.c_str(), &facts) != 0) return;
  const SystemFile file(path, O_RDWR);
  if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) return;
  const auto journal = read_journal(beside);
  if (!journal) return;  // ended by another process meanwhile
  if (*journal) apply(file, **journal);
  ::unlink(beside.c_str());
}

bool JournalledFile::being_written(const fs::path& path) {
  try {
    const SystemFile file(path, O_RDONLY | O_NONBLOCK);
    return ::flock(file.descriptor(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  } catch (const std::system_error&) {
    return false;
  }
}

void JournalledFile::lock() {
  if (::flock(file_.descriptor(), LOCK_EX | LOCK_NB) == 0) return;
  // A file system without locks is no fault.
  if (errno != ENOSYS && errno != EOPNOTSUPP) throw_system_error(errno);
}

void JournalledFile::read(std::uint64_t at, std::span<std::byte> bytes) const {
  const std::size_t found = file_.read(at, bytes);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(found), bytes.end(), std::byte{0});
  const std::uint64_t end = at + bytes.size();
  for (auto page = changed_.pages.lower_bound(at / page_size); page != changed_.pages.end();
       ++page) {
    const std::uint64_t start = page->first * page_size;
    if (start >= end) break;
    const std::uint64_t from = std::max(start, at);
    const auto count = static_cast<std::size_t>(std::min(end, start + page_size) - from);
    std::copy_n(page->second.begin() + static_cast<std::ptrdiff_t>(from - start), count,
                bytes.begin() + static_cast<std::ptrdiff_t>(from - at));
  }
}

Commit::Page& JournalledFile::page_to_change(std::uint64_t number) {
  const auto [place, fresh] = changed_.pages.try_emplace(number);
  if (fresh) {
    place->second.fill(std::byte{0});
    file_.read(number * page_size, place->second);
  }
  return place->second;
}

void JournalledFile::write(std::uint64_t at, std::span<const std::byte> bytes) {
  end_ = std::max(end_, at + bytes.size());
  const std::uint64_t journalled = (committed_ + page_size - 1) / page_size * page_size;
  while (!bytes.empty() && at < journalled) {
    const auto offset = static_cast<std::size_t>(at % page_size);
    const std::size_t count = std::min(page_size - offset, bytes.size());
    Commit::Page& page = page_to_change(at / page_size);
    std::copy_n(bytes.begin(), count, page.begin() + static_cast<std::ptrdiff_t>(offset));
    bytes = bytes.subspan(count);
    at += count;
  }
  file_.write(at, bytes);
}

void JournalledFile::commit(std::uint64_t size) {
  const fs::path beside = journal_of(path_);
  changed_.size = size;
  if (uncommitted()) write_journal(beside, changed_);
  apply(file_, changed_);
  if (uncommitted()) ::unlink(beside.c_str());
  changed_.pages.clear();
  committed_ = end_ = size;
}

bool JournalledFile::same_file(const JournalledFile& other) const {
  return device_ == other.device_ && inode_ == other.inode_;
}

bool JournalledFile::before(const JournalledFile& other) const {
  return std::tie(device_, inode_) < std::tie(other.device_, other.inode_);
}

}  // namespace tillit
