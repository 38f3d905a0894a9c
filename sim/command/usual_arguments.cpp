#include "sim/command/usual_arguments.hpp"

#include <limits>

#include "sim/command/default_threads.hpp"

namespace tillit {

void needs_scenario(Arguments& arguments, std::string& file) {
  arguments.needs("file", file, {"FILE", "FIL"}, {"A scenario (.toml)", "Ett scenario (.toml)"});
}

void needs_study(Arguments& arguments, std::string& file) {
  arguments.needs("file", file, {"FILE", "FIL"}, {"A study (.h5)", "En studie (.h5)"});
}

void add_output_options(Arguments& arguments, std::string& output, bool& overwrite) {
  arguments.option("--output", output, {"FILE", "FIL"},
                   {"The study's file (default: results/NAME.h5, never over an existing one)",
                    "Studiens fil (annars results/NAMN.h5, aldrig över en som finns)"});
  arguments.flag(
      "--overwrite", overwrite,
      {"Replace the file of --output if it exists", "Ersätt filen i --output om den finns"});
}

void add_checkpoint_options(Arguments& arguments, int& every, bool& keep) {
  arguments.number("--checkpoint-every", every, 1, 100000, {"WEEKS", "VECKOR"},
                   {"Keep every run under way on disk, each time it has lived so many weeks",
                    "Spara varje pågående körning på disk, varje gång den levt så många veckor"});
  arguments.flag("--keep-checkpoints", keep,
                 {"Leave the checkpoints when the runs are done, to branch from",
                  "Låt kontrollpunkterna ligga kvar när körningarna är klara, att utgå från"});
}

void add_threads_option(Arguments& arguments, int& threads) {
  threads = default_threads();
  arguments.number("--threads", threads, 1, 1024, {"NUMBER", "ANTAL"},
                   {"Number of threads (default: all; results do not depend on it)",
                    "Antal trådar (annars alla; resultaten beror inte på det)"});
}

void add_memory_option(Arguments& arguments, double& bytes) {
  bytes = std::numeric_limits<double>::infinity();
  arguments.size("--memory", bytes, {"SIZE", "STORLEK"},
                 {"Make no more runs at once than fit in this, e.g. 8GB",
                  "Gör inte fler körningar samtidigt än vad som ryms i detta, t.ex. 8GB"});
}

void add_model_option(Arguments& arguments, std::string& name) {
  arguments.option(
      "--model", name, {"NAME", "NAMN"},
      {"The model it is about (default: governance)", "Modellen det gäller (annars governance)"});
}

void add_set_option(Arguments& arguments, std::vector<std::string>& overrides) {
  arguments.repeated("--set", overrides, {"PATH=VALUE", "NYCKEL=NYTT"},
                     {"Another value for a key, e.g. population.scale=0.02; may be repeated",
                      "Annat värde för en nyckel, t.ex. population.scale=0.02; får upprepas"});
}

void add_quiet_option(Arguments& arguments, bool& quiet) {
  arguments.flag("--quiet", quiet, {"No progress on standard error", "Ingen förloppsvisning"});
}

}  // namespace tillit
