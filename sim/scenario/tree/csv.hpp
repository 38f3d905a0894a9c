#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/tree/place.hpp"

namespace tillit {

/// A cell of a table, with its place for messages.
struct CsvCell {
  std::string text;
  Place place;
};

/// A table read from a CSV file: commas between cells, names of the columns in the first row,
/// quotation marks around cells that hold commas, UTF-8. Every row has as many cells as columns.
class CsvTable {
 public:
  /// Nothing if the file cannot be read; rows that are wrong are told and left out.
  static std::optional<CsvTable> read(const std::string& path, Mistakes& mistakes);

  std::size_t rows() const { return rows_.size(); }
  const std::vector<CsvCell>& header() const { return header_; }

  /// The index of a column; if it is missing that is told, and the result is empty.
  std::optional<std::size_t> column(std::string_view name, Mistakes& mistakes) const;

  const CsvCell& cell(std::size_t row, std::size_t column) const { return rows_[row][column]; }

  /// The number in a cell, at least 0; what is not a number is told and counts as 0.
  double number(std::size_t row, std::size_t column, Mistakes& mistakes) const;

  /// The number in a cell, from `least` to `most`, and whole if `whole`; anything else is told.
  double number(std::size_t row, std::size_t column, double least, double most, bool whole,
                Mistakes& mistakes) const;

 private:
  std::vector<CsvCell> header_;
  std::vector<std::vector<CsvCell>> rows_;
};

}  // namespace tillit
