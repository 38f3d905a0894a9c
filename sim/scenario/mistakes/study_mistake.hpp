#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/design/plan.hpp"

namespace tillit {

// Mistakes in what a study is to find out: its sectors, its design, and the targets it is held
// against.

struct IncompleteSector {
  static constexpr const char* code = "S020";
  std::string sector;
  std::vector<std::string> missing;
};

struct NothingToCompare {
  static constexpr const char* code = "S036";
};

struct NothingVaried {
  static constexpr const char* code = "S041";
  std::string inside;
};

/// A design that cannot be made as it is asked for.
struct DesignImpossible {
  static constexpr const char* code = "S033";
  UnmetDemand demand;
  std::string method;
  std::string path;  ///< of the number that is varied, where the demand is on one
};

/// Lists of points that do not have the same length.
struct ListsDiffer {
  static constexpr const char* code = "S034";
  std::string path;
  std::size_t length;
  std::string other;
  std::size_t other_length;
};

struct SeveralLenses {
  static constexpr const char* code = "S045";
  std::vector<std::string> lenses;
};

/// A lens or a design would change what all runs of a study have in common.
struct SameInAllRuns {
  static constexpr const char* code = "S049";
  std::string parameter;
};

struct TargetWithoutBand {
  static constexpr const char* code = "S043";
  std::string target;
};

struct NotRecordedBySector {
  static constexpr const char* code = "S044";
  std::string outcome;
};

}  // namespace tillit
