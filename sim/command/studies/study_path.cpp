#include "sim/command/studies/study_path.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "sim/command/tell.hpp"
#include "sim/store/journalled_file.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {

namespace fs = std::filesystem;

fs::path free_study_path(const std::string& scenario_name, bool quiet, const Session& session) {
  std::error_code unknown;
  const fs::path folder = "results";
  fs::create_directories(folder, unknown);
  const fs::path usual = folder / (scenario_name + ".h5");
  fs::path path = usual;
  for (int number = 2; fs::exists(path, unknown); ++number) {
    path = folder / fmt::format("{}-{}.h5", scenario_name, number);
  }
  if (path != usual && !quiet) {
    const Text words{"{} exists already; this study goes to {}.\n",
                     "{} finns redan; den här studien läggs i {}.\n"};
    fmt::print(stderr, fmt::runtime(session.say(words)), usual.string(), path.string());
  }
  return path;
}

std::optional<fs::path> wanted_study_path(const std::string& wanted, bool overwrite,
                                          Session& session) {
  std::error_code unknown;
  const fs::path path = wanted;
  if (!fs::exists(path, unknown)) return path;
  if (overwrite && fs::is_regular_file(path, unknown)) {
    if (JournalledFile::being_written(path)) {
      throw StoreError(StoreProblem::open_elsewhere, StoreAction::create, wanted);
    }
    fs::remove(path, unknown);
    return path;
  }
  const Text words{
      "{0} exists already: `tillit resume {0}` makes what it lacks, --overwrite begins anew; or "
      "choose another name",
      "{0} finns redan: `tillit resume {0}` gör det som saknas, --overwrite börjar om; eller välj "
      "ett annat namn"};
  complain(session, fmt::format(fmt::runtime(session.say(words)), wanted));
  return std::nullopt;
}

}  // namespace tillit
