#include "sim/store/checkpoints/seal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <vector>

#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/store/diagnosis.hpp"
#include "sim/store/hash.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view mark = "Tillit checkpoint, schema_version ";

/// An open file of the operating system. What it says goes through `diagnosis`, as what HDF5 says.
class SystemFile {
 public:
  SystemFile(const fs::path& path, int flags, StoreAction action)
      : path_(path), action_(action), file_(open(path.c_str(), flags | O_CLOEXEC)) {
    want(file_ >= 0);
  }
  ~SystemFile() {
    if (file_ >= 0) close(file_);
  }
  SystemFile(const SystemFile&) = delete;
  SystemFile& operator=(const SystemFile&) = delete;

  std::size_t size() const {
    struct stat found {};
    want(fstat(file_, &found) == 0);
    return static_cast<std::size_t>(found.st_size);
  }

  bool is_regular() const {
    struct stat found {};
    want(fstat(file_, &found) == 0);
    return S_ISREG(found.st_mode);
  }

  /// As many bytes as there are from `first` on, at most those of `bytes`.
  std::size_t read(std::size_t first, std::span<std::byte> bytes) const {
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t got =
          pread(file_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(first + done));
      if (got < 0 && errno == EINTR) continue;
      want(got >= 0);
      if (got == 0) break;
      done += static_cast<std::size_t>(got);
    }
    return done;
  }

  void write_first(std::string_view text) const {
    want(pwrite(file_, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()));
  }

  void sync() const { want(fsync(file_) == 0); }

 private:
  void want(bool good) const {
    if (!good) throw diagnosis({"", "", errno}, action_, path_);
  }

  const fs::path& path_;
  StoreAction action_;
  int file_;
};

std::string hash_after_seal(const SystemFile& file) {
  constexpr std::size_t at_once = 64 * 1024;
  std::vector<std::byte> bytes(at_once);
  Hasher hasher;
  std::size_t first = seal_bytes;
  for (std::size_t got = at_once; got == at_once; first += got) {
    got = file.read(first, bytes);
    hasher.add_bytes(std::span(bytes).first(got));
  }
  return hash_text(hasher.value());
}

/// The seal of a file as it is now.
std::string seal_of(const SystemFile& file, int version) {
  std::string text = fmt::format("{}{}\n{} bytes, XXH3-64 of those from {} on: {}", mark, version,
                                 file.size(), seal_bytes, hash_after_seal(file));
  text.resize(seal_bytes, '\n');
  return text;
}

/// The version in a seal; 0 if it is none.
int version_in(std::string_view text) {
  if (!text.starts_with(mark)) return 0;
  return std::atoi(std::string(text.substr(mark.size(), 9)).c_str());
}

/// The size that a seal of our version speaks of; 0 if it does not.
std::size_t size_in(std::string_view text) {
  const std::size_t line = text.find('\n');
  if (line == text.npos) return 0;
  return static_cast<std::size_t>(
      std::strtoull(std::string(text.substr(line + 1, 20)).c_str(), nullptr, 10));
}

}  // namespace

void seal(const fs::path& path) {
  const SystemFile file(path, O_RDWR, StoreAction::write);
  file.write_first(seal_of(file, checkpoint_schema_version));
  file.sync();
}

void want_sealed(const fs::path& path) {
  const auto refuse = [&](StoreProblem problem, const std::string& detail = "") {
    throw StoreError(problem, StoreAction::read, path.string(), detail);
  };
  const SystemFile file(path, O_RDONLY, StoreAction::read);
  if (!file.is_regular()) refuse(StoreProblem::not_a_checkpoint);
  std::array<std::byte, seal_bytes> block{};
  const std::size_t got = file.read(0, block);
  const std::string_view text(reinterpret_cast<const char*>(block.data()), got);
  const int version = version_in(text);
  if (version <= 0) refuse(StoreProblem::not_a_checkpoint);
  if (version > checkpoint_schema_version) {
    refuse(StoreProblem::too_new, std::to_string(version));
  }
  if (got < seal_bytes || file.size() < size_in(text)) refuse(StoreProblem::truncated);
  if (text != seal_of(file, version)) refuse(StoreProblem::damaged);
}

void sync_folder(const fs::path& folder) {
  const fs::path path = folder.empty() ? fs::path(".") : folder;
  SystemFile(path, O_RDONLY | O_DIRECTORY, StoreAction::write).sync();
}

}  // namespace tillit
