#include "sim/store/shards/join.hpp"

#include <system_error>

#include "sim/store/diagnosis.hpp"
#include "sim/store/hdf5/hdf5_write.hpp"
#include "sim/store/studies/empty_study.hpp"
#include "sim/store/studies/same.hpp"
#include "sim/store/system_file.hpp"

namespace tillit {

namespace fs = std::filesystem;
using namespace hdf5;

namespace {

/// What is not as it should be in a shard of this study; nothing if all is.
const char* difference(const StudyReader& shard, const Layout& layout, const StudyAxes& axes,
                       const Provenance& provenance) {
  if (shard.provenance().scenario_resolved != provenance.scenario_resolved) return "scenario";
  if (!same_names(shard.axes().lenses, axes.lenses)) return "lens";
  if (!same_names(shard.axes().variants, axes.variants)) return "variant";
  if (shard.axes().replications != axes.replications) return "replication";
  if (shard.axes().design.points != axes.design.points) return "design";
  if (!same_series(shard.layout(), layout) || !same_dimensions(shard.layout(), layout))
    return "layout";
  return nullptr;
}

/// Adds what is in one shard.
void look_into(const fs::path& file, const Shard& shard, const Layout& layout,
               const StudyAxes& axes, const Provenance& provenance, Joined& found) {
  std::error_code unknown;
  if (!fs::exists(file, unknown)) {
    found.absent.push_back(shard.file);
    return;
  }
  try {
    const StudyReader study(file);
    want_shard(study, file, layout, axes_of(shard, axes), provenance);
    for (std::size_t i = 0; i < study.axes().runs(); ++i) {
      const RunStatus status = study.status_of(study.axes().run_at(i));
      if (status == RunStatus::complete) ++found.done;
      if (status == RunStatus::failed) ++found.failed;
    }
  } catch (const StoreError& error) {
    if (error.problem() != StoreProblem::open_elsewhere) throw;
    found.busy.push_back(shard.file);
  }
}

/// An earlier join may be replaced; its runs are in the shards.
void refuse_to_replace_others(const fs::path& path) {
  std::error_code unknown;
  if (!fs::exists(fs::symlink_status(path, unknown))) return;
  if (StudyReader(path).shards().empty()) {
    throw StoreError(StoreProblem::exists_already, StoreAction::create, path.string());
  }
}

}  // namespace

void want_shard(const StudyReader& shard, const fs::path& file, const Layout& layout,
                const StudyAxes& axes, const Provenance& provenance) {
  if (const char* other = difference(shard, layout, axes, provenance)) {
    throw StoreError(StoreProblem::other_study, StoreAction::read, file.string(), other);
  }
}

Joined look_into_shards(const fs::path& path, const Layout& layout, const StudyAxes& axes,
                        const Provenance& provenance, const std::vector<Shard>& shards) {
  Joined found;
  found.runs = axes.runs();
  for (const Shard& shard : shards) {
    look_into(path.parent_path() / shard.file, shard, layout, axes, provenance, found);
  }
  return found;
}

Joined join_shards(const fs::path& path, const Layout& layout, const StudyAxes& axes,
                   const Provenance& provenance, const std::vector<Shard>& shards) {
  refuse_to_replace_others(path);
  Joined found = look_into_shards(path, layout, axes, provenance, shards);
  told_as(StoreAction::create, path, [&] {
    const Unfinished part(path);
    LaidOut joined = lay_out(part.path(), layout, axes, provenance, shards);
    if (found.complete()) rewrite_attribute(joined.file, study_names::status, "complete");
    const Group group(H5Gopen2(joined.file, study_names::provenance, H5P_DEFAULT), "");
    rewrite_text(group, "finished", Provenance::utc_now());
    check(H5Fflush(joined.file, H5F_SCOPE_GLOBAL), "");
    joined = {};
    if (std::rename(part.path().c_str(), path.c_str()) != 0) throw Failure{"", "rename", errno};
  });
  return found;
}

}  // namespace tillit
