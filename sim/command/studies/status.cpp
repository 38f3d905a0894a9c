#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <optional>

#include "sim/command/calibration/calibration_run.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/studies/study_status.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/store/hdf5_files.hpp"
#include "sim/store/shards/shard.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

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

bool holds_calibration(const fs::path& folder) {
  std::error_code unknown;
  return fs::exists(generation_path(folder, 0), unknown);
}

/// The study itself where the folder of its shards was named; otherwise what was named.
std::string whole_study(const std::string& named) {
  std::error_code unknown;
  if (!fs::is_directory(named, unknown) || holds_calibration(named)) return named;
  const fs::path study = study_of_shards(named);
  return fs::exists(study, unknown) ? study.string() : named;
}

/// The folder of the shards of a study that nobody has joined, if either of the two was named;
/// nothing if there is no such folder.
std::optional<fs::path> shards_alone(const fs::path& named) {
  const fs::path study = study_of_shards(named);
  std::error_code unknown;
  if (fs::exists(study, unknown)) return std::nullopt;
  const fs::path folder = shard_folder(study);
  if (holds_calibration(folder) || hdf5_files_in(folder).empty()) return std::nullopt;
  return folder;
}

void tell_not_joined(const fs::path& shards, Session& session) {
  const Text words{"{0} holds shards that are not joined: `tillit join {0}`",
                   "{0} innehåller delstudier som inte är sammanfogade: `tillit join {0}`"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), shards.string()));
}

}  // namespace

void add_status(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "status",
                      {"Tell how many runs of a study are done, failed, missing",
                       "Visa hur många av en studies körningar som är klara, misslyckade, saknas"});
  auto file = std::make_shared<std::string>();
  needs_study(arguments, *file);
  arguments.then([&session, file] {
    const std::string study = whole_study(*file);
    with_study(study, session, [&] {
      const auto shards = shards_alone(study);
      if (shards) return tell_not_joined(*shards, session);
      std::error_code unknown;
      const bool folder = fs::is_directory(study, unknown);
      folder ? tell_calibration_status(study, session) : status(study, session);
    });
  });
}

}  // namespace tillit
