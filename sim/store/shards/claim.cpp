#include "sim/store/shards/claim.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "sim/store/diagnosis.hpp"

namespace tillit {

namespace fs = std::filesystem;

// One hidden file in the folder, never written to: each of its bytes stands for one replication at
// one point of the design. Locks of parts of a file are kept by file systems that are shared
// between machines (NFS, Lustre, GPFS), and given back by the kernel when a process dies.

namespace {

enum class Locked { got, taken, unknown };

Locked lock(int file, std::size_t first, std::size_t count) {
  struct flock bytes {};
  bytes.l_type = F_WRLCK;
  bytes.l_whence = SEEK_SET;
  bytes.l_start = static_cast<off_t>(first);
  bytes.l_len = static_cast<off_t>(count);
  if (fcntl(file, F_OFD_SETLK, &bytes) == 0) return Locked::got;
  return errno == EAGAIN || errno == EACCES ? Locked::taken : Locked::unknown;
}

}  // namespace

std::optional<Claim> Claim::take(const fs::path& folder, const Shard& shard,
                                 const StudyAxes& whole) {
  std::error_code unknown;
  if (fs::is_symlink(folder, unknown)) {
    throw StoreError(StoreProblem::is_link, StoreAction::create, folder.string());
  }
  const fs::path path = folder / ".claims";
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
  if (file < 0) {
    throw diagnosis(hdf5::Failure{"", "open", errno}, StoreAction::create, path);
  }
  Claim claim(file, true);
  for (std::size_t point = shard.point; point < shard.point + shard.points; ++point) {
    const std::size_t first = point * whole.replications.size() + shard.replication;
    const Locked result = lock(file, first, shard.replications);
    if (result == Locked::taken) return std::nullopt;  // what was locked before is given back
    if (result == Locked::unknown) claim.certain_ = false;
  }
  return claim;
}

Claim::~Claim() {
  if (file_ >= 0) close(file_);
}

}  // namespace tillit
