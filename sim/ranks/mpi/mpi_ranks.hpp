#pragma once

#include "sim/ranks/ranks.hpp"

namespace tillit {

// What the program knows of the plugin with MPI in it.

/// Its file, beside the program.
inline constexpr const char* mpi_plugin = "libtillit_mpi.so";

/// Its one function: starts MPI and gives what the caller owns.
using MeetByMpi = Ranks*();
inline constexpr const char* meet_by_mpi_name = "tillit_meet_by_mpi";

}  // namespace tillit
