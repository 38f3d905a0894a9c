#pragma once

#include <string>
#include <vector>

#include "sim/scenario/mistakes/noun.hpp"

namespace tillit {

// Mistakes in the files themselves, their tables and what is put over them: before it matters what
// a scenario means.

struct NotToml {
  static constexpr const char* code = "S001";
  std::string what;             ///< in the parser's words
  std::string with_point = {};  ///< the number as it should be, if a decimal comma is the cause
};

enum class FileFault {
  missing,
  folder,
  too_large,
  not_readable,
  not_utf8,
  other_kind,
  study,
  checkpoint
};
struct UnreadableFile {
  static constexpr const char* code = "S002";
  std::string path;
  FileFault fault;
  std::string ending;      ///< that its name must have, if only that is allowed
  std::string meant = {};  ///< the file that was probably meant, where it is missing
};

struct ExtendsCycle {
  static constexpr const char* code = "S018";
  std::vector<std::string> files;  ///< from the first to the one that closes the circle
};

struct BadOverride {
  static constexpr const char* code = "S023";
  std::string text;
};

struct BadCell {
  static constexpr const char* code = "S025";
  std::string column;
  std::string value;
  Form wanted;
};

struct MissingColumn {
  static constexpr const char* code = "S026";
  std::string column;
  std::string nearest;
};

/// The columns of a table are separated by something else than commas.
struct OtherSeparator {
  static constexpr const char* code = "S047";
  bool tabs;  ///< otherwise semicolons
};

struct BadRow {
  static constexpr const char* code = "S027";
  int cells;
  int columns;
};

struct EmptyPopulation {
  static constexpr const char* code = "S028";
};

struct NobodyWorks {
  static constexpr const char* code = "S048";
  std::vector<std::string> sectors;
};

struct UnclosedQuote {
  static constexpr const char* code = "S030";
};

}  // namespace tillit
