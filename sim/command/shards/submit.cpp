#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/shards/submission.hpp"
#include "sim/command/usual_arguments.hpp"

namespace tillit {

void add_submit(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "submit",
                      {"Write a job script that makes a study in shards; nothing is submitted",
                       "Skriv ett jobbskript som gör en studie i delar; inget lämnas in"});
  auto options = std::make_shared<SubmitOptions>();
  needs_scenario(arguments, options->file);
  arguments.flag("--slurm", options->slurm,
                 {"A job array for Slurm", "En vektor av jobb för Slurm (job array)"});
  arguments.flag("--list", options->list,
                 {"Only the shards' numbers, one a line: for GNU parallel and other launchers",
                  "Bara delstudiernas nummer, ett per rad: för GNU parallel och liknande"});
  arguments.flag("--missing", options->missing,
                 {"Only the shards that are not finished", "Bara de delstudier som inte är klara"});
  arguments.option(
      "--output", options->output, {"FILE", "FIL"},
      {"The study's file (default: results/NAME.h5)", "Studiens fil (annars results/NAMN.h5)"});
  add_shard_options(arguments, options->sharding);
  arguments.option(
      "--script", options->script, {"FILE", "FIL"},
      {"The script's file (default: beside the study)", "Skriptets fil (annars bredvid studien)"});
  arguments.option("--time", options->time, {"TIME", "TID"},
                   {"Longest time of a task, as Slurm writes it: 04:00:00",
                    "Längsta tid för en uppgift, så som Slurm skriver den: 04:00:00"});
  arguments.number("--cpus", options->cpus, 1, 1024, {"NUMBER", "ANTAL"},
                   {"Processors and threads of a task (default: 4)",
                    "Processorer och trådar för en uppgift (annars 4)"});
  arguments.option("--memory", options->memory, {"SIZE", "STORLEK"},
                   {"Memory of a task, as Slurm writes it: 4G",
                    "Minne för en uppgift, så som Slurm skriver det: 4G"});
  arguments.option("--partition", options->partition, {"NAME", "NAMN"},
                   {"Partition of the cluster", "Klustrets partition"});
  arguments.number("--tasks", options->tasks, 1, 100'000, {"NUMBER", "ANTAL"},
                   {"Most tasks in the array (default: 1000, Slurm's usual limit); they deal the "
                    "shards",
                    "Flest uppgifter (annars 1000, Slurms vanliga gräns); de delar på "
                    "delstudierna"});
  add_set_option(arguments, options->overrides);
  arguments.then(
      [&session, options] { with_studies(session, [&] { submit(*options, session); }); });
}

}  // namespace tillit
