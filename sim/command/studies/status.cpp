#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/command/calibration/calibration_run.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/studies/study_status.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {
namespace {

void status(const std::string& file, Session& session) {
  const StudyReader study(file, Sharing::with_writer);
  tell_runs(study, file, session);
  if (study.status() == StudyStatus::complete) return;
  session.exit = Exit::partial;
  if (study.being_written()) return tell_of_writer(session);
  const Text next{"The study is partial: `tillit resume {}` makes what is missing.\n",
                  "Studien är ofullständig: `tillit resume {}` gör det som saknas.\n"};
  fmt::print(fmt::runtime(session.say(next)), file);
}

}  // namespace

void add_status(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "status",
                      {"Tell how many runs of a study are done, failed, missing",
                       "Visa hur många av en studies körningar som är klara, misslyckade, saknas"});
  auto file = std::make_shared<std::string>();
  needs_study(arguments, *file);
  arguments.then([&session, file] {
    with_study(*file, session, [&] {
      std::error_code unknown;
      const bool folder = std::filesystem::is_directory(*file, unknown);
      folder ? tell_calibration_status(*file, session) : status(*file, session);
    });
  });
}

}  // namespace tillit
