#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/scenario/read.hpp"
#include "sim/serve/decision.hpp"
#include "sim/serve/shown.hpp"
#include "sim/study/one_run.hpp"

namespace tillit {

/// A scenario small enough to be lived while one waits: its variants are the presets, the levers
/// they move are those a group may move, and every lens of the model is a theory of people. The
/// same random world for everyone.
class Seminar {
 public:
  static constexpr std::size_t most_levers = 6;

  /// A lens, lived as today: what decisions start from and are compared with.
  struct UnderLens {
    std::shared_ptr<const Study> study;
    std::shared_ptr<const OneRun> before_start;  ///< when all but the last week of burn-in is lived
    Participants participants;                   ///< empty: everyone
    Weeks baseline;                              ///< from the first week of the burn-in
    std::vector<double> last_year;               ///< means of the baseline's, none of burn-in
  };

  /// Of a checked scenario. Lives the baseline under every lens, on all threads. The text says why
  /// a scenario is no seminar.
  static std::variant<std::shared_ptr<const Seminar>, Text> of(const ReadScenario& read);

  const Scenario& scenario() const { return scenario_; }
  const Model& model() const { return *model_; }
  const Declaration& declaration() const { return model_->declaration(); }

  /// Indices into the declaration's levers: those a group may move.
  const std::vector<int>& levers() const { return levers_; }
  const Shown& shown() const { return shown_; }
  const UnderLens& under(const std::string& lens) const { return lenses_.at(lens); }

  /// The outcomes of which it can be told why they changed; null for another name.
  const std::vector<ExplainedOutcome>& explained() const { return explained_; }
  const ExplainedOutcome* explained(const std::string& name) const;

  /// What the week that a run lived last was like, for those whom decisions concern.
  std::vector<double> shown_of(const UnderLens& under, const OneRun& run) const;

  /// How many take part in what a group decides; nothing: everyone does.
  std::optional<std::size_t> participants() const;

  /// Why the decision cannot be lived here: unknown lens or lever, value or week out of range.
  std::optional<Text> refused(const Decision& decision) const;

  /// Why this cannot be foreseen here: an outcome that is not shown.
  std::optional<Text> refused(const Prediction& prediction) const;

  /// The study of a decision that is not refused: the baseline and, last, what was decided, if
  /// anything was.
  Study study_of_decision(const Decision& decision) const;

  /// The same as a scenario file, of which `tillit run` makes the same runs.
  std::string toml_of(const Decision& decision) const;

 private:
  explicit Seminar(const ReadScenario& read);

  UnderLens prepared(const std::string& lens) const;
  Scenario scenario_of(const Decision& decision) const;
  const Lever* lever_named(const std::string& name) const;

  const Model* model_;
  Scenario scenario_;
  std::vector<int> levers_;
  Where where_;  ///< whom decisions concern
  Shown shown_;
  std::vector<ExplainedOutcome> explained_;
  std::map<std::string, UnderLens> lenses_;
};

/// Why a checked scenario is no seminar; nothing if it is one.
std::optional<Text> why_no_seminar(const ReadScenario& read);

/// The levers that the variants move, in the order of the declaration.
std::vector<int> levers_moved(const Scenario& scenario);

}  // namespace tillit
