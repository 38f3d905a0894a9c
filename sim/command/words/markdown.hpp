#pragma once

#include <string>
#include <vector>

namespace tillit {

/// A table in Markdown: the first column to the left, all others, which hold numbers, to the right.
class MarkdownTable {
 public:
  explicit MarkdownTable(std::vector<std::string> head) : rows_{std::move(head)} {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

  /// With the columns aligned for those who read the source; nothing if there are no rows.
  std::string text() const;

 private:
  std::vector<std::vector<std::string>> rows_;  ///< the head first
};

}  // namespace tillit
