#include "sim/command/words/word_table.hpp"

namespace tillit {
namespace {

/// A bar would end the cell.
std::string without_bars(const std::string& cell) {
  std::string safe;
  for (const char one : cell) safe += one == '|' ? std::string("\\|") : std::string(1, one);
  return safe;
}

}  // namespace

WordTable::WordTable(const std::vector<Text>& head, Language language) : language_(language) {
  std::vector<std::string> cells;
  for (const Text& one : head) cells.push_back(say(one));
  add(cells);
  for (std::size_t i = 0; i < head.size(); ++i) text_ += "|---";
  text_ += "|\n";
  rows_ = 0;
}

void WordTable::add(const std::vector<std::string>& cells) {
  for (const std::string& one : cells) text_ += "| " + without_bars(one) + " ";
  text_ += "|\n";
  ++rows_;
}

}  // namespace tillit
