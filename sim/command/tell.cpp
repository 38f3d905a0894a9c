#include "sim/command/tell.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <new>

#include "sim/command/studies/in_child.hpp"
#include "sim/command/whole_file.hpp"
#include "sim/command/words/system_words.hpp"
#include "sim/command/words/terminal.hpp"
#include "sim/scenario/mistakes/messages.hpp"
#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/mistakes/report.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/store/store_error.hpp"

namespace tillit {

void tell(const Mistakes& mistakes, const Session& session) {
  fmt::print(stderr, "{}", as_text(mistakes, session.language, colours_on(stderr)));
}

void complain(Session& session, const std::string& text) {
  fmt::print(stderr, "tillit: {}\n", text);
  session.exit = Exit::usage;
}

void fail(Session& session, const Text& text) {
  fmt::print(stderr, "tillit: {}\n", session.say(text));
  session.exit = Exit::run_failed;
}

Text cannot_be_written(const std::string& path, const std::error_code& fault) {
  const Text why = words_of_system_error(fault.value());
  return {fmt::format("{} cannot be written: {}", path, why.en),
          fmt::format("{} går inte att skriva: {}", path, why.sv)};
}

bool write_or_tell(const std::string& path, const std::string& text, Session& session) {
  const std::error_code fault = write_whole(path, text);
  if (fault) fail(session, cannot_be_written(path, fault));
  return !fault;
}

void with_studies(Session& session, const std::function<void()>& work) {
  try {
    work();
  } catch (const StoreError& error) {
    fmt::print(stderr, "tillit: {}\n", error.text(session.language));
    session.exit = Exit::run_failed;
  } catch (const std::bad_alloc&) {
    fail(session, {"out of memory.", "minnet tog slut."});
  }
}

void with_study(const std::string& path, Session& session, const std::function<void()>& work) {
  with_studies(session, [&] {
    session.exit = static_cast<Exit>(in_child(path, [&] {
      with_studies(session, work);
      return static_cast<int>(session.exit);
    }));
  });
}

std::optional<ReadScenario> read_or_tell(const std::string& path,
                                         const std::vector<std::string>& overrides,
                                         Session& session) {
  Mistakes mistakes;
  auto read = read_scenario(path, overrides, session.models, mistakes);
  tell(mistakes, session);
  if (!read) session.exit = Exit::scenario_invalid;
  return read;
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

}  // namespace tillit
