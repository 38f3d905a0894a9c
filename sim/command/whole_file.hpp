#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

namespace tillit {

/// Writes a text to a file, so that under its name there is always a whole text: the one before or
/// this one. Links are followed, and who may read and write the file stays as it was. A device or a
/// pipe is written to as it is. Gives what went wrong; then the file is as it was.
std::error_code write_whole(const std::filesystem::path& path, std::string_view text);

/// What would go wrong now. Nothing is changed.
std::error_code try_whole(const std::filesystem::path& path);

}  // namespace tillit
