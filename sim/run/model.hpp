#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "sim/population/column.hpp"
#include "sim/random/draw.hpp"
#include "sim/run/explanation.hpp"
#include "sim/run/memory.hpp"
#include "sim/run/policy.hpp"
#include "sim/run/week_record.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/store/layout.hpp"

namespace tillit {

class Mistakes;

/// What a draw of participants looks at, per principal, at the start of a trial.
struct Standing {
  double size = 0;              ///< of its population
  double indicator = 0;         ///< mean over the last year before the trial
  double volunteer_weight = 1;  ///< relative chance to come forward
};

/// The extra variables of a model (histograms, surveys), beside its outcomes.
struct Extras {
  std::vector<Dimension> dimensions;
  std::vector<Series> series;
};

/// The weeks in which a world is probed, and the policy of each.
struct ProbedWeeks {
  int from = 0;  ///< the first, which the world would live next
  int end = 0;   ///< the first that is no longer lived
  /// The policy in force: asked week by week, in order, before the world has lived that week.
  std::function<const Policy&(int week)> policy;

  int count() const { return end - from; }
};

/// All agents of one run, and the rules by which they live a week.
class World {
 public:
  virtual ~World() = default;

  /// An independent copy, to go on under another policy.
  virtual std::unique_ptr<World> branch() const = 0;

  /// Lives one week under the policy in force and measures it.
  virtual void live(int week, const Policy& policy, WeekRecord& record) = 0;

  /// How the principals stand now, for drawing those who take part in a trial.
  virtual std::vector<Standing> standings() const = 0;

  /// Shows every column of the state, in a fixed order: hashes, checkpoints and sizes come from
  /// it.
  virtual void show(ColumnVisitor& visitor) = 0;

  /// Keeps what a later week or `extras` needs of earlier weeks and no column holds: what was
  /// gathered, counted, averaged. Nothing for a world whose columns say all.
  virtual void keep(Memory&) {}

  /// Values of the model's extra series, in the order of Model::extras. Those at the end may be
  /// left out in a run that has nothing to tell of them. Called once, at the end.
  virtual std::vector<Values> extras() { return {}; }

  /// Takes the change of one of Model::explained apart from now on, or no longer if null: the week
  /// lived next is the one things are compared with, the weeks after it are explained. What is
  /// lived does not depend on it, and branches are not asked. Tells whether there is anybody of
  /// whom to tell. A week throws if what is added up is not what was lived.
  virtual bool explain(Explanation*) { return false; }

  /// Lives these weeks, as far as it needs them, and gives a value for each of the declaration's
  /// probes, in its order; NaN where there was nothing to see. What it lives is what it would have
  /// lived unseen; only copies of it may be treated otherwise.
  virtual std::vector<double> probe(const ProbedWeeks&) { return {}; }
};

/// How large a world is, for estimates before anything is run.
struct WorldSize {
  double agents = 0;
  double bytes = 0;
  double citizens = 0;  ///< those of the agents who are served
};

/// A model, as the engine sees it.
class Model {
 public:
  virtual ~Model() = default;

  /// Always the same object, which does not change.
  virtual const Declaration& declaration() const = 0;

  /// The principals of the scenario's population, at scale 1. Called while a scenario is checked:
  /// what is wrong with the population goes to `mistakes`.
  virtual std::vector<Principal> principals(const Scenario& scenario, Mistakes& mistakes) const = 0;

  /// The world at the start of the burn-in. The same replication is the same random world under
  /// every lens and in every variant.
  virtual std::unique_ptr<World> build(const Scenario& scenario, const Lens& lens,
                                       RandomWorld random_world) const = 0;

  /// What its worlds tell beside the outcomes: the same for all runs of a scenario.
  virtual Extras extras(const Scenario&) const { return {}; }

  /// The outcomes whose changes its worlds can take apart.
  virtual std::vector<ExplainedOutcome> explained() const { return {}; }

  /// What a world of the scenario takes under a lens, before it is built.
  virtual WorldSize size(const Scenario& scenario, const Lens& lens) const = 0;
};

}  // namespace tillit
