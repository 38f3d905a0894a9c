#include "sim/serve/page_files.hpp"

#include <fstream>
#include <iterator>

namespace tillit {
namespace {

std::string type_of(const std::filesystem::path& path) {
  static const std::map<std::string, std::string> types{{".html", "text/html; charset=utf-8"},
                                                        {".js", "text/javascript; charset=utf-8"},
                                                        {".css", "text/css; charset=utf-8"},
                                                        {".svg", "image/svg+xml"},
                                                        {".json", "application/json"},
                                                        {".map", "application/json"},
                                                        {".png", "image/png"},
                                                        {".woff2", "font/woff2"}};
  const auto found = types.find(path.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace

std::map<std::string, PageFile> page_files(const std::filesystem::path& folder) {
  std::map<std::string, PageFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files["/" + entry.path().lexically_relative(folder).generic_string()] = {
        type_of(entry.path()), {std::istreambuf_iterator<char>(file), {}}};
  }
  if (const auto index = files.find("/index.html"); index != files.end())
    files["/"] = index->second;
  return files;
}

}  // namespace tillit
