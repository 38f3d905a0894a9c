#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/odd/odd_tables.hpp"
#include "sim/command/pages/filled_page.hpp"
#include "sim/command/pages/page_or_tell.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/scenario.hpp"

namespace tillit {
namespace {

struct OddRequest {
  std::string page;
  bool only_check = false;
  std::string model;
};

/// All tables, each between the marks with which a page can hold it.
void print_tables(const OddTables& tables, Language language) {
  bool first = true;
  for (const std::string& name : OddTables::names()) {
    fmt::print("{}## {}\n\n{}\n{}{}\n", first ? "" : "\n", OddTables::title(name).in(language),
               mark_above(name, language), *tables.table(name, language), mark_below);
    first = false;
  }
}

/// That a page is not what the tables of this model make it, and what would renew it.
void tell_stale(const std::string& page, const std::string& model, Session& session) {
  const std::string option = model == Scenario{}.model ? "" : " --model " + model;
  const auto words = [&](const char* text) {
    return fmt::format(fmt::runtime(text), page, model, option);
  };
  fail(session, {words("{0} is older than the model {1}; tillit odd {0}{2} renews it"),
                 words("{0} är äldre än modellen {1}; tillit odd {0}{2} förnyar den")});
}

/// Fills the page, or only looks whether that would change it.
void fill(const OddRequest& request, const std::string& model, const OddTables& tables,
          Session& session) {
  const auto page = page_or_tell(
      request.page, "odd", OddTables::names(), "levers",
      [&](const std::string& name, Language language) { return tables.table(name, language); },
      session);
  if (!page || page->after == page->before) return;
  if (request.only_check) return tell_stale(request.page, model, session);
  write_or_tell(request.page, page->after, session);
}

void do_odd(const OddRequest& request, Session& session) {
  const Model* model = wanted_model(session, request.model);
  if (model == nullptr) return;
  if (request.only_check && request.page.empty()) {
    return complain(session, session.say({"--check needs a page", "--check behöver en sida"}));
  }
  const OddTables tables(model->declaration(), state_variables(*model));
  if (request.page.empty()) return print_tables(tables, session.language);
  fill(request, model->declaration().name, tables, session);
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
