#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/design.hpp"
#include "sim/scenario/text.hpp"

namespace tillit {

/// What is held to be possible of a number before anything is compared: all between two ends, each
/// value as likely as another, or each logarithm.
struct Prior {
  double from = 0;
  double to = 1;
  bool logarithmic = false;
  bool whole = false;  ///< whole numbers only, both ends among them
};

inline std::string scale_of(const Prior& prior) {
  return prior.logarithmic ? "logarithmic" : "linear";
}

/// A number that a study gives: the mean of an outcome over weeks and replications, or of a probe
/// over replications.
struct Seen {
  std::size_t outcome = 0;            ///< index into the declaration's outcomes
  std::optional<std::size_t> probe;   ///< into its probes: then this is what is seen
  std::size_t variant = 0;            ///< of the scenario
  std::optional<std::size_t> sector;  ///< of the scenario; none: the nation
  int from = 0;                       ///< first week
  int to = 0;                         ///< last week, itself counted
};

/// Where a number should lie.
struct Band {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  double tolerance = 1;  ///< so far outside is a distance of 1; above 0
};

/// What is known of the world, for a model to be held against.
struct Target {
  std::string name;
  Text label;
  Seen seen;
  std::optional<Seen> minus;  ///< taken away from what is seen
  Band band;
  std::string source;
  std::string mark;  ///< how sure the source is: "data", "source", "memory" or "assumption"
};

/// How misfits to several targets become one distance.
enum class Distance { largest, euclidean };

inline std::string name_of(Distance distance) {
  return distance == Distance::euclidean ? "euclidean" : "largest";
}

/// Which values of some of its numbers let a scenario give what is known of the world.
struct Calibration {
  std::vector<Varied> varied;
  std::vector<Prior> priors;  ///< of what is varied
  std::vector<Target> targets;
  std::size_t particles = 100;   ///< points that are compared, in the first generation all new
  double keep = 0.5;             ///< share of them that is kept
  std::size_t generations = 10;  ///< at most
  double least_accepted = 0.05;  ///< end when no larger share of new points is nearer than before
  Distance distance = Distance::largest;
};

}  // namespace tillit
