#include "sim/command/tell.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "sim/command/terminal.hpp"
#include "sim/scenario/messages.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/report.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {

void tell(const Mistakes& mistakes, const Session& session) {
  fmt::print(stderr, "{}", as_text(mistakes, session.language, colours_on(stderr)));
}

void complain(Session& session, const std::string& text) {
  fmt::print(stderr, "tillit: {}\n", text);
  session.exit = Exit::usage;
}

std::shared_ptr<std::string> add_model_option(CLI::App& command, const Session& session) {
  auto name = std::make_shared<std::string>();
  command
      .add_option("--model", *name,
                  session.say({"The model it is about (default: governance)",
                               "Modellen det gäller (annars governance)"}))
      ->option_text(session.say({"NAME", "NAMN"}));
  return name;
}

const Model* wanted_model(Session& session, const std::string& name) {
  const std::string usual = Scenario{}.model;
  if (const Model* model = session.model(name.empty() ? usual : name)) return model;
  if (name.empty()) return session.models.front();
  std::vector<std::string> known;
  for (const Model* one : session.models) known.push_back(one->declaration().name);
  Mistakes mistakes;
  mistakes.add(UnknownName{Noun::model, name, nearest_name(name, known), known});
  tell(mistakes, session);
  session.exit = Exit::usage;
  return nullptr;
}

std::shared_ptr<std::vector<std::string>> add_set_option(CLI::App& command,
                                                         const Session& session) {
  auto overrides = std::make_shared<std::vector<std::string>>();
  command
      .add_option(
          "--set", *overrides,
          session.say({"Another value for a key, e.g. population.scale=0.02; may be repeated",
                       "Annat värde för en nyckel, t.ex. population.scale=0.02; får "
                       "upprepas"}))
      ->take_all()
      ->allow_extra_args(false)
      ->option_text(session.say({"PATH=VALUE", "NYCKEL=NYTT"}));
  return overrides;
}

}  // namespace tillit
