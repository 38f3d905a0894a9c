#include "sim/scenario/tree/csv_splitter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {

CsvSplitter::CsvSplitter(std::shared_ptr<const SourceText> source, Mistakes& mistakes)
    : source_(std::move(source)), rest_(source_->text), mistakes_(mistakes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

std::vector<CsvCell> CsvSplitter::row(std::size_t& all) {
  std::vector<CsvCell> cells;
  all = 0;
  do {
    CsvCell one = cell();
    if (all++ <= Limits::columns) cells.push_back(std::move(one));
  } while (take(","));
  if (!take("\r\n")) take("\n");
  ++line_;
  column_ = 1;
  return cells;
}

CsvCell CsvSplitter::cell() {
  CsvCell cell{"", {source_, line_, column_, 1}};
  if (take("\"")) {
    read_quoted(cell);
  } else {
    while (!rest_.empty() && !is_end_of_cell()) cell.text += next();
  }
  cell.place.length = std::max(1, column_ - cell.place.column);
  return cell;
}

void CsvSplitter::read_quoted(CsvCell& cell) {
  while (!rest_.empty() && rest_.front() != '\n') {
    if (take("\"\"")) {
      cell.text += '"';
    } else if (take("\"")) {
      if (!rest_.empty() && !is_end_of_cell()) mistakes_.add(cell.place, UnclosedQuote{});
      while (!rest_.empty() && !is_end_of_cell()) next();
      return;
    } else {
      cell.text += next();
    }
  }
  mistakes_.add(cell.place, UnclosedQuote{});
}

bool CsvSplitter::is_end_of_cell() const {
  return rest_.front() == ',' || rest_.front() == '\n' || rest_.starts_with("\r\n");
}

char CsvSplitter::next() {
  const char c = rest_.front();
  rest_.remove_prefix(1);
  if (begins_character(c)) ++column_;
  return c;
}

bool CsvSplitter::take(std::string_view expected) {
  if (!rest_.starts_with(expected)) return false;
  rest_.remove_prefix(expected.size());
  column_ += static_cast<int>(expected.size());
  return true;
}

}  // namespace tillit
