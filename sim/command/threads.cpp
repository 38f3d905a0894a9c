#include "sim/command/threads.hpp"

#include <algorithm>
#include <thread>

#include "sim/command/allowed.hpp"

namespace tillit {

std::shared_ptr<int> add_threads_option(CLI::App& command, const Session& session) {
  auto threads = std::make_shared<int>(0);
  command
      .add_option("--threads", *threads,
                  session.say({"Number of threads (default: all; results do not depend on it)",
                               "Antal trådar (annars alla; resultaten beror inte på det)"}))
      ->check(whole_number(1, 1024, session))
      ->option_text(session.say({"NUMBER", "ANTAL"}));
  return threads;
}

int threads_to_use(int wanted) {
  const int cores = static_cast<int>(std::thread::hardware_concurrency());
  return wanted > 0 ? wanted : std::max(1, cores);
}

}  // namespace tillit
