#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/template.hpp"
#include "sim/command/usual_arguments.hpp"

namespace tillit {
namespace {

std::filesystem::path file_of(const std::string& name) {
  std::filesystem::path path = name;
  if (path.extension() != ".toml") path += ".toml";
  return path;
}

void do_new(const std::string& name, const std::string& model_name, Session& session) {
  const Model* model = wanted_model(session, model_name);
  if (model == nullptr) return;
  const std::filesystem::path path = file_of(name);
  std::error_code ignored;
  if (path.stem().empty() || std::filesystem::exists(path, ignored)) {
    return complain(session,
                    fmt::format(fmt::runtime(session.say({"{} exists already; it is left as it is",
                                                          "{} finns redan och lämnas orörd"})),
                                path.string()));
  }
  const std::string text =
      scenario_template(model->declaration(), path.stem().string(), session.language);
  if (!write_or_tell(path.string(), text, session)) return;
  fmt::print(fmt::runtime(session.say({"{0} is written; next: tillit run {0}\n",
                                       "{0} är skriven; nästa steg: tillit run {0}\n"})),
             path.string());
}

}  // namespace

void add_new(CLI::App& program, Session& session) {
  Arguments arguments(
      program, session, "new",
      {"Write a commented scenario to start from", "Skriv ett kommenterat scenario att utgå från"});
  auto name = std::make_shared<std::string>();
  auto model = std::make_shared<std::string>();
  arguments.needs(
      "name", *name, {"NAME", "NAMN"},
      {"Name of the scenario; NAME.toml is written", "Scenariots namn; NAMN.toml skrivs"});
  add_model_option(arguments, *model);
  arguments.then([&session, name, model] { do_new(*name, *model, session); });
}

}  // namespace tillit
