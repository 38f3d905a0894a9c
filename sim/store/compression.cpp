#include "sim/store/compression.hpp"

#include <zlib.h>

#include <new>
#include <stdexcept>

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
Bytes deflated(std::span<const std::byte> plain, Bytes& scratch) {
  z_stream stream{};
  if (deflateInit2(&stream, 1, Z_DEFLATED, MAX_WBITS, 8, Z_RLE) != Z_OK) {
    throw std::bad_alloc();
  }
  scratch.resize(deflateBound(&stream, plain.size()));
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(scratch.data());
  stream.avail_out = static_cast<uInt>(scratch.size());
  const int result = deflate(&stream, Z_FINISH);
  const std::size_t size = stream.total_out;
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::logic_error("zlib could not deflate a chunk");
  return {scratch.begin(), scratch.begin() + static_cast<std::ptrdiff_t>(size)};
}

}  // namespace

Bytes Compressor::compressed(std::span<const std::byte> values, std::size_t width) {
  shuffled_.resize(values.size());
  shuffle(values, width, shuffled_);
  return deflated(shuffled_, deflated_);
}

}  // namespace tillit
