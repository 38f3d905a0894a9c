#pragma once

#include <span>

#include "sim/run/model.hpp"

namespace tillit {

/// The whole program: understands the command line, does what it asks for and gives the exit code
/// (0 done, 1 run failed, 2 usage, 3 scenario invalid, 4 partial).
int command_line(int argc, char** argv, std::span<const Model* const> models);

}  // namespace tillit
