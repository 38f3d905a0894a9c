#include "sim/command/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "sim/store/system_file.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

constexpr int for_writing = O_WRONLY | O_NOCTTY;

/// Makes it the same people's as another file.
void belong_as(const SystemFile& file, const struct stat& other) {
  static_cast<void>(!::fchown(file.descriptor(), other.st_uid, other.st_gid));  // where we may
  if (::fchmod(file.descriptor(), other.st_mode & 07777u) != 0) throw_system_error(errno);
}

/// One byte after the other: a pipe has no places.
void write_on(const SystemFile& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file.descriptor(), text.data(), text.size());
    if (count < 0 && errno != EINTR) throw_system_error(errno);
    if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
  }
}

/// The file beside the one that is meant, until it takes its name.
class Beside {
 public:
  explicit Beside(fs::path whole)
      : whole_(std::move(whole)), part_(whole_), file_(part_.path(), flags) {}

  void become_whole(std::string_view text) {
    struct stat before {};
    if (::stat(whole_.c_str(), &before) == 0) belong_as(file_, before);
    write_on(file_, text);
    file_.close();
    fs::rename(part_.path(), whole_);
  }

 private:
  static constexpr int flags = for_writing | O_CREAT | O_EXCL | O_NOFOLLOW;

  fs::path whole_;
  Unfinished part_;
  SystemFile file_;
};

/// Whether it is a device, a pipe, or another name of one that is open: nothing can stand beside it
/// and take its place.
bool is_channel(const fs::path& path) {
  std::error_code none;
  if (fs::is_other(fs::status(path, none))) return true;
  const std::string folder = fs::weakly_canonical(fs::absolute(path).parent_path()).string();
  return folder == "/dev" || folder.starts_with("/proc/");
}

/// The file that is meant, be it there or not.
fs::path behind_links(fs::path path) {
  constexpr int most_links = 40;  // as for the system
  std::error_code none;
  for (int links = 0; fs::is_symlink(fs::symlink_status(path, none)); ++links) {
    if (links == most_links) throw_system_error(ELOOP);
    path = path.parent_path() / fs::read_symlink(path);
  }
  return fs::weakly_canonical(path);
}

/// The file that is to be replaced. One that we may not write stays, even in a folder of ours.
fs::path replaced_file(const fs::path& path) {
  fs::path whole = behind_links(path);
  std::error_code none;
  if (fs::is_directory(whole, none)) throw_system_error(EISDIR);
  if (fs::exists(whole, none) && ::access(whole.c_str(), W_OK) != 0) throw_system_error(errno);
  return whole;
}

template <class Work>
std::error_code fault_in(const Work& work) {
  try {
    work();
  } catch (const std::system_error& fault) {
    return fault.code();
  }
  return {};
}

}  // namespace

std::error_code write_whole(const fs::path& path, std::string_view text) {
  return fault_in([&] {
    if (!is_channel(path)) return Beside(replaced_file(path)).become_whole(text);
    SystemFile channel(path, for_writing | O_TRUNC);
    write_on(channel, text);
    channel.close();
  });
}

std::error_code try_whole(const fs::path& path) {
  return fault_in([&] {
    if (!is_channel(path)) const Beside tried(replaced_file(path));
  });
}

}  // namespace tillit
