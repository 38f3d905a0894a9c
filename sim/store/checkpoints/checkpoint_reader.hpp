#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {

/// A checkpoint on disk, whole as it was written. Throws StoreError.
class CheckpointReader {
 public:
  explicit CheckpointReader(const std::filesystem::path& path);
  ~CheckpointReader();
  CheckpointReader(const CheckpointReader&) = delete;
  CheckpointReader& operator=(const CheckpointReader&) = delete;

  const CheckpointHead& head() const;

  /// How many numbers the list with this path has.
  std::size_t length(const std::string& path) const;

  /// Reads a list, which must be as said. `take` is given its numbers from `first` on, piece by
  /// piece.
  using Take = std::function<void(std::size_t first, std::span<const std::byte> piece)>;
  void read(const CheckpointList& list, const Take& take);

  /// Reads every list, whatever its numbers are.
  void read_through();

  /// Throws if there is a list that was not read.
  void want_all_read() const;

  /// Throws: the checkpoint cannot be used here.
  [[noreturn]] void refuse(StoreProblem problem, const std::string& detail) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace tillit
