#include "sim/study/checkpoint.hpp"

#include <fmt/format.h>

#include <string>

#include "sim/population/state_hash.hpp"
#include "sim/scenario/read.hpp"
#include "sim/study/checkpoint_contents.hpp"

namespace tillit {
namespace {

/// Names begin with a letter and have no points: so no two runs are called the same.
std::string checkpoint_name(const CheckpointHead& head) {
  std::string name = fmt::format("{}.{}", head.lens, head.replication);
  if (head.design > 0) name = fmt::format("{}.{}", head.design - 1, name);
  return head.shared ? name : name + "." + head.variant;
}

/// What names a run.
CheckpointHead place_of(const Study& study, const RunIndex& run, bool shared) {
  CheckpointHead head;
  head.lens = study.scenario.lenses[run.lens].name;
  head.replication = study.axes.replications[run.replication];
  head.variant = study.scenario.variants[run.variant].name;
  head.shared = shared;
  if (study.axes.has_design()) {
    head.design = 1 + static_cast<std::uint64_t>(study.axes.design.points[run.design]);
  }
  return head;
}

CheckpointHead head_of(const Study& study, const RunIndex& run, bool shared) {
  CheckpointHead head = place_of(study, run, shared);
  head.model = study.model->declaration().name;
  head.name = study.scenario.name;
  head.scenario = resolved_text(*study.scenario_at(run.design), study.model->declaration());
  return head;
}

/// Points of a design are told apart by the scenario, which holds the point's values.
void want_same_run(const CheckpointReader& saved, CheckpointHead wanted) {
  const CheckpointHead& head = saved.head();
  if (head.model != wanted.model || head.scenario != wanted.scenario) {
    saved.refuse(StoreProblem::other_scenario, head.name);
  }
  wanted.design = head.design;
  if (checkpoint_name(head) != checkpoint_name(wanted)) {
    saved.refuse(StoreProblem::other_run, checkpoint_name(head));
  }
}

}  // namespace

std::string checkpoint_name(const Study& study, const RunIndex& run, bool shared) {
  return checkpoint_name(place_of(study, run, shared));
}

void save(const std::filesystem::path& path, const Study& study, const RunIndex& run, bool shared,
          OneRun& lived) {
  CheckpointHead head = head_of(study, run, shared);
  head.week = lived.week();
  head.build = this_build();
  head.state_hash = state_hash(lived.world());
  CheckpointWriter file(path, head);
  write_contents(lived, file);
  file.finish();
}

OneRun restored(const Study& study, const RunIndex& run, bool shared, CheckpointReader& saved) {
  want_same_run(saved, head_of(study, run, shared));
  OneRun lived(study, run);
  lived.follow(run.variant);
  read_contents(lived, saved);
  if (lived.week() != saved.head().week) saved.refuse(StoreProblem::damaged, "week");
  if (state_hash(lived.world()) != saved.head().state_hash) {
    saved.refuse(StoreProblem::damaged, "state");
  }
  return lived;
}

}  // namespace tillit
