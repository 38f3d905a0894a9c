#include "sim/scenario/tree/csv.hpp"

#include <charconv>
#include <cmath>
#include <filesystem>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/tree/sources.hpp"
#include "sim/scenario/utf8.hpp"

namespace tillit {
namespace {

constexpr int order_of_tables = 500;  // after scenarios, before overrides

/// Splits a text into rows of cells.
class Splitter {
 public:
  Splitter(std::shared_ptr<const SourceText> source, Mistakes& mistakes)
      : source_(std::move(source)), rest_(source_->text), mistakes_(mistakes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  }

  bool at_end() const { return rest_.empty(); }

  std::vector<CsvCell> row() {
    std::vector<CsvCell> cells;
    do {
      cells.push_back(cell());
    } while (take(","));
    if (!take("\r\n")) take("\n");
    ++line_;
    column_ = 1;
    return cells;
  }

 private:
  CsvCell cell() {
    CsvCell cell{"", {source_, line_, column_, 1}};
    if (take("\"")) {
      read_quoted(cell);
    } else {
      while (!rest_.empty() && !is_end_of_cell()) cell.text += next();
    }
    cell.place.length = std::max(1, column_ - cell.place.column);
    return cell;
  }

  void read_quoted(CsvCell& cell) {
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

  bool is_end_of_cell() const {
    return rest_.front() == ',' || rest_.front() == '\n' || rest_.starts_with("\r\n");
  }

  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (begins_character(c)) ++column_;
    return c;
  }

  bool take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    column_ += static_cast<int>(expected.size());
    return true;
  }

  std::shared_ptr<const SourceText> source_;
  std::string_view rest_;
  Mistakes& mistakes_;
  int line_ = 1;
  int column_ = 1;
};

/// The path as short as it can be written here, for messages.
std::string shown(const std::string& path) {
  std::error_code none;
  const std::string near = std::filesystem::proximate(path, none).string();
  return near.empty() || near.starts_with("..") ? path : near;
}

bool is_blank(const std::vector<CsvCell>& row) { return row.size() == 1 && row[0].text.empty(); }

}  // namespace

std::optional<CsvTable> CsvTable::read(const std::string& path, Mistakes& mistakes) {
  const auto source =
      read_text(shown(path), order_of_tables, mistakes.standing(), mistakes, ".csv");
  if (!source) return std::nullopt;
  if (!is_utf8(source->text)) {
    mistakes.add(UnreadableFile{source->name, FileFault::not_utf8, ""});
    return std::nullopt;
  }
  CsvTable table;
  Splitter splitter(source, mistakes);
  table.header_ = splitter.row();
  if (table.header_.size() > Limits::columns) {
    mistakes.add(
        table.header_.front().place,
        TooLarge{Amount::columns, static_cast<double>(table.header_.size()), Limits::columns});
    return std::nullopt;
  }
  while (!splitter.at_end()) {
    std::vector<CsvCell> row = splitter.row();
    if (is_blank(row)) continue;
    if (row.size() == table.header_.size()) {
      table.rows_.push_back(std::move(row));
    } else {
      mistakes.add(row.front().place,
                   BadRow{static_cast<int>(row.size()), static_cast<int>(table.header_.size())});
    }
  }
  return table;
}

std::optional<std::size_t> CsvTable::column(std::string_view name, Mistakes& mistakes) const {
  std::vector<std::string> known;
  for (std::size_t i = 0; i < header_.size(); ++i) {
    if (header_[i].text == name) return i;
    known.push_back(header_[i].text);
  }
  mistakes.add(header_.front().place, MissingColumn{std::string(name), nearest_name(name, known)});
  return std::nullopt;
}

double CsvTable::number(std::size_t row, std::size_t column, Mistakes& mistakes) const {
  constexpr double most = 1e9;
  return number(row, column, 0, most, false, mistakes);
}

double CsvTable::number(std::size_t row, std::size_t column, double least, double most, bool whole,
                        Mistakes& mistakes) const {
  const CsvCell& cell = rows_[row][column];
  double value = 0;
  const char* end = cell.text.data() + cell.text.size();
  const auto [stop, error] = std::from_chars(cell.text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) {
    mistakes.add(cell.place, BadCell{header_[column].text, cell.text, Form::number});
    return 0;
  }
  if (value < least || value > most) {
    mistakes.add(cell.place, OutOfRange{header_[column].text, value, least, most, false, "1"});
  } else if (whole && std::floor(value) != value) {
    mistakes.add(cell.place, NotWhole{header_[column].text, value, "1"});
  }
  return value;
}

}  // namespace tillit
