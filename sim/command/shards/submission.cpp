#include "sim/command/shards/submission.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <numeric>
#include <optional>

#include "sim/command/shards/slurm_script.hpp"
#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/words/counted.hpp"
#include "sim/scenario/printable.hpp"
#include "sim/store/hdf5_files.hpp"
#include "sim/store/shards/join.hpp"
#include "sim/study/study.hpp"

namespace tillit {
namespace {

namespace fs = std::filesystem;

/// The numbers of the shards, or of those that are not finished and nobody is at work on.
std::vector<std::size_t> wanted_shards(const fs::path& study, const Study& whole,
                                       const ReadScenario& read, const std::vector<Shard>& shards,
                                       bool missing) {
  std::vector<std::size_t> numbers(shards.size());
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  if (!missing) return numbers;
  open_shards_in_child(study, shards);
  Provenance provenance;
  provenance.scenario_resolved = read.resolved;
  std::erase_if(numbers, [&](std::size_t i) {
    const Joined found = look_into_shards(study, whole.layout, whole.axes, provenance, {shards[i]});
    return found.done == axes_of(shards[i], whole.axes).runs() || !found.busy.empty();
  });
  return numbers;
}

/// The command that makes one shard, up to the shard's number.
std::vector<std::string> command_of(const SubmitOptions& options, const fs::path& study,
                                    const Division& division, const StudyAxes& axes) {
  std::error_code unknown;
  std::vector<std::string> command{fs::read_symlink("/proc/self/exe", unknown).string(), "run",
                                   fs::absolute(options.file).string()};
  for (const std::string& one : options.overrides) command.insert(command.end(), {"--set", one});
  command.insert(command.end(), {"--output", fs::absolute(study).string(), "--threads",
                                 std::to_string(options.cpus), "--shard-size",
                                 std::to_string(division.replications)});
  if (axes.has_design()) {
    command.insert(command.end(), {"--shard-points", std::to_string(division.points)});
  }
  return command;
}

/// Whether a script may be written there: nothing is there, or an earlier script.
bool may_write(const fs::path& path, Session& session) {
  std::ifstream file(path);
  std::string first;
  std::string second;
  std::getline(file, first);
  std::getline(file, second);
  if (!file.is_open() || second.starts_with(slurm_script_sign)) return true;
  const Text words{"{} exists already and is no job script of Tillit: choose another --script",
                   "{} finns redan och är inget jobbskript från Tillit: välj ett annat --script"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), path.string()));
  return false;
}

/// Whether Slurm can be told where the logs go.
bool can_have_logs(const fs::path& folder, Session& session) {
  if (fits_on_one_line(folder)) return true;
  const Text words{
      "{}: a job script cannot name a folder with control characters: choose another "
      "--output",
      "{}: ett jobbskript kan inte nämna en mapp med styrtecken: välj ett annat "
      "--output"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), printable(folder.string())));
  return false;
}

void write_script(const SlurmJob& job, Session& session) {
  if (!may_write(job.script, session)) return;
  if (!write_or_tell(job.script.string(), slurm_script(job, session.language), session)) return;
  const Text words{"{}: {}. Hand it in: sbatch {}\n", "{}: {}. Lämna in det: sbatch {}\n"};
  fmt::print(fmt::runtime(session.say(words)), job.script.string(),
             counted(job.shards.size(), Thing::shard, session.language), job.script.string());
}

}  // namespace

void submit(const SubmitOptions& options, Session& session) {
  if (options.slurm == options.list) {
    return complain(
        session, session.say({"say one of --slurm and --list", "ange ett av --slurm och --list"}));
  }
  const auto read = read_or_tell(options.file, options.overrides, session);
  if (!read || !can_be_in_shards(read->scenario, session)) return;
  const auto study = sharded_study_path(options.output, read->scenario.name, session);
  if (!study) return;
  const Study whole = study_of(*read->model, read->scenario);
  const Division division = options.sharding.division(whole.axes);
  const std::vector<Shard> shards = shards_of(*study, whole.axes, division);
  if (!only_these_shards(*study, shards, session)) return;
  const auto numbers = wanted_shards(*study, whole, *read, shards, options.missing);
  if (options.list) {
    for (const std::size_t number : numbers) fmt::print("{}\n", number);
    return;
  }
  if (numbers.empty()) {
    fmt::print("{}\n", session.say({"Every shard is done or under way: there is nothing to submit.",
                                    "Alla delstudier är klara eller görs: det finns inget att "
                                    "lämna in."}));
    return;
  }
  if (!can_have_logs(fs::absolute(shard_folder(*study)), session)) return;
  fs::create_directories(shard_folder(*study));
  SlurmJob job;
  job.name = read->scenario.name;
  job.command = command_of(options, *study, division, whole.axes);
  job.command.emplace_back("--quiet");
  job.folder = fs::current_path();
  job.logs = fs::absolute(shard_folder(*study));
  job.script = options.script.empty()
                   ? beside(*study, options.missing ? ".missing.sbatch" : ".sbatch")
                   : fs::path(options.script);
  job.shards = numbers;
  job.tasks = static_cast<std::size_t>(options.tasks);
  job.cpus = options.cpus;
  job.time = options.time;
  job.partition = options.partition;
  job.memory = options.memory;
  write_script(job, session);
}

}  // namespace tillit
