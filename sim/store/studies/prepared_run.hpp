#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/store/layout.hpp"
#include "sim/store/run_result.hpp"

namespace tillit {

/// A piece of a series as the file holds it: shuffled and deflated.
struct PreparedChunk {
  std::size_t first = 0;  ///< its first index along the series' first dimension beyond the runs'
  std::vector<std::byte> bytes;
};

/// A run ready to be written.
struct PreparedRun {
  RunIndex run;
  std::vector<std::vector<PreparedChunk>> series;  ///< by the layout's order
  std::uint64_t content_hash = 0;
  std::uint64_t state_hash = 0;
  double wall_seconds = 0;

  /// Bytes that the file will grow by.
  std::size_t bytes() const;
};

/// Compresses the values of a run, in the calling thread.
PreparedRun prepare(const Layout& layout, RunIndex run, const RunResult& result);

}  // namespace tillit
