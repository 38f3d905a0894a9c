#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "sim/serve/seminar.hpp"

namespace tillit {

/// What a decision led to.
struct Lived {
  Decision decision;
  std::string toml;  ///< the scenario of which `tillit run` makes the same run
  std::uint64_t content_hash = 0;
  Weeks weeks;  ///< from week 0
};

/// A decision that is being lived, a few weeks at a time, so that many groups come forward
/// together.
class Life {
 public:
  /// Of a decision that the seminar does not refuse.
  Life(std::shared_ptr<const Seminar> seminar, const Decision& decision);

  /// Lives so many weeks more, or fewer where the end is near; what they were like.
  Weeks live(int weeks);

  bool has_ended() const { return run_.week() == study_.scenario.weeks; }

  /// When it has ended, once.
  Lived lived();

 private:
  std::shared_ptr<const Seminar> seminar_;
  const Seminar::UnderLens& under_;
  const Study study_;
  std::size_t variant_;
  OneRun run_;
  Lived lived_;
};

}  // namespace tillit
