#pragma once

namespace tillit {

/// How many threads a process should have that nobody told: as many as there are processors it may
/// use (taskset, Slurm and mpirun may give it fewer than the machine has), or its part of them if
/// several processes were started together and none has processors of its own.
int default_threads();

}  // namespace tillit
