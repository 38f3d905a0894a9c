#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/text.hpp"

namespace tillit {

/// What a job script for Slurm is made of. Paths are absolute: a job starts wherever it likes.
struct SlurmJob {
  std::string name;
  std::vector<std::string> command;  ///< does one shard, if the shard's number is added to it
  std::filesystem::path folder;      ///< where the command is called
  std::filesystem::path logs;        ///< the folder for what the tasks say; must exist and fit
  std::filesystem::path script;      ///< its own file, to tell how to hand it in
  std::vector<std::size_t> shards;   ///< the numbers of those to be done, at least one
  std::size_t tasks = 1000;          ///< of the job array, at most; Slurm's usual limit is 1 000
  int cpus = 1;                      ///< for each task
  std::string time;                  ///< for each task, "04:00:00"; empty: the partition's
  std::string partition;             ///< empty: the cluster's usual one
  std::string memory;                ///< for each task, "2G"; empty: the partition's
};

/// The first line of every script after "#!": what may be replaced.
inline constexpr const char* slurm_script_sign = "# Written by tillit submit --slurm";

/// Whether a path can stand in Slurm's own lines of a script.
bool fits_on_one_line(const std::filesystem::path& path);

/// The script of a job array. Its tasks deal the shards among them.
std::string slurm_script(const SlurmJob& job, Language language);

}  // namespace tillit
