#include <fmt/format.h>

#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/run/run_scenario.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/shape/shape_parts.hpp"

namespace tillit {
namespace {

/// Under all lenses that the model has, unless the user chose some.
void ablate(RunOptions options, const std::vector<std::string>& lenses, Session& session) {
  std::vector<std::string> under = lenses;
  if (under.empty()) {
    const auto read = read_or_tell(options.file, options.overrides, session);
    if (!read) return;
    under = names_of(read->model->declaration().lenses);
    for (const Lens& lens : read->scenario.lenses) {
      if (std::find(under.begin(), under.end(), lens.name) == under.end()) {
        under.push_back(lens.name);
      }
    }
  }
  options.overrides.push_back("study.lenses=" + as_json(under));
  options.overrides.emplace_back("study.design={method=\"ablation\"}");
  run_scenario(options, session);
}

}  // namespace

void add_ablate(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "ablate",
                      {"Switch each mechanism off in turn and tell on which a conclusion rests",
                       "Koppla bort en mekanism i taget och visa vilka en slutsats vilar på"});
  auto options = std::make_shared<RunOptions>();
  auto lenses = std::make_shared<std::vector<std::string>>();
  add_run_options(arguments, *options);
  arguments.repeated("--lens", *lenses, {"NAME", "NAMN"},
                     {"Under this lens only; may be repeated (default: all of the model's)",
                      "Bara under det här synsättet; får upprepas (annars alla i modellen)"});
  arguments.then_together([&session, options, lenses] { ablate(*options, *lenses, session); });
}

}  // namespace tillit
