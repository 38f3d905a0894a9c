#include "sim/store/hdf5/compression.hpp"

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

}  // namespace

struct Compressor::Stream {
  Stream() {
    if (deflateInit2(&zlib, 1, Z_DEFLATED, MAX_WBITS, 8, Z_RLE) != Z_OK) throw std::bad_alloc();
  }
  ~Stream() { deflateEnd(&zlib); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  z_stream zlib{};
};

Compressor::Compressor() : stream_(std::make_unique<Stream>()) {}
Compressor::~Compressor() = default;

Bytes Compressor::compressed(std::span<const std::byte> values, std::size_t width) {
  shuffled_.resize(values.size());
  shuffle(values, width, shuffled_);
  // HDF5's deflate filter. Looking for runs of equal bytes only is right for shuffled numbers:
  // twice as fast as looking for any repetition, and smaller.
  z_stream& zlib = stream_->zlib;
  deflateReset(&zlib);  // a new stream for each chunk would cost as much as small chunks do
  deflated_.resize(deflateBound(&zlib, shuffled_.size()));
  zlib.next_in = reinterpret_cast<Bytef*>(shuffled_.data());
  zlib.avail_in = static_cast<uInt>(shuffled_.size());
  zlib.next_out = reinterpret_cast<Bytef*>(deflated_.data());
  zlib.avail_out = static_cast<uInt>(deflated_.size());
  if (deflate(&zlib, Z_FINISH) != Z_STREAM_END) {
    throw std::logic_error("zlib could not deflate a chunk");
  }
  return {deflated_.begin(), deflated_.begin() + static_cast<std::ptrdiff_t>(zlib.total_out)};
}

}  // namespace tillit
