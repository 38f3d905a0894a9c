#include "sim/command/shards/slurm_script.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/command/words/counted.hpp"
#include "sim/command/words/shell_words.hpp"
#include "sim/scenario/printable.hpp"

namespace tillit {
namespace {

/// Numbers in ascending order as bash writes them briefly: {0..3} 7 {9..11}.
std::string numbers(const std::vector<std::size_t>& shards) {
  std::string text;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    const std::size_t first = shards[i];
    while (i + 1 < shards.size() && shards[i + 1] == shards[i] + 1) ++i;
    if (!text.empty()) text += " ";
    text +=
        shards[i] == first ? fmt::format("{}", first) : fmt::format("{{{}..{}}}", first, shards[i]);
  }
  return text;
}

/// What ends a line, or cannot be seen, has no place in a comment: Slurm and bash would take what
/// comes after it for lines of the script.
std::string on_one_line(const std::string& text) {
  std::string line = printable(text);
  for (char& c : line) c = c == '\n' || c == '\r' || c == '\t' ? '_' : c;
  return line;
}

/// Slurm takes a value with spaces, as it stands in quotation marks, for one word.
std::string directive(const char* name, const std::string& value) {
  if (value.empty()) return "";
  std::string quoted;
  for (const char c : on_one_line(value)) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  const bool word = quoted.find_first_of(" '#\\") == std::string::npos;
  return fmt::format("#SBATCH --{}={}\n", name, word ? quoted : "\"" + quoted + "\"");
}

}  // namespace

bool fits_on_one_line(const std::filesystem::path& path) {
  return on_one_line(path.string()) == path.string();
}

std::string slurm_script(const SlurmJob& job, Language language) {
  const std::size_t tasks = std::min(job.tasks, job.shards.size());
  const Text how{
      "# Hand it in: sbatch {}\n# Any task may be killed and handed in again: what is "
      "finished is kept.\n# The task that finishes last joins the shards.\n",
      "# Lämna in: sbatch {}\n# Varje uppgift får avbrytas och lämnas in på nytt: det som är "
      "klart finns kvar.\n# Den som blir klar sist fogar ihop delstudierna.\n"};
  std::string text =
      fmt::format("#!/bin/bash\n{}: {}, {}\n", slurm_script_sign, on_one_line(job.name),
                  counted(job.shards.size(), Thing::shard, language));
  text += fmt::format(fmt::runtime(how.in(language)), on_one_line(shell_word(job.script.string())));
  text += directive("job-name", job.name);
  text += directive("array", fmt::format("0-{}", tasks - 1));
  text += directive("cpus-per-task", std::to_string(job.cpus));
  text += directive("time", job.time);
  text += directive("partition", job.partition);
  text += directive("mem", job.memory);
  text += directive("output", (job.logs / "slurm-%A_%a.log").string());
  text += fmt::format(R"(
cd {folder} || exit 1
shards=({shards})
worst=0
for ((i = SLURM_ARRAY_TASK_ID; i < ${{#shards[@]}}; i += {tasks})); do
  {command} --shard "${{shards[i]}}"
  code=$?
  ((code > worst)) && worst=$code
done
exit $worst
)",
                      fmt::arg("folder", shell_word(job.folder.string())),
                      fmt::arg("shards", numbers(job.shards)), fmt::arg("tasks", tasks),
                      fmt::arg("command", shell_words(job.command)));
  return text;
}

}  // namespace tillit
