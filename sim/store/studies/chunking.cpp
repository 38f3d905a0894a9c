#include "sim/store/studies/chunking.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace tillit {

namespace {

constexpr std::size_t chunk_bytes = 1024 * 1024;

std::size_t length(const Layout& layout, const Series& series, const std::string& name) {
  for (const Dimension& dimension : layout.dimensions) {
    if (dimension.name == name) return dimension.size();
  }
  throw std::invalid_argument(
      fmt::format("series {} has an undeclared dimension {}", series.name, name));
}

}  // namespace

std::size_t bytes_of(ValueType type) {
  switch (type) {
    case ValueType::uint8:
      return 1;
    case ValueType::float32:
    case ValueType::int32:
      return 4;
    case ValueType::float64:
    case ValueType::uint64:
      return 8;
  }
  return 8;
}

Chunking chunking(const Layout& layout, const Series& series) {
  Chunking result;
  for (const std::string& name : series.dimensions) {
    result.shape.push_back(length(layout, series, name));
  }
  if (result.shape.empty()) return result;
  result.rows = result.shape.front();
  for (std::size_t i = 1; i < result.shape.size(); ++i) result.row_values *= result.shape[i];
  const std::size_t row_bytes = std::max<std::size_t>(result.row_values * bytes_of(series.type), 1);
  const std::size_t fitting = std::max<std::size_t>(chunk_bytes / row_bytes, 1);
  result.chunk_rows = std::clamp<std::size_t>(result.rows, 1, fitting);
  return result;
}

}  // namespace tillit
