#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/odd/odd_tables.hpp"
#include "sim/command/pages/filled_page.hpp"
#include "sim/command/pages/page_or_tell.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"

namespace tillit {
namespace {

/// All tables, each between the marks with which a page can hold it.
void print_tables(const OddTables& tables, Language language) {
  bool first = true;
  for (const std::string& name : OddTables::names()) {
    fmt::print("{}## {}\n\n{}\n{}{}\n", first ? "" : "\n", OddTables::title(name).in(language),
               mark_above(name, language), *tables.table(name, language), mark_below);
    first = false;
  }
}

/// Fills the page, or only looks whether that would change it.
void fill(const std::string& path, bool only_check, const OddTables& tables, Session& session) {
  const auto page = page_or_tell(
      path, "odd", OddTables::names(), "levers",
      [&](const std::string& name, Language language) { return tables.table(name, language); },
      session);
  if (!page || page->after == page->before) return;
  if (!only_check) {
    write_or_tell(path, page->after, session);
    return;
  }
  fail(session, {fmt::format("{0} is older than the model; tillit odd {0} renews it", path),
                 fmt::format("{0} är äldre än modellen; tillit odd {0} förnyar den", path)});
}

struct OddRequest {
  std::string page;
  bool only_check = false;
  std::string model;
};

void do_odd(const OddRequest& request, Session& session) {
  const Model* model = wanted_model(session, request.model);
  if (model == nullptr) return;
  if (request.only_check && request.page.empty()) {
    return complain(session, session.say({"--check needs a page", "--check behöver en sida"}));
  }
  const OddTables tables(model->declaration(), state_variables(*model));
  if (request.page.empty()) return print_tables(tables, session.language);
  fill(request.page, request.only_check, tables, session);
}

}  // namespace

void add_odd(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "odd",
                      {"Print the tables of a model's description, or renew those of a page",
                       "Skriv ut tabellerna i en modells beskrivning, eller förnya dem i en sida"});
  auto request = std::make_shared<OddRequest>();
  arguments.option("page", request->page, {"PAGE", "SIDA"},
                   {"A page in Markdown whose tables are renewed, in place",
                    "En sida i Markdown vars tabeller förnyas, på plats"});
  arguments.flag("--check", request->only_check,
                 {"Change nothing: only say whether the page is as new as the model",
                  "Ändra ingenting: säg bara om sidan är lika ny som modellen"});
  add_model_option(arguments, request->model);
  arguments.then([&session, request] { do_odd(*request, session); });
}

}  // namespace tillit
