#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/random/draw.hpp"
#include "sim/study/purposes.hpp"

namespace tillit {

/// What a design draws, each draw named by three numbers (below 2^32). They belong to the study,
/// not to a replication: a key of their own, with a replication that no study has.
class DesignDraws {
 public:
  DesignDraws(std::uint64_t seed, StudyPurpose purpose)
      : key_(key_of({seed, 0xFFFFFFFFu})), purpose_(static_cast<std::uint32_t>(purpose)) {}

  Words operator()(std::uint64_t set, std::uint64_t who, std::uint64_t which) const {
    return draw(key_, purpose_, static_cast<std::int32_t>(set), static_cast<std::uint32_t>(who),
                static_cast<std::uint32_t>(which));
  }

  /// A random order of 0 … count-1 (Fisher and Yates), of its own for each `set` and `which`.
  std::vector<std::uint32_t> order(std::size_t count, std::uint64_t set, std::uint64_t which) const;

 private:
  PhiloxKey key_;
  std::uint32_t purpose_;
};

}  // namespace tillit
