#pragma once

#include <filesystem>
#include <optional>
#include <utility>

#include "sim/store/shards/shard.hpp"

namespace tillit {

/// The right to write a shard, held by one process on one machine at a time. It ends with the
/// process, however that ends. Shards of other sizes that have a run in common exclude each other
/// too.
class Claim {
 public:
  /// Nothing if another process holds it. `folder`: where the shards of the study with these axes
  /// are. Throws StoreError.
  static std::optional<Claim> take(const std::filesystem::path& folder, const Shard& shard,
                                   const StudyAxes& whole);

  Claim(Claim&& other) noexcept : file_(std::exchange(other.file_, -1)), certain_(other.certain_) {}
  Claim& operator=(Claim&& other) noexcept {
    std::swap(file_, other.file_);
    std::swap(certain_, other.certain_);
    return *this;
  }
  ~Claim();

  /// False on a file system that has no locks: somebody else may believe to hold it as well.
  bool certain() const { return certain_; }

 private:
  Claim(int file, bool certain) : file_(file), certain_(certain) {}

  int file_;
  bool certain_;
};

}  // namespace tillit
