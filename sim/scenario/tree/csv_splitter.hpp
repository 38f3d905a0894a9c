#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/tree/csv.hpp"

namespace tillit {

/// Splits a text into rows of cells.
class CsvSplitter {
 public:
  CsvSplitter(std::shared_ptr<const SourceText> source, Mistakes& mistakes);

  bool at_end() const { return rest_.empty(); }

  /// The cells of the next row, as many as a table may have columns and one more; `all` is how many
  /// there are.
  std::vector<CsvCell> row(std::size_t& all);

 private:
  CsvCell cell();
  void read_quoted(CsvCell& cell);
  bool is_end_of_cell() const;
  char next();
  bool take(std::string_view expected);

  std::shared_ptr<const SourceText> source_;
  std::string_view rest_;
  Mistakes& mistakes_;
  int line_ = 1;
  int column_ = 1;
};

}  // namespace tillit
