#include "sim/command/usual_arguments.hpp"

#include <algorithm>
#include <limits>
#include <thread>

namespace tillit {

void needs_scenario(Arguments& arguments, std::string& file) {
  arguments.needs("file", file, {"FILE", "FIL"}, {"A scenario (.toml)", "Ett scenario (.toml)"});
}

void needs_study(Arguments& arguments, std::string& file) {
  arguments.needs("file", file, {"FILE", "FIL"}, {"A study (.h5)", "En studie (.h5)"});
}

void add_threads_option(Arguments& arguments, int& threads) {
  threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
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
