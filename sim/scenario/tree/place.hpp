#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tillit {

/// A text a user wrote: a scenario file, a table of data, an override on the command line.
struct SourceText {
  std::string name;  ///< as shown in messages
  std::string text;
  std::string folder;     ///< what relative file names in it are relative to
  bool one_line = false;  ///< an override on the command line: shown without a line number
  int order = 0;          ///< messages come in this order

  /// The line with this number, counted from 1; empty if there is none.
  std::string_view line(int number) const;
};

/// Where in a text something stands. Lines and columns are counted from 1, in characters;
/// 0 if the place is the text as a whole.
struct Place {
  std::shared_ptr<const SourceText> source;
  int line = 0;
  int column = 0;
  int length = 1;  ///< characters that the caret line underlines
};

}  // namespace tillit
