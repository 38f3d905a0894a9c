#include "sim/scenario/shape/schema.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/shape/scenario_shape.hpp"

namespace tillit {

void add_schema(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "schema",
                      {"Print the JSON Schema of scenarios, for editors",
                       "Skriv ut JSON-schemat för scenarier, för textredigerare"});
  auto name = std::make_shared<std::string>();
  add_model_option(arguments, *name);
  arguments.then([&session, name] {
    const Model* model = wanted_model(session, *name);
    if (model == nullptr) return;
    std::vector<std::string> models;
    for (const Model* one : session.models) models.push_back(one->declaration().name);
    const Shape shape = scenario_shape(model->declaration(), models);
    fmt::print("{}", json_schema(shape, session.language));
  });
}

}  // namespace tillit
