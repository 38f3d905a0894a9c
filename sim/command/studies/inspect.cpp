#include "sim/command/studies/inspect.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <memory>
#include <sstream>

#include "sim/command/commands.hpp"
#include "sim/command/studies/inspection.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {

Exit inspect(const std::string& path, Language language, std::ostream& out, std::ostream& errors) {
  try {
    const StudyReader study(path);
    Inspection inspection(study, path, language, out);
    inspection.all();
    return inspection.good() ? Exit::done : Exit::run_failed;
  } catch (const StoreError& error) {
    errors << "tillit: " << error.text(language) << "\n";
    return Exit::run_failed;
  }
}

void add_inspect(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "inspect",
                      {"Show what a study holds and verify its hashes",
                       "Visa vad en studie innehåller och bekräfta dess kontrollsummor"});
  auto path = std::make_shared<std::string>();
  needs_study(arguments, *path);
  arguments.then([&session, path] {
    with_study(*path, session, [&] {
      std::ostringstream errors;
      session.exit = inspect(*path, session.language, std::cout, errors);
      fmt::print(stderr, "{}", errors.str());
    });
  });
}

}  // namespace tillit
