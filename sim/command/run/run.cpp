#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/run/run_scenario.hpp"

namespace tillit {

void add_run(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "run",
                      {"Run a scenario and write the study", "Kör ett scenario och skriv studien"});
  auto options = std::make_shared<RunOptions>();
  add_run_options(arguments, *options);
  arguments.then_together([&session, options] { run_scenario(*options, session); });
}

}  // namespace tillit
