#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace tillit {

struct PageFile {
  std::string type;
  std::string bytes;
};

/// The files of a page by their paths ("/", "/page.js"), read once: what is asked for later is
/// looked up here, never on disk. std::filesystem::filesystem_error if there is no such folder.
std::map<std::string, PageFile> page_files(const std::filesystem::path& folder);

}  // namespace tillit
