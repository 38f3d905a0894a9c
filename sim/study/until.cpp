#include "sim/study/until.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "sim/study/paired.hpp"

namespace tillit {
namespace {

/// The first values only.
std::span<const double> first(const std::vector<double>& values, std::size_t count) {
  return std::span(values).first(std::min(count, values.size()));
}

/// The wanted runs from replication `from` to before `end`.
Wanted between(const Study& study, const Wanted& wanted, std::size_t from, std::size_t end) {
  Wanted some(wanted.size(), false);
  for (std::size_t i = 0; i < some.size(); ++i) {
    const std::size_t replication = study.axes.run_at(i).replication;
    some[i] = wanted[i] && replication >= from && replication < end;
  }
  return some;
}

/// The number of replications of which a run was made before.
std::size_t made_before(const Study& study, const Wanted& wanted) {
  std::size_t made = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i]) made = std::max(made, study.axes.run_at(i).replication + 1);
  }
  return made;
}

void add(StudyEnd& all, StudyEnd&& batch) {
  all.wanted += batch.wanted;
  all.done += batch.done;
  all.stopped = all.stopped || batch.stopped;
  all.failures.insert(all.failures.end(), batch.failures.begin(), batch.failures.end());
}

}  // namespace

std::size_t place_of_outcome(const WindowMeans& means, std::size_t outcome) {
  const std::vector<MainSeries>& all = means.outcomes();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const MainSeries& one) { return one.outcome == outcome; });
  return static_cast<std::size_t>(found - all.begin());
}

Known known_after(const Study& study, const WindowMeans& means, std::size_t replications) {
  const Until& until = *study.scenario.until;
  const std::size_t outcome = place_of_outcome(means, static_cast<std::size_t>(until.outcome));
  const auto most = static_cast<std::size_t>(until.max);
  Known known{replications, std::numeric_limits<double>::quiet_NaN(), {}, replications};
  for (std::size_t i = 0; i < study.axes.runs(); ++i) {
    const RunIndex run = study.axes.run_at(i);
    if (run.replication != 0 || run.variant == 0) continue;
    const std::vector<double> values = means.of(run, outcome);
    const std::vector<double> baseline = means.of({run.lens, 0, 0, run.design}, outcome);
    const Estimate difference =
        paired_difference(first(values, replications), first(baseline, replications));
    if (!difference.half_width) continue;
    if (!(*difference.half_width <= known.half_width)) {
      known.half_width = *difference.half_width;
      known.least = run;
    }
    const std::size_t lacking = replications - difference.replications;
    const std::size_t pairs =
        values_needed(difference.deviation, until.paired_half_width, difference.replications, most);
    known.needed = std::max(known.needed, pairs + lacking);
  }
  return known;
}

bool known_enough(const Until& until, const Known& known) {
  return !(known.half_width > until.paired_half_width);
}

std::size_t next_look(const Until& until, const Known& known) {
  if (known_enough(until, known)) return known.replications;
  const std::size_t wanted = std::max(known.needed, known.replications + 1);
  return std::min({wanted, 2 * known.replications, static_cast<std::size_t>(until.max)});
}

BatchesEnd make_batches(const Study& study, const Wanted& wanted, const WindowMeans& means,
                        const BatchMaker& maker) {
  const auto& until = study.scenario.until;
  const std::size_t laid_out = study.axes.replications.size();
  BatchesEnd end;
  const auto go_on_to = [&](std::size_t replications) {
    const Wanted batch = between(study, wanted, end.replications, replications);
    end.replications = replications;
    const bool any = std::find(batch.begin(), batch.end(), true) != batch.end();
    if (any) add(end.all, maker.make(batch));
  };
  go_on_to(until ? std::min(static_cast<std::size_t>(until->min), laid_out) : laid_out);
  while (until && !end.all.stopped && end.replications < laid_out) {
    const Known known = known_after(study, means, end.replications);
    std::size_t next = std::min(next_look(*until, known), laid_out);
    // What failed before and did not now can make fewer do; what is made is kept all the same.
    if (next == end.replications) next = std::max(next, made_before(study, wanted));
    if (next == end.replications) break;
    maker.tell(known, next);
    go_on_to(next);
  }
  return end;
}

}  // namespace tillit
