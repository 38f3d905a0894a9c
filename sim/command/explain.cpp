#include <fmt/format.h>

#include <cstdio>
#include <memory>
#include <set>

#include "sim/command/arguments.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/tell.hpp"
#include "sim/scenario/glossary.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

void line(const Session& session, const Text& what, const std::string& value) {
  if (!value.empty()) fmt::print("  {:<13} {}\n", session.say(what) + ":", value);
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, ", "));
}

void print_entry(const Entry& entry, const std::string& model, const Session& session) {
  const bool lever = entry.noun == Noun::lever;
  fmt::print("{} ({}, {})\n", entry.name, session.say(noun(entry.noun)), model);
  if (session.say(entry.label) != session.say(entry.meaning)) {
    fmt::print("  {}\n", session.say(entry.label));
  }
  fmt::print("  {}\n", session.say(entry.meaning));
  line(session, {"unit", "enhet"}, session.say(unit_words(entry.unit)));
  line(session, lever ? Text{"baseline", "utgångsvärde"} : Text{"default", "standard"},
       entry.fallback);
  line(session, {"allowed", "tillåtet"}, session.say(entry.range));
  line(session, {"source", "källa"}, entry.source);
  line(session, {"in results", "i resultatet"}, joined(entry.in_results));
  for (const auto& [name, value] : entry.values) fmt::print("  {} = {}\n", name, value);
}

/// Whether `name` is what the entry is called: its name, or one of its names in results.
bool is_called(const Entry& entry, const std::string& name) {
  if (entry.name == name) return true;
  for (const std::string& other : entry.in_results) {
    if (other == name) return true;
  }
  return false;
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
  text += fmt::format("\n        {}", session.say({"`tillit list` shows what there is",
                                                   "`tillit list` visar vad som finns"}));
  complain(session, text);
}

struct Candidate {
  Entry entry;
  std::string model;
};

/// What all models name; a key of scenarios only once.
std::vector<Candidate> candidates(const Session& session) {
  std::vector<Candidate> all;
  std::set<std::string> keys;
  for (const Model* model : session.models) {
    const Declaration& declaration = model->declaration();
    for (Entry& entry : glossary(declaration)) {
      if (entry.noun == Noun::key && !keys.insert(entry.name).second) continue;
      all.push_back({std::move(entry), declaration.name});
    }
  }
  return all;
}

/// Prints those that `fits` chooses, and tells whether there were any.
template <class Fits>
bool print_those(const std::vector<Candidate>& all, const Session& session, const Fits& fits) {
  bool found = false;
  for (const Candidate& one : all) {
    if (!fits(one.entry)) continue;
    if (found) fmt::print("\n");
    print_entry(one.entry, one.model, session);
    found = true;
  }
  return found;
}

void do_explain(const std::string& name, Session& session) {
  const std::vector<Candidate> all = candidates(session);
  const auto called = [&](const Entry& entry) { return is_called(entry, name); };
  const auto last_part = [&](const Entry& entry) {
    return entry.noun == Noun::key && entry.name.ends_with("." + name);
  };
  if (print_those(all, session, called) || print_those(all, session, last_part)) return;
  std::vector<std::string> known;
  for (const Candidate& one : all) known.push_back(one.entry.name);
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
                  {"What it is called, e.g. delegate", "Vad det heter, t.ex. delegate"});
  arguments.then([&session, name] { do_explain(*name, session); });
}

}  // namespace tillit
