#include "sim/store/shards/join.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>

#include "sim/command/commands.hpp"
#include "sim/command/shards/sharded_run.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/studies/stored_study.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/store/hdf5_files.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

struct JoinOptions {
  std::string file;
  bool quiet = false;
};

void nothing_there(const fs::path& folder, Session& session) {
  const std::string name = folder.string();
  fail(session, {fmt::format("there is no shard in {} that can be read now", name),
                 fmt::format("det finns ingen delstudie i {} som går att läsa nu", name)});
}

/// Finds what there is of a study in its folder, one shard after the other.
class Finder {
 public:
  Finder(ShardedRun& run, Session& session) : run_(run), session_(session) {}

  /// Whether a study could be made of the shards.
  bool look() {
    const fs::path folder = shard_folder(run_.study);
    for (const fs::path& file : hdf5_files_in(folder)) {
      if (!take(file)) return false;
    }
    if (!known_) nothing_there(folder, session_);
    return known_;
  }

 private:
  bool take(const fs::path& path) {
    try {
      open_in_child(path.string());
      const StudyReader stored(path);
      if (!known_ && !take_whole(stored)) return false;
      const std::string file = path.parent_path().filename() / path.filename();
      const auto shard = shard_with(stored.axes(), file, run_.whole.axes);
      if (!shard) {
        throw StoreError(StoreProblem::other_study, StoreAction::read, path.string(),
                         "replication");
      }
      run_.shards.push_back(*shard);
      return true;
    } catch (const StoreError& error) {
      if (error.problem() != StoreProblem::open_elsewhere) throw;
      const Text words{"{} is being written: left out\n", "{} skrivs just nu: utelämnad\n"};
      fmt::print(stderr, fmt::runtime(session_.say(words)), path.string());
      return true;
    }
  }

  bool take_whole(const StudyReader& stored) {
    auto whole = whole_study_again(stored, session_);
    if (!whole) return false;
    run_.whole = std::move(*whole);
    run_.provenance = stored.provenance();
    known_ = true;
    return true;
  }

  ShardedRun& run_;
  Session& session_;
  bool known_ = false;
};

void join(const JoinOptions& options, Session& session) {
  ShardedRun run;
  run.study = study_of_shards(options.file);
  run.making.quiet = options.quiet;
  if (Finder(run, session).look()) join_and_tell(run, false, session);
}

}  // namespace

void add_join(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "join",
                      {"Join what there is of a study's shards into one file that looks them up",
                       "Foga ihop en studies delar till en fil som slår upp dem"});
  auto options = std::make_shared<JoinOptions>();
  arguments.needs("file", options->file, {"FILE", "FIL"},
                  {"The study (.h5) or the folder of its shards (.d)",
                   "Studien (.h5) eller mappen med delstudierna (.d)"});
  add_quiet_option(arguments, options->quiet);
  arguments.then([&session, options] { with_studies(session, [&] { join(*options, session); }); });
}

}  // namespace tillit
