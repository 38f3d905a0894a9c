#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tillit {

/// Names or numbers along a dimension of the file.
using Labels =
    std::variant<std::vector<std::string>, std::vector<std::int32_t>, std::vector<double>>;

/// Values of a series for one run, in row-major order of the series' dimensions.
using Values = std::variant<std::vector<float>, std::vector<double>, std::vector<std::uint8_t>,
                            std::vector<std::int32_t>, std::vector<std::uint64_t>>;

/// Attributes of a variable; text, or numbers.
using Attribute = std::variant<std::string, double, std::int64_t, std::vector<std::uint8_t>>;
using Attributes = std::vector<std::pair<std::string, Attribute>>;

/// A dimension with its coordinate values, written as an HDF5 dimension scale.
struct Dimension {
  std::string name;
  Labels labels;
  Attributes attributes;

  std::size_t size() const {
    return std::visit([](const auto& values) { return values.size(); }, labels);
  }
};

enum class ValueType { float32, float64, uint8, int32, uint64 };

/// A variable with one block of values per run: its dimensions in the file are
/// (lens, replication, variant, `dimensions`...).
struct Series {
  std::string name;
  std::vector<std::string> dimensions;  ///< beyond lens, replication and variant
  ValueType type = ValueType::float32;
  Attributes attributes;
};

/// A variable that is the same for all runs: a name or a number per label of one dimension
/// (a principal's name, inhabitants, group).
struct Auxiliary {
  std::string name;
  std::string dimension;
  Labels values;
  Attributes attributes;
};

/// What a study file holds. The dimensions lens, replication and variant are always there.
struct Layout {
  std::vector<Dimension> dimensions;
  std::vector<Series> series;
  std::vector<Auxiliary> auxiliaries;
  Attributes attributes;  ///< of the file
};

}  // namespace tillit
