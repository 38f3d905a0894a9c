#pragma once

#include <cstdint>

#include "sim/random/philox.hpp"

namespace tillit::bench {

inline constexpr std::uint32_t agents_of_block = 16;

/// So many draws for each of 16 agents, the first of them `who`: all their words as one, by
/// exclusive or, so that none can be left out.
using FoldWords = std::uint32_t(PhiloxKey key, std::uint32_t who, std::uint32_t draws);
namespace baseline {
FoldWords fold_words;
}
namespace avx2 {
FoldWords fold_words;
}
namespace avx512 {
FoldWords fold_words;
}

}  // namespace tillit::bench
