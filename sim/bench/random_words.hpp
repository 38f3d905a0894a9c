#pragma once

#include <cstdint>

namespace tillit::bench {

/// Makes random words as the models do, and does nothing with them: how fast they can be had.
class RandomWords {
 public:
  /// Draws so many times for each of a fixed number of agents; the seconds that took. Throws
  /// std::logic_error if the words are not those of the last time.
  double draw(int times, int threads);

  /// Made each time.
  static double words();

 private:
  std::uint32_t folded_ = 0;  ///< all words of one time, by exclusive or; 0 before the first
};

}  // namespace tillit::bench
