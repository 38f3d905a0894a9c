#include "sim/command/words/markdown.hpp"

#include <algorithm>

#include "sim/command/words/screen.hpp"

namespace tillit {
namespace {

std::string padded(const std::string& cell, std::size_t width, bool to_the_left) {
  const std::string space(width - places_of(cell), ' ');
  return to_the_left ? cell + space : space + cell;
}

}  // namespace

std::string MarkdownTable::text() const {
  if (rows_.size() < 2) return "";
  std::vector<std::size_t> widths(rows_.front().size(), 2);
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], places_of(row[i]));
    }
  }
  std::string text;
  for (const auto& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += "| " + padded(row[i], widths[i], i == 0) + " ";
    }
    text += "|\n";
    if (&row != &rows_.front()) continue;
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += "|" + std::string(widths[i] + 1, '-') + (i == 0 ? "-" : ":");
    }
    text += "|\n";
  }
  return text;
}

}  // namespace tillit
