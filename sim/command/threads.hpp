#pragma once

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/command/session.hpp"

namespace tillit {

/// The option --threads; 0 if it is not given.
std::shared_ptr<int> add_threads_option(CLI::App& command, const Session& session);

/// The number of threads to use: `wanted`, or as many as the machine has if that is 0.
int threads_to_use(int wanted);

}  // namespace tillit
