#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/mistakes/mistakes.hpp"
#include "sim/scenario/telling/differences.hpp"
#include "sim/store/checkpoints/checkpoint_head.hpp"
#include "sim/study/checkpoints.hpp"

// A run that was saved goes on in the variants of another scenario: same lens, replication,
// population and parameters, other measures from the checkpoint's week on.

namespace tillit {

/// The scenario with this lens only; nothing if it has no such lens.
std::optional<Scenario> under_lens(Scenario scenario, const std::string& lens);

/// Where two scenarios under one lens differ in what was in force before any measure.
std::vector<Difference> differences_in_history(const Scenario& before, const Scenario& after,
                                               const Declaration& declaration);

/// Reports every measure of the scenario that was to be in force before `week` and was not, or not
/// in the same way, in the variant that was lived. One that was, goes on with those who take part.
void check_starts(const Scenario& scenario, const Variant& lived, int week, Mistakes& mistakes);

/// Lets a study with one lens and one replication begin with a run that was saved.
class Branching : public Checkpoints {
 public:
  /// Both studies must outlive the run; `study` is the one that is to be made.
  Branching(OneRun saved, const Study& study) : saved_(std::move(saved)) { saved_->move_to(study); }

  std::optional<OneRun> kept(const RunIndex&, bool shared) override {
    if (!shared) return std::nullopt;
    return std::exchange(saved_, std::nullopt);
  }

 private:
  std::optional<OneRun> saved_;
};

}  // namespace tillit
