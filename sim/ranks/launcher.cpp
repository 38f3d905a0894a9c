#include <algorithm>
#include <array>
#include <cstdlib>

#include "sim/ranks/ranks.hpp"

namespace tillit {
namespace {

/// The first of these variables that is set to a number; 1 if none is.
template <std::size_t count>
int first_of(const std::array<const char*, count>& variables) {
  for (const char* name : variables) {
    const char* value = std::getenv(name);
    if (value != nullptr && std::atoi(value) > 0) return std::atoi(value);
  }
  return 1;
}

}  // namespace

// Open MPI's mpirun; those of MPICH and Intel MPI; srun. What srun says comes last: mpirun within a
// Slurm job starts its helpers by srun.
int launched_processes() {
  return first_of(std::array{"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "SLURM_STEP_NUM_TASKS"});
}

int launched_processes_here() {
  return std::min(launched_processes(),
                  first_of(std::array{"OMPI_COMM_WORLD_LOCAL_SIZE", "MPI_LOCALNRANKS",
                                      "SLURM_STEP_TASKS_PER_NODE"}));
}

}  // namespace tillit
