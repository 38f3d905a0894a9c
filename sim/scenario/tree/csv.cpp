#include "sim/scenario/tree/csv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "sim/scenario/limits.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/scenario/tree/csv_splitter.hpp"
#include "sim/scenario/tree/shown_path.hpp"
#include "sim/scenario/tree/sources.hpp"

namespace tillit {
namespace {

constexpr int order_of_tables = 500;  // after scenarios, before overrides

bool is_blank(const std::vector<CsvCell>& row) { return row.size() == 1 && row[0].text.empty(); }

/// Whether the header has commas between its columns, or needs none; if not, that is told.
bool has_commas(const std::shared_ptr<const SourceText>& source, Mistakes& mistakes) {
  const std::string_view header = source->line(1);
  const bool tabs = header.find('\t') != std::string_view::npos;
  const bool semicolons = header.find(';') != std::string_view::npos;
  if (header.find(',') != std::string_view::npos || !(tabs || semicolons)) return true;
  mistakes.add({source, 1, 1, static_cast<int>(header.size())}, OtherSeparator{!semicolons});
  return false;
}

/// A column's name in a message.
std::string shown_column(const std::string& name) {
  return name.size() > Limits::name_length ? name.substr(0, Limits::name_length) + "…" : name;
}

/// Whether a cell is what a text of a scenario may be; if not, that is told.
bool is_sound(const CsvCell& cell, const std::string& column, Mistakes& mistakes) {
  if (cell.text.size() > std::size_t{Limits::text_length}) {
    const auto length = static_cast<int>(cell.text.size());
    mistakes.add(cell.place, TooLong{shown_column(column), length, Limits::text_length, false});
    return false;
  }
  if (is_printable(cell.text)) return true;
  mistakes.add(cell.place, ControlCharacter{shown_column(column)});
  return false;
}

bool are_sound(const std::vector<CsvCell>& row, const std::vector<CsvCell>& header,
               Mistakes& mistakes) {
  bool all = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    all = is_sound(row[i], header[i].text, mistakes) && all;
  }
  return all;
}

}  // namespace

std::optional<CsvTable> CsvTable::read(const std::string& path, Mistakes& mistakes) {
  const auto source =
      read_text(shown_path(path), order_of_tables, mistakes.standing(), mistakes, ".csv");
  if (!source) return std::nullopt;
  if (!is_utf8(source->text)) {
    mistakes.add(UnreadableFile{source->name, FileFault::not_utf8, ""});
    return std::nullopt;
  }
  if (!has_commas(source, mistakes)) return std::nullopt;
  CsvTable table;
  CsvSplitter splitter(source, mistakes);
  std::size_t cells = 0;
  table.header_ = splitter.row(cells);
  if (cells > Limits::columns) {
    mistakes.add(table.header_.front().place,
                 TooLarge{Amount::columns, static_cast<double>(cells), Limits::columns});
    return std::nullopt;
  }
  if (!are_sound(table.header_, table.header_, mistakes)) return std::nullopt;
  while (!splitter.at_end()) {
    std::vector<CsvCell> row = splitter.row(cells);
    if (is_blank(row)) continue;
    if (cells != table.header_.size()) {
      mistakes.add(row.front().place,
                   BadRow{static_cast<int>(cells), static_cast<int>(table.header_.size())});
    } else if (are_sound(row, table.header_, mistakes)) {
      table.rows_.push_back(std::move(row));
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
  const std::string nearest = nearest_name(name, known);
  const auto near = std::find(known.begin(), known.end(), nearest);
  const auto place = near == known.end() ? 0 : static_cast<std::size_t>(near - known.begin());
  mistakes.add(header_[place].place, MissingColumn{std::string(name), nearest});
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
