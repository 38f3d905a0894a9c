#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/offers.hpp"
#include "sim/command/pages/page_or_tell.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usage.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/command/validation/held_table.hpp"
#include "sim/scenario/home.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

struct ValidateOptions {
  std::vector<std::string> files;
  std::vector<std::string> lenses;
  std::vector<std::string> overrides;
  int replications = 0;  ///< 0: as the files say
  std::string format = "table";
  std::string page;
  HoldingMeans means;
};

constexpr const char* usual_table = "governance";

/// Those of the model's lenses that are wanted: all if none is named.
std::vector<Lens> wanted_lenses(const Model& model, const std::vector<std::string>& names) {
  std::vector<Lens> lenses = model.declaration().lenses;
  if (names.empty()) return lenses;
  std::erase_if(lenses, [&](const Lens& lens) {
    return std::find(names.begin(), names.end(), lens.name) == names.end();
  });
  return lenses;
}

/// The study that a file asks for, with no lens if it has none of those wanted; nothing if the file
/// is not valid or has no patterns.
std::optional<Study> study_in(const std::string& file, const ValidateOptions& options,
                              Session& session) {
  std::vector<std::string> overrides = options.overrides;
  if (options.replications > 0) {
    overrides.push_back(fmt::format("study.replications={}", options.replications));
  }
  const auto read = read_or_tell(file, overrides, session);
  if (!read) return std::nullopt;
  if (!read->scenario.validation) {
    const Text words{"{} has no [validation]: nothing says what to hold the model against",
                     "{} saknar [validation]: inget säger vad modellen ska hållas mot"};
    complain(session, fmt::format(fmt::runtime(session.say(words)), file));
    return std::nullopt;
  }
  return held_study(*read->model, read->scenario, wanted_lenses(*read->model, options.lenses));
}

/// The lenses of all models that are validated.
std::vector<std::string> lenses_of(const std::vector<Study>& studies) {
  std::vector<std::string> names;
  for (const Study& study : studies) {
    for (const Lens& lens : study.model->declaration().lenses) {
      if (std::find(names.begin(), names.end(), lens.name) != names.end()) continue;
      names.push_back(lens.name);
    }
  }
  return names;
}

/// Whether each lens that is named is one of a model's; if not, says so.
bool lenses_are_known(const std::vector<Study>& studies, const std::vector<std::string>& names,
                      Session& session) {
  const std::vector<std::string> known = lenses_of(studies);
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const Text words{"no model that is validated has the lens {}, only {}",
                     "ingen modell som valideras har synsättet {}, bara {}"};
    complain(session,
             fmt::format(fmt::runtime(session.say(words)), in_marks(name), fmt::join(known, ", ")) +
                 did_you_mean(name, known, session.language));
    return false;
  }
  return true;
}

std::vector<std::string> names_of_tables(const std::vector<Study>& studies) {
  std::vector<std::string> names;
  for (const Study& study : studies) names.push_back(study.scenario.name);
  return names;
}

/// The page, as it is now, with what `table` gives.
std::optional<std::string> filled(const ValidateOptions& options,
                                  const std::vector<std::string>& names, const TableGiver& table,
                                  Session& session) {
  const auto text = text_of_page_or_tell(options.page, session);
  if (!text) return std::nullopt;
  return filled_or_tell(*text, options.page, "validate", names,
                        names.empty() ? usual_table : names.front(), table, session);
}

/// Whether the page has a place for what is going to be measured; if not, says so. Better asked
/// before than after.
bool page_can_be_filled(const ValidateOptions& options, const std::vector<std::string>& names,
                        Session& session) {
  const auto any = [&](const std::string& name, Language) -> std::optional<std::string> {
    if (std::find(names.begin(), names.end(), name) == names.end()) return std::nullopt;
    return "";
  };
  return filled(options, names, any, session).has_value();
}

void print(const std::vector<HeldModel>& models, const ValidateOptions& options,
           const Session& session) {
  if (options.format == "json") {
    fmt::print("{}", held_json(models));
    return;
  }
  for (std::size_t i = 0; i < models.size(); ++i) {
    fmt::print("{}{}", i == 0 ? "" : "\n", held_table(models[i], session.language));
  }
}

void write(const std::vector<HeldModel>& models, const ValidateOptions& options, Session& session) {
  std::vector<std::string> names;
  for (const HeldModel& model : models) names.push_back(model.study.scenario.name);
  const auto table = [&](const std::string& name, Language language) -> std::optional<std::string> {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) return std::nullopt;
    return held_page_table(models[static_cast<std::size_t>(at - names.begin())], language);
  };
  const auto page = filled(options, names, table, session);
  if (page) write_or_tell(options.page, *page, session);
}

void do_validate(const ValidateOptions& options, Session& session) {
  std::vector<std::string> files = options.files;
  if (files.empty()) files = scenarios_in((project_folder() / "scenarios/validation").string());
  std::vector<Study> studies;
  for (const std::string& file : files) {
    auto study = study_in(file, options, session);
    if (!study) return;
    studies.push_back(std::move(*study));
  }
  if (!lenses_are_known(studies, options.lenses, session)) return;
  std::erase_if(studies, [](const Study& study) { return study.scenario.lenses.empty(); });
  if (!options.page.empty() && !page_can_be_filled(options, names_of_tables(studies), session)) {
    return;
  }
  std::vector<HeldModel> models;
  for (Study& study : studies) {
    auto model = hold(std::move(study), options.means, session);
    if (!model) return;
    models.push_back(std::move(*model));
  }
  print(models, options, session);
  if (!options.page.empty()) write(models, options, session);
}

}  // namespace

void add_validate(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "validate",
                      {"Hold the models against what is known of the world, under every lens",
                       "Håll modellerna mot det man vet om världen, under alla synsätt"});
  auto options = std::make_shared<ValidateOptions>();
  arguments.may_have("files", options->files, {"FILE", "FIL"},
                     {"Scenarios with patterns (default: those of scenarios/validation)",
                      "Scenarier med mönster (annars de i scenarios/validation)"});
  arguments.repeated("--lens", options->lenses, {"NAME", "NAMN"},
                     {"Only under this lens; may be repeated (default: all)",
                      "Bara under det här synsättet; får upprepas (annars alla)"});
  arguments.number("--replications", options->replications, 1, 100'000, {"NUMBER", "ANTAL"},
                   {"Random worlds (default: as the files say)",
                    "Slumpade världar (annars det som filerna säger)"});
  arguments.option("--format", options->format, {"FORMAT", "FORMAT"},
                   {"table (default) or json", "table (tabell, om inget sägs) eller json"},
                   {"table", "json"});
  arguments.option("--write", options->page, {"PAGE", "SIDA"},
                   {"Also renew the tables of a page in Markdown, in place",
                    "Förnya också tabellerna i en sida i Markdown, på plats"});
  add_threads_option(arguments, options->means.threads);
  add_memory_option(arguments, options->means.memory);
  add_set_option(arguments, options->overrides);
  add_quiet_option(arguments, options->means.quiet);
  arguments.then([&session, options] { do_validate(*options, session); });
}

}  // namespace tillit
