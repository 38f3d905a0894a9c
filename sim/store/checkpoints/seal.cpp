#include "sim/store/checkpoints/seal.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/store/diagnosis.hpp"
#include "sim/store/hash.hpp"
#include "sim/store/system_file.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view mark = "Tillit checkpoint, schema_version ";

/// What the operating system refuses is told as what HDF5 refuses.
template <class Work>
void told_for(StoreAction action, const fs::path& path, Work&& work) {
  try {
    work();
  } catch (const std::system_error& refused) {
    throw diagnosis({"", "", refused.code().value()}, action, path);
  }
}

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
  told_for(StoreAction::write, path, [&] {
    const SystemFile file(path, O_RDWR | O_NOFOLLOW);
    const std::string text = seal_of(file, checkpoint_schema_version);
    file.write(0, std::as_bytes(std::span(text)));
    file.sync();
  });
}

void want_sealed(const fs::path& path) {
  const auto refuse = [&](StoreProblem problem, const std::string& detail = "") {
    throw StoreError(problem, StoreAction::read, path.string(), detail);
  };
  told_for(StoreAction::read, path, [&] {
    const SystemFile file(path, O_RDONLY | O_NONBLOCK);
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
  });
}

void sync_folder(const fs::path& folder) {
  const fs::path path = folder.empty() ? fs::path(".") : folder;
  told_for(StoreAction::write, path, [&] { SystemFile(path, O_RDONLY | O_DIRECTORY).sync(); });
}

}  // namespace tillit
