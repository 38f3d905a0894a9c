#include "sim/validation/holding.hpp"

#include <limits>

#include "sim/study/seen_mean.hpp"
#include "sim/validation/probed_runs.hpp"

namespace tillit {

/// Sees the outcomes of a run as it ends. Each run writes its own places.
class OutcomeTaker final : public RunTaker {
 public:
  explicit OutcomeTaker(Holding& holding) : holding_(holding) {}

  void take(const RunIndex& run, RunResult&& result) override {
    for (std::size_t i = 0; i < holding_.outcomes_.size(); ++i) {
      const Seen& seen = holding_.outcomes_[i].seen;
      if (seen.variant != run.variant) continue;
      const Values& all = result.values.at(series_of(holding_.study_, seen));
      holding_.seen_outcomes_[i][run.lens][run.replication] =
          seen_mean(holding_.study_, seen, std::get<std::vector<double>>(all));
    }
  }

 private:
  Holding& holding_;
};

Holding::Holding(const Study& study) : study_(study) {
  const std::vector<Pattern>& patterns = study.scenario.validation->patterns;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const Target& target : patterns[i].targets) {
      (target.seen.probe ? probes_ : outcomes_).push_back({target.seen, i});
      if (target.minus) outcomes_.push_back({*target.minus, i});
    }
  }
  const std::vector<double> unseen(study.axes.replications.size(),
                                   std::numeric_limits<double>::quiet_NaN());
  const std::vector<std::vector<double>> by_lens(study.axes.lenses.size(), unseen);
  seen_outcomes_.assign(outcomes_.size(), by_lens);
  seen_probes_.assign(probes_.size(), by_lens);
}

StudyEnd Holding::see_outcomes(Hands hands, StudyProgress& progress,
                               const std::atomic<bool>& stop) {
  OutcomeTaker taker(*this);
  return run_study(study_, runs_of_outcomes(), hands, taker, progress, stop);
}

StudyEnd Holding::see_probes(Hands hands, StudyProgress& progress, const std::atomic<bool>& stop) {
  const auto take = [&](const ProbedRun& run, const std::vector<double>& values) {
    for (std::size_t i = 0; i < probes_.size(); ++i) {
      const Seen& seen = probes_[i].seen;
      if (!run.sees(seen)) continue;
      seen_probes_[i][run.index.lens][run.index.replication] = values.at(*seen.probe);
    }
  };
  return probe_runs(study_, runs_of_probes(), probes_, hands, take, progress, stop);
}

std::vector<HeldTarget> Holding::held() const {
  std::vector<HeldTarget> all;
  std::size_t outcome = 0, probe = 0;
  const std::vector<Pattern>& patterns = study_.scenario.validation->patterns;
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (std::size_t k = 0; k < patterns[i].targets.size(); ++k) {
      const Target& target = patterns[i].targets[k];
      const auto& seen = target.seen.probe ? seen_probes_[probe++] : seen_outcomes_[outcome++];
      const auto* minus = target.minus ? &seen_outcomes_[outcome++] : nullptr;
      for (std::size_t lens = 0; lens < study_.scenario.lenses.size(); ++lens) {
        if (!holds_under(patterns[i], study_.scenario.lenses[lens])) continue;
        HeldTarget held{i, k, lens, seen[lens], {}, Verdict::unknown};
        for (std::size_t n = 0; minus != nullptr && n < held.values.size(); ++n) {
          held.values[n] -= (*minus)[lens][n];
        }
        held.estimate = estimate(held.values);
        held.verdict = verdict_of(held.estimate, target.band);
        all.push_back(std::move(held));
      }
    }
  }
  return all;
}

}  // namespace tillit
