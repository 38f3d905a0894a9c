#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sim/store/layout.hpp"

namespace tillit {

/// How the values of one run of a series are cut into chunks: whole rows along the first
/// dimension beyond the runs', about 1 MiB each.
struct Chunking {
  std::vector<std::size_t> shape;  ///< of one run's values
  std::size_t rows = 1;            ///< length of the first dimension; 1 if there is none
  std::size_t row_values = 1;      ///< values in a row
  std::size_t chunk_rows = 1;      ///< never more than `rows`

  std::size_t values() const { return rows * row_values; }
  std::size_t chunks() const { return values() == 0 ? 0 : (rows + chunk_rows - 1) / chunk_rows; }
};

/// Bytes of one value in the file.
std::size_t bytes_of(ValueType type);

/// Throws std::invalid_argument if the layout does not have the series' dimensions.
Chunking chunking(const Layout& layout, const Series& series);

}  // namespace tillit
