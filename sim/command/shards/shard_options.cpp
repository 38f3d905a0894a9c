#include "sim/command/shards/shard_options.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/command/studies/read_in_child.hpp"
#include "sim/command/tell.hpp"
#include "sim/store/studies/study_reader.hpp"

namespace tillit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t usual_shards = 64;

std::size_t parts_of(std::size_t whole, std::size_t parts) { return (whole + parts - 1) / parts; }

}  // namespace

Division ShardOptions::division(const StudyAxes& axes) const {
  const std::size_t replications = std::max<std::size_t>(axes.replications.size(), 1);
  Division result{parts_of(replications, usual_shards), axes.points()};
  if (size > 0) result.replications = static_cast<std::size_t>(size);
  const std::size_t rows = parts_of(replications, result.replications);
  if (!given())
    result.points = parts_of(axes.points(), std::max<std::size_t>(usual_shards / rows, 1));
  if (points > 0) result.points = static_cast<std::size_t>(points);
  return result;
}

void add_shard_options(Arguments& arguments, ShardOptions& options) {
  arguments.number("--shard-size", options.size, 1, 1'000'000, {"NUMBER", "ANTAL"},
                   {"Write the study in shards of so many replications, one file each; what is "
                    "finished is kept when this is called again",
                    "Skriv studien som delstudier med så många upprepningar var, en fil för varje; "
                    "det som är klart finns kvar när man kör på nytt"});
  arguments.number("--shard-points", options.points, 1, 1'000'000, {"NUMBER", "ANTAL"},
                   {"Points of the design in a shard (default: all of them)",
                    "Försöksplanens punkter i en delstudie (annars alla)"});
}

bool can_be_in_shards(const Scenario& scenario, Session& session) {
  if (!scenario.until) return true;
  const Text words{
      "study.until does not go with shards, whose number must be known: give study.replications",
      "study.until går inte ihop med delstudier, vars antal måste vara känt: ange "
      "study.replications"};
  complain(session, session.say(words));
  return false;
}

std::optional<fs::path> sharded_study_path(const std::string& wanted,
                                           const std::string& scenario_name, Session& session) {
  std::error_code unknown;
  const fs::path path =
      wanted.empty() ? fs::path("results") / (scenario_name + ".h5") : fs::path(wanted);
  if (wanted.empty()) fs::create_directories("results", unknown);
  if (!fs::exists(path, unknown)) return path;
  open_in_child(path);
  if (!StudyReader(path).shards().empty()) return path;
  const Text words{"{} exists already and is not in shards: choose another name with --output",
                   "{} finns redan och är inte uppdelad: välj ett annat namn med --output"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), path.string()));
  return std::nullopt;
}

bool only_these_shards(const fs::path& study, const std::vector<Shard>& shards, Session& session) {
  std::error_code unknown;
  for (const auto& entry : fs::directory_iterator(shard_folder(study), unknown)) {
    if (entry.path().extension() != ".h5") continue;
    const std::string name = entry.path().parent_path().filename() / entry.path().filename();
    const bool known = std::any_of(shards.begin(), shards.end(),
                                   [&](const Shard& one) { return one.file == name; });
    if (known) continue;
    const Text words{
        "{} is a shard of another division of the study: use the same --shard-size as "
        "before, or another --output",
        "{} är en delstudie ur en annan uppdelning: ange samma --shard-size som "
        "tidigare, eller ett annat --output"};
    complain(session, fmt::format(fmt::runtime(session.say(words)), entry.path().string()));
    return false;
  }
  return true;
}

}  // namespace tillit
