#pragma once

#include <filesystem>
#include <string>

#include "sim/store/checkpoints/checkpoint_reader.hpp"
#include "sim/store/run_result.hpp"
#include "sim/study/one_run.hpp"

namespace tillit {

/// What a run is called by its content, whatever else its study runs: "lens.replication.variant",
/// without a variant if all have lived the same so far, and with a design point's number before it.
std::string checkpoint_name(const Study& study, const RunIndex& run, bool shared);

/// Writes a run of a study as it stands between two weeks: `run` is its place on the axes, `shared`
/// says that all variants have lived the same so far. Takes the place of an earlier checkpoint only
/// when it is whole. Throws StoreError.
void save(const std::filesystem::path& path, const Study& study, const RunIndex& run, bool shared,
          OneRun& lived);

/// The run of a checkpoint as it was saved: what it gives in the end is what it would have given.
/// Throws StoreError if it is not of this run of this study, or if the model's variables were
/// others.
OneRun restored(const Study& study, const RunIndex& run, bool shared, CheckpointReader& saved);

}  // namespace tillit
