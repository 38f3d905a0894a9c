#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/read.hpp"
#include "sim/serve/decision.hpp"
#include "sim/study/one_run.hpp"

namespace tillit {

/// What a decision led to.
struct Lived {
  std::string toml;  ///< the scenario that `tillit run` makes the same run of
  std::uint64_t content_hash = 0;
  std::vector<std::vector<double>> weeks;  ///< from week 0: per week the outcomes shown
};

/// A seminar: a scenario small enough to be lived while one waits, whose variants are the presets and
/// whose levers, at most six, are those a group may move. The same random world for everyone.
class Seminar {
 public:
  static constexpr std::size_t most_levers = 6;

  /// Of a checked scenario; every lens of the model is a theory of people. Lives the burn-in and the
  /// baseline under each of them, on all threads. The text says why a scenario is no seminar.
  static std::variant<std::shared_ptr<const Seminar>, Text> of(const ReadScenario& read,
                                                               std::span<const Model* const> models);

  const Scenario& scenario() const { return scenario_; }
  const Declaration& declaration() const { return model_->declaration(); }

  /// Indices into the declaration's levers.
  const std::vector<int>& levers() const { return levers_; }

  /// Indices into the declaration's outcomes: those shown week by week.
  const std::vector<std::size_t>& shown() const { return shown_; }

  /// The baseline under a lens, from the first week of the burn-in.
  const std::vector<std::vector<double>>& baseline(const std::string& lens) const;

  /// Why the decision cannot be lived here: unknown lens or lever, value or week out of range.
  std::optional<Text> refused(const Decision& decision) const;

  /// Lives a decision that is not refused, from week 0. `on_week(week, values)` is called after each
  /// and says whether to go on; nothing is returned if it said no.
  using OnWeek = std::function<bool(int week, const std::vector<double>& values)>;
  std::optional<Lived> live(const Decision& decision, const OnWeek& on_week) const;

 private:
  Seminar() = default;
  struct UnderLens {
    std::shared_ptr<const Study> study;
    std::shared_ptr<const OneRun> at_start;      ///< when the burn-in has been lived
    std::vector<std::vector<double>> baseline;  ///< per week of burn-in and study
  };

  std::string toml_of(const Decision& decision) const;
  UnderLens prepared(const std::string& lens) const;
  std::vector<double> shown_of(const OneRun& run) const;

  const Model* model_ = nullptr;
  std::vector<const Model*> models_;
  Scenario scenario_;
  std::vector<int> levers_;
  std::vector<std::size_t> shown_;
  std::map<std::string, UnderLens> lenses_;
};

}  // namespace tillit
