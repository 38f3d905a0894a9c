#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/glossary.hpp"
#include "sim/scenario/home.hpp"
#include "sim/scenario/tree/sources.hpp"

namespace tillit {
namespace {

struct Row {
  std::string name;
  std::string value;
  std::string words;
};

std::size_t width_of(const std::vector<Row>& rows, std::string Row::*column) {
  std::size_t width = 0;
  for (const Row& row : rows) width = std::max(width, (row.*column).size());
  return width;
}

void print_rows(const std::vector<Row>& rows) {
  const std::size_t names = width_of(rows, &Row::name);
  const std::size_t values = width_of(rows, &Row::value);
  for (const Row& row : rows) {
    if (values > 0) {
      fmt::print("{:<{}}  {:>{}}  {}\n", row.name, names, row.value, values, row.words);
    } else {
      fmt::print("{:<{}}  {}\n", row.name, names, row.words);
    }
  }
}

std::vector<Row> entries(const Model& model, Noun noun, const Session& session) {
  std::vector<Row> rows;
  for (const Entry& entry : glossary(model.declaration(), noun)) {
    std::string words = session.say(entry.label);
    if (!entry.range.empty()) words += fmt::format(" [{}]", session.say(entry.range));
    rows.push_back({entry.name, entry.fallback, words});
  }
  return rows;
}

std::string title_of(const std::filesystem::path& file, const Session& session) {
  Mistakes mistakes;
  const auto sources = read_sources(file.string(), {}, mistakes);
  const Node* title = sources ? sources->tree.find("title") : nullptr;
  const Node* words = title != nullptr ? title->find("en") : nullptr;
  const Node* swedish = title != nullptr ? title->find("sv") : nullptr;
  if (session.language == Language::swedish && swedish != nullptr) words = swedish;
  if (words == nullptr) words = swedish;
  if (sources && words == nullptr) return "";
  if (words == nullptr) return session.say({"(cannot be read)", "(går inte att läsa)"});
  return words->text;
}

/// Those in folders, which say what they are for, come after the others.
std::vector<Row> scenarios(const Session& session) {
  namespace files = std::filesystem;
  const files::path folder = project_folder() / "scenarios";
  std::vector<Row> rows;
  std::error_code none;
  files::recursive_directory_iterator at(folder, none);
  for (; !none && at != files::end(at); at.increment(none)) {
    const files::path& file = at->path();
    const std::string name = file.lexically_relative(folder).replace_extension().generic_string();
    if (file.extension() != ".toml" || name.ends_with(".findings")) continue;
    rows.push_back({name, "", title_of(file, session)});
  }
  const auto key = [](const Row& row) {
    return std::pair(row.name.find('/') != std::string::npos, row.name);
  };
  std::sort(rows.begin(), rows.end(),
            [&](const Row& one, const Row& other) { return key(one) < key(other); });
  return rows;
}

void do_list(const std::string& what, const std::string& model_name, Session& session) {
  if (what == "scenarios") return print_rows(scenarios(session));
  const Model* model = wanted_model(session, model_name);
  if (model == nullptr) return;
  const Noun noun = what == "parameters"   ? Noun::parameter
                    : what == "levers"     ? Noun::lever
                    : what == "outcomes"   ? Noun::outcome
                    : what == "probes"     ? Noun::probe
                    : what == "mechanisms" ? Noun::mechanism
                    : what == "sectors"    ? Noun::sector
                                           : Noun::lens;
  print_rows(entries(*model, noun, session));
}

}  // namespace

void add_list(CLI::App& program, Session& session) {
  Arguments arguments(
      program, session, "list",
      {"List parameters, levers, outcomes, probes, mechanisms, lenses, sectors or scenarios",
       "Lista parametrar, styrmedel, utfall, sonder, mekanismer, synsätt, sektorer eller "
       "scenarier"});
  auto what = std::make_shared<std::string>();
  auto model = std::make_shared<std::string>();
  arguments.needs(
      "what", *what, {"WHAT", "VAD"},
      {"parameters, levers, outcomes, probes, mechanisms, lenses, sectors, scenarios",
       "parameters (parametrar), levers (styrmedel), outcomes (utfall), probes (sonder: mått på "
       "enskilda), mechanisms (mekanismer), lenses (synsätt), sectors (sektorer), scenarios"},
      {"parameters", "levers", "outcomes", "probes", "mechanisms", "lenses", "sectors",
       "scenarios"});
  add_model_option(arguments, *model);
  arguments.then([&session, what, model] { do_list(*what, *model, session); });
}

}  // namespace tillit
