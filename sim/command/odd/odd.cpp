#include <fmt/format.h>

#include <cstdio>
#include <memory>

#include "sim/command/commands.hpp"
#include "sim/command/odd/odd_tables.hpp"
#include "sim/command/pages/filled_page.hpp"
#include "sim/command/pages/page_or_tell.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usual_arguments.hpp"
#include "sim/scenario/printable.hpp"

namespace tillit {
namespace {

struct OddRequest {
  std::string page;
  bool only_check = false;
  std::string model;
};

/// All tables, each between the marks with which a page can hold it, below that of their model.
void print_tables(const OddTables& tables, const std::string& model, Language language) {
  fmt::print("{}\n", mark_of_model(model));
  for (const std::string& name : OddTables::names()) {
    fmt::print("\n## {}\n\n{}\n{}{}\n", OddTables::title(name).in(language),
               mark_above(name, language), *tables.table(name, language), mark_below);
  }
}

/// That a page is not what the tables of this model make it, and what would renew it.
void tell_stale(const OddRequest& request, const std::string& model, Session& session) {
  const std::string option = request.model.empty() ? "" : " --model " + model;
  const auto words = [&](const char* text) {
    return fmt::format(fmt::runtime(text), request.page, model, option);
  };
  fail(session, {words("{0} is older than the model {1}; tillit odd {0}{2} renews it"),
                 words("{0} är äldre än modellen {1}; tillit odd {0}{2} förnyar den")});
}

/// Fills the page, or only looks whether that would change it.
void fill(const OddRequest& request, const std::string& text, const std::string& model,
          const OddTables& tables, Session& session) {
  const auto filled = filled_or_tell(
      text, request.page, "odd", OddTables::names(), "levers",
      [&](const std::string& name, Language language) { return tables.table(name, language); },
      session);
  if (!filled || *filled == text) return;
  if (request.only_check) return tell_stale(request, model, session);
  write_or_tell(request.page, *filled, session);
}

/// That a page is of another model than the one asked for.
void tell_other_model(const OddRequest& request, const std::string& named, Session& session) {
  const auto words = [&](const char* text) {
    return fmt::format(fmt::runtime(text), request.page, mark_of_model(printable(named)),
                       request.model);
  };
  complain(
      session,
      session.say({words("{0} says {1}, not {2}; leave out --model, or change that line"),
                   words("{0} säger {1}, inte {2}; utelämna --model, eller ändra den raden")}));
}

/// The model asked for, or else the one that the page names; nothing if it is told what is wrong.
const Model* model_of(const OddRequest& request, const std::string& text, Session& session) {
  const std::string named = model_named_in(text);
  if (!named.empty() && !request.model.empty() && named != request.model) {
    tell_other_model(request, named, session);
    return nullptr;
  }
  return wanted_model(session, named.empty() ? request.model : named);
}

void do_odd(const OddRequest& request, Session& session) {
  if (request.only_check && request.page.empty()) {
    return complain(session, session.say({"--check needs a page", "--check behöver en sida"}));
  }
  const auto text = request.page.empty() ? "" : text_of_page_or_tell(request.page, session);
  const Model* model = text ? model_of(request, *text, session) : nullptr;
  if (model == nullptr) return;
  const std::string& name = model->declaration().name;
  const OddTables tables(model->declaration(), state_variables(*model));
  if (request.page.empty()) return print_tables(tables, name, session.language);
  fill(request, *text, name, tables, session);
}

}  // namespace

void add_odd(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "odd",
                      {"Print the tables of a model's description, or renew those of a page",
                       "Skriv ut tabellerna i en modells beskrivning, eller förnya dem i en sida"});
  auto request = std::make_shared<OddRequest>();
  arguments.option(
      "page", request->page, {"PAGE", "SIDA"},
      {"A page in Markdown whose tables are renewed, in place; a line <!-- tillit model: "
       "NAME --> in it says of which model they are",
       "En sida i Markdown vars tabeller förnyas, på plats; en rad <!-- tillit model: "
       "NAMN --> i den säger vilken modell de gäller"});
  arguments.flag("--check", request->only_check,
                 {"Change nothing: only say whether the page is as new as the model",
                  "Ändra ingenting: säg bara om sidan är lika ny som modellen"});
  add_model_option(arguments, request->model);
  arguments.then([&session, request] { do_odd(*request, session); });
}

}  // namespace tillit
