#pragma once

#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// A table in Markdown whose cells are words: neither aligned nor padded, so that one changed cell
/// is one changed line.
class WordTable {
 public:
  WordTable(const std::vector<Text>& head, Language language);

  const std::string& say(const Text& text) const { return text.in(language_); }

  void add(const std::vector<std::string>& cells);

  /// A word where there are no rows.
  std::string text() const { return rows_ > 0 ? text_ : say({"None.", "Inga."}) + "\n"; }

 private:
  Language language_;
  std::string text_;
  std::size_t rows_ = 0;
};

}  // namespace tillit
