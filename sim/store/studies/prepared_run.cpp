#include "sim/store/studies/prepared_run.hpp"

#include <fmt/format.h>

#include <cstring>
#include <span>
#include <stdexcept>

#include "sim/store/hdf5/compression.hpp"
#include "sim/store/hdf5/fill.hpp"
#include "sim/store/studies/chunking.hpp"

namespace tillit {

namespace {

/// Turns the values of one run of a series into chunks, reusing its buffers.
class Preparer {
 public:
  std::vector<PreparedChunk> chunks(const Series& series, const Chunking& cut,
                                    std::span<const std::byte> values) {
    const std::size_t width = bytes_of(series.type);
    const std::size_t row = cut.row_values * width;
    std::vector<PreparedChunk> result;
    result.reserve(cut.chunks());
    for (std::size_t first = 0; result.size() < cut.chunks(); first += cut.chunk_rows) {
      const std::size_t rows = std::min(cut.chunk_rows, cut.rows - first);
      auto part = values.subspan(first * row, rows * row);
      if (rows < cut.chunk_rows) part = padded(part, cut.chunk_rows * row, series.type);
      result.push_back({first, compressor_.compressed(part, width)});
    }
    return result;
  }

 private:
  /// The last chunk of a series is as large as the others: the file wants all of it.
  std::span<const std::byte> padded(std::span<const std::byte> part, std::size_t size,
                                    ValueType type) {
    padded_.resize(size);
    std::memcpy(padded_.data(), part.data(), part.size());
    with_fill_value(type, [&](auto fill) {
      for (std::size_t at = part.size(); at < size; at += sizeof fill) {
        std::memcpy(padded_.data() + at, &fill, sizeof fill);
      }
    });
    return padded_;
  }

  std::vector<std::byte> padded_;
  Compressor compressor_;
};

std::span<const std::byte> checked_bytes(const Series& series, const Chunking& cut,
                                         const Values& values) {
  return std::visit(
      [&](const auto& numbers) {
        if (values.index() != static_cast<std::size_t>(series.type) ||
            numbers.size() != cut.values()) {
          throw std::invalid_argument(fmt::format(
              "series {} has {} values of type {}, wanted {} of type {}", series.name,
              numbers.size(), values.index(), cut.values(), static_cast<int>(series.type)));
        }
        return std::as_bytes(std::span(numbers));
      },
      values);
}

}  // namespace

std::size_t PreparedRun::bytes() const {
  std::size_t sum = 0;
  for (const auto& chunks : series) {
    for (const PreparedChunk& chunk : chunks) sum += chunk.bytes.size();
  }
  return sum;
}

PreparedRun prepare(const Layout& layout, RunIndex run, const RunResult& result) {
  if (result.values.size() != layout.series.size()) {
    throw std::invalid_argument("a run needs values for every series of its layout");
  }
  PreparedRun prepared{run, {}, result.content_hash, result.state_hash, result.wall_seconds};
  prepared.series.reserve(layout.series.size());
  Preparer preparer;
  for (std::size_t i = 0; i < layout.series.size(); ++i) {
    const Series& series = layout.series[i];
    const Chunking cut = chunking(layout, series);
    prepared.series.push_back(
        preparer.chunks(series, cut, checked_bytes(series, cut, result.values[i])));
  }
  return prepared;
}

}  // namespace tillit
