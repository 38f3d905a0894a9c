#pragma once

#include <string>
#include <vector>

#include "sim/command/arguments.hpp"

namespace tillit {

// What several subcommands take, and take alike.

void needs_scenario(Arguments& arguments, std::string& file);
void needs_study(Arguments& arguments, std::string& file);

/// The options --output and --overwrite.
void add_output_options(Arguments& arguments, std::string& output, bool& overwrite);

/// The options --checkpoint-every, 0 if it is not given, and --keep-checkpoints.
void add_checkpoint_options(Arguments& arguments, int& every, bool& keep);

/// The option --threads; all of the machine's if it is not given.
void add_threads_option(Arguments& arguments, int& threads);

/// The option --memory; without end if it is not given.
void add_memory_option(Arguments& arguments, double& bytes);

/// The option --model: an empty name means the usual model.
void add_model_option(Arguments& arguments, std::string& name);

/// The option --set, to be given as often as wanted.
void add_set_option(Arguments& arguments, std::vector<std::string>& overrides);

/// The option --quiet.
void add_quiet_option(Arguments& arguments, bool& quiet);

}  // namespace tillit
