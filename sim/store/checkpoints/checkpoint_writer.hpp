#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/store/layout.hpp"

namespace tillit {

/// A checkpoint being written, beside the one that is there: it takes that one's place when it is
/// finished, so that a whole one is there at any moment. Throws StoreError.
class CheckpointWriter {
 public:
  CheckpointWriter(const std::filesystem::path& path, const CheckpointHead& head);

  /// Leaves nothing of what is not finished.
  ~CheckpointWriter();
  CheckpointWriter(const CheckpointWriter&) = delete;
  CheckpointWriter& operator=(const CheckpointWriter&) = delete;

  /// Writes a list. `give` is asked for its numbers from `first` on, as many as fit into `piece`.
  using Give = std::function<void(std::size_t first, std::span<std::byte> piece)>;
  void write(const CheckpointList& list, const Attributes& attributes, const Give& give);

  /// Puts the checkpoint in its place; on disk when this returns.
  void finish();

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace tillit
