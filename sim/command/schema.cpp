#include "sim/scenario/schema.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/scenario_shape.hpp"

namespace tillit {

void add_schema(CLI::App& program, Session& session) {
  CLI::App* command = program.add_subcommand(
      "schema", session.say({"Print the JSON Schema of scenarios, for editors",
                             "Skriv ut JSON-schemat för scenarier, för textredigerare"}));
  const auto name = add_model_option(*command, session);
  command->callback([&session, name] {
    const Model* model = wanted_model(session, *name);
    if (model == nullptr) return;
    std::vector<std::string> models;
    for (const Model* one : session.models) models.push_back(one->declaration().name);
    const Shape shape = scenario_shape(model->declaration(), models);
    fmt::print("{}", json_schema(shape, session.language));
  });
}

}  // namespace tillit
