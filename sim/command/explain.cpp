#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "sim/command/arguments.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/named_entries.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/mistakes/noun_words.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

void line(const Session& session, const Text& what, const std::string& value) {
  if (!value.empty()) fmt::print("  {:<13} {}\n", session.say(what) + ":", value);
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

void print_entry(const Entry& entry, const std::vector<std::string>& models,
                 const Session& session) {
  const bool lever = entry.noun == Noun::lever;
  fmt::print("{} ({}, {})\n", entry.name, session.say(noun(entry.noun)), joined(models));
  if (session.say(entry.label) != session.say(entry.meaning)) {
    fmt::print("  {}\n", session.say(entry.label));
  }
  fmt::print("  {}\n", session.say(entry.meaning));
  line(session, {"unit", "enhet"}, session.say(unit_words(entry.unit)));
  line(session, lever ? Text{"baseline", "utgångsvärde"} : Text{"default", "standard"},
       entry.fallback);
  line(session, {"allowed", "tillåtet"}, session.say(entry.range));
  line(session, {"source", "källa"}, session.say(entry.source));
  line(session, {"in results", "i resultatet"}, joined(entry.in_results));
  for (const auto& [name, value] : entry.values) fmt::print("  {} = {}\n", name, value);
}

/// The noun is left out of the message: any kind of name was welcome.
void complain_of_unknown(const std::string& name, const std::vector<std::string>& known,
                         Session& session) {
  const std::string nearest = nearest_name(name, known);
  std::string text =
      fmt::format("{} {}", session.say({"nothing is called", "inget heter"}), in_marks(name));
  if (!nearest.empty()) {
    text += fmt::format("\n        {} {}?", session.say({"did you mean", "menade du"}),
                        in_marks(nearest));
  }
  text += fmt::format("\n        {}", session.say({"`tillit list --help` shows what there is",
                                                   "`tillit list --help` visar vad som finns"}));
  complain(session, text);
}

/// What several models say alike is told once.
void print_all(NamedEntries entries, const Session& session) {
  for (bool first = true; !entries.empty(); first = false) {
    const Entry entry = entries.front().entry;
    std::vector<std::string> models;
    std::erase_if(entries, [&](const NamedEntry& one) {
      const bool alike = one.entry == entry;
      if (alike) models.push_back(one.model);
      return alike;
    });
    if (!first) fmt::print("\n");
    print_entry(entry, models, session);
  }
}

/// A line for each of those whose labels have the word.
void print_labels(const std::string& word, const NamedEntries& entries, const Session& session) {
  fmt::print("{} {}; {}\n", session.say({"nothing is called", "inget heter"}), in_marks(word),
             session.say({"these have it in their label:", "dessa har det i sin benämning:"}));
  std::size_t width = 0;
  for (const NamedEntry& one : entries) width = std::max(width, one.entry.name.size());
  for (const NamedEntry& one : entries) {
    fmt::print("  {:<{}}  {} ({})\n", one.entry.name, width, session.say(one.entry.label),
               session.say(noun(one.entry.noun)));
  }
}

void do_explain(const std::string& name, Session& session) {
  const NamedEntries all = all_entries(session);
  const NamedEntries called = entries_called(name, all);
  if (!called.empty()) return print_all(called, session);
  const NamedEntries about = entries_about(name, all);
  if (!about.empty()) return print_labels(name, about, session);
  std::vector<std::string> known;
  for (const NamedEntry& one : all) known.push_back(one.entry.name);
  complain_of_unknown(name, known, session);
}

}  // namespace

void add_explain(CLI::App& program, Session& session) {
  Arguments arguments(program, session, "explain",
                      {"Tell what a parameter, lever, lens, mechanism, outcome or key means",
                       "Berätta vad en parameter, ett styrmedel, ett synsätt, en mekanism, "
                       "ett utfall eller en nyckel betyder"});
  auto name = std::make_shared<std::string>();
  arguments.needs("name", *name, {"NAME", "NAMN"},
                  {"What it is called, e.g. delegate; or a word of its label",
                   "Vad det heter, t.ex. delegate; eller ett ord i dess benämning"});
  arguments.then([&session, name] { do_explain(*name, session); });
}

}  // namespace tillit
