#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace tillit {

/// What HDF5's filters shuffle and deflate (level 1) would do to a chunk, done outside of HDF5 and
/// its lock. Reuses its buffers: one per thread.
class Compressor {
 public:
  Compressor();
  ~Compressor();

  /// `width`: bytes of one value.
  std::vector<std::byte> compressed(std::span<const std::byte> values, std::size_t width);

 private:
  struct Stream;
  std::unique_ptr<Stream> stream_;
  std::vector<std::byte> shuffled_;
  std::vector<std::byte> deflated_;
};

}  // namespace tillit
