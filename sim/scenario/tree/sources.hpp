#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/tree/node.hpp"

namespace tillit {

/// A scenario as its author wrote it: the file on top of what it extends, overrides on top of all.
struct Sources {
  Node tree;
  std::string name;     ///< of the study: the file's, without folder and ending
  std::string as_read;  ///< the file's text, then those of the files it extends
};

/// Reads the file, what it extends and the overrides; nothing if one of them is not TOML.
std::optional<Sources> read_sources(const std::string& path,
                                    const std::vector<std::string>& overrides, Mistakes& mistakes);

/// The same for a text that is already in memory.
std::optional<Sources> read_sources_of_text(const std::string& text, const std::string& name,
                                            const std::vector<std::string>& overrides,
                                            Mistakes& mistakes);

/// A file as a text with places; nothing if it cannot be read, told at `mentioned`. With an
/// `ending` such as ".csv" it must be an ordinary file with that ending, also behind links: what a
/// text from elsewhere names is not any file of the reader's machine.
std::shared_ptr<SourceText> read_text(const std::string& path, int order, const Place& mentioned,
                                      Mistakes& mistakes, std::string_view ending = "");

}  // namespace tillit
