#include "sim/store/prepared_run.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <cstring>
#include <new>
#include <span>
#include <stdexcept>

#include "sim/store/chunking.hpp"
#include "sim/store/fill.hpp"

namespace tillit {

namespace {

using Bytes = std::vector<std::byte>;

/// HDF5's shuffle filter: the first byte of every value, then the second of every value, ...
void shuffle(std::span<const std::byte> values, std::size_t width, std::span<std::byte> shuffled) {
  const std::size_t count = values.size() / width;
  for (std::size_t byte = 0; byte < width; ++byte) {
    const std::byte* from = values.data() + byte;
    std::byte* to = shuffled.data() + byte * count;
    for (std::size_t i = 0; i < count; ++i) to[i] = from[i * width];
  }
}

/// HDF5's deflate filter. Looking for runs of equal bytes only is right for shuffled numbers:
/// twice as fast as looking for any repetition, and smaller.
class Deflater {
 public:
  Deflater() {
    if (deflateInit2(&stream_, 1, Z_DEFLATED, MAX_WBITS, 8, Z_RLE) != Z_OK) throw std::bad_alloc();
  }
  ~Deflater() { deflateEnd(&stream_); }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  Bytes operator()(std::span<const std::byte> plain) {
    deflateReset(&stream_);  // a new stream for each chunk would cost as much as small chunks do
    scratch_.resize(deflateBound(&stream_, plain.size()));
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(plain.data()));
    stream_.avail_in = static_cast<uInt>(plain.size());
    stream_.next_out = reinterpret_cast<Bytef*>(scratch_.data());
    stream_.avail_out = static_cast<uInt>(scratch_.size());
    if (deflate(&stream_, Z_FINISH) != Z_STREAM_END) {
      throw std::logic_error("zlib could not deflate a chunk");
    }
    return {scratch_.begin(), scratch_.begin() + static_cast<std::ptrdiff_t>(stream_.total_out)};
  }

 private:
  z_stream stream_{};
  Bytes scratch_;
};

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
      shuffled_.resize(part.size());
      shuffle(part, width, shuffled_);
      result.push_back({first, deflated_(shuffled_)});
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

  Bytes padded_;
  Bytes shuffled_;
  Deflater deflated_;
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
