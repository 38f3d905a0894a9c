#include "sim/scenario/tree/no_scenario.hpp"

#include <array>
#include <fstream>
#include <string>
#include <string_view>

#include "sim/scenario/home.hpp"
#include "sim/scenario/tree/shown_path.hpp"

namespace tillit {
namespace {

namespace files = std::filesystem;

/// The scenario with this name: here, or among the project's, as `tillit list scenarios` names it.
std::string scenario_called(files::path name) {
  if (name.is_absolute() || name.empty() || *name.begin() == "..") return "";
  if (name.extension() != ".toml") name += ".toml";
  std::error_code ignored;
  for (const files::path& folder :
       {files::path(), project_folder() / "scenarios", project_folder()}) {
    if (files::is_regular_file(folder / name, ignored)) return shown_path(folder / name);
  }
  return "";
}

/// What a file of HDF5 is: a checkpoint has its seal before it.
std::optional<FileFault> stored_kind(const files::path& path) {
  constexpr std::string_view signature = "\x89HDF\r\n\x1a\n";
  constexpr std::size_t seal = 512;
  std::error_code ignored;
  if (!files::is_regular_file(path, ignored)) return std::nullopt;
  std::array<char, seal + signature.size()> block{};
  std::ifstream(path, std::ios::binary).read(block.data(), block.size());
  const std::string_view start(block.data(), block.size());
  if (start.starts_with(signature)) return FileFault::study;
  if (start.substr(seal) == signature) return FileFault::checkpoint;
  return std::nullopt;
}

}  // namespace

std::optional<UnreadableFile> no_scenario(const files::path& path) {
  const std::string name = path.lexically_normal().string();
  std::error_code ignored;
  if (!files::exists(path, ignored)) {
    return UnreadableFile{name, FileFault::missing, "", scenario_called(path)};
  }
  const std::optional<FileFault> kind = stored_kind(path);
  return kind ? std::optional(UnreadableFile{name, *kind, ""}) : std::nullopt;
}

}  // namespace tillit
