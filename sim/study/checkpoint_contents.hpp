#pragma once

#include "sim/store/checkpoints/checkpoint_reader.hpp"
#include "sim/store/checkpoints/checkpoint_writer.hpp"
#include "sim/study/one_run.hpp"

namespace tillit {

// What a checkpoint holds beside its head: the state of the world, and what the run remembers.

void write_contents(OneRun& lived, CheckpointWriter& file);

/// Into a run as it is at its beginning. What does not fit it, or is out of its range, is refused
/// as a StoreError.
void read_contents(OneRun& lived, CheckpointReader& file);

}  // namespace tillit
