#pragma once

#include <string>

namespace tillit {

// Mistakes in variants: when their measures are in force, and who takes part.

struct BaselineWithMeasures {
  static constexpr const char* code = "S016";
};

struct EndsBeforeStart {
  static constexpr const char* code = "S010";
  int start;
  int end;
};

/// In a scenario that is to go on from a checkpoint: a measure that the weeks before it lacked.
struct StartsBeforeCheckpoint {
  static constexpr const char* code = "S080";
  std::string variant;
  int start;
  int week;  ///< the first that is not lived yet
};

struct NobodyEligible {
  static constexpr const char* code = "S017";
};

struct DrawTooLarge {
  static constexpr const char* code = "S011";
  int draw;
  int eligible;
};

struct DrawWithoutHow {
  static constexpr const char* code = "S012";
  int draw;
};

struct HowWithoutDraw {
  static constexpr const char* code = "S013";
  std::string how;
};

struct AmongWithoutDraw {
  static constexpr const char* code = "S014";
};

}  // namespace tillit
