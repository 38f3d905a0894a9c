#include "sim/command/arguments.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <utility>

#include "sim/command/tell.hpp"
#include "sim/command/usage.hpp"
#include "sim/command/words/numbers.hpp"
#include "sim/ranks/ranks.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

// What an option allows, with a message of our own in the user's language.

CLI::Validator one_of(const std::vector<std::string>& names, const Session& session) {
  const Language language = session.language;
  return CLI::Validator(
      [names, language](std::string& given) {
        for (const std::string& name : names) {
          if (given == name) return std::string();
        }
        const Text words{"{} is none of {}", "{} är inget av {}"};
        return fmt::format(fmt::runtime(words.in(language)), in_marks(given),
                           fmt::join(names, ", ")) +
               did_you_mean(given, names, language);
      },
      "");
}

CLI::Validator whole_number(int least, int most, const Session& session) {
  const Language language = session.language;
  return CLI::Validator(
      [least, most, language](std::string& given) {
        int number = 0;
        const char* end = given.data() + given.size();
        const auto read = std::from_chars(given.data(), end, number);
        if (read.ec == std::errc() && read.ptr == end && least <= number && number <= most) {
          return std::string();
        }
        const Text words{"{} is not a whole number from {} to {}",
                         "{} är inte ett heltal från {} till {}"};
        return fmt::format(fmt::runtime(words.in(language)), in_marks(given), least, most);
      },
      "");
}

CLI::Validator size_in_bytes(const Session& session) {
  const Language language = session.language;
  return CLI::Validator(
      [language](std::string& given) {
        if (bytes_from(given)) return std::string();
        const Text words{"{} is not a size such as 500MB or 8GB",
                         "{} är inte en storlek som 500MB eller 8GB"};
        return fmt::format(fmt::runtime(words.in(language)), in_marks(given));
      },
      "");
}

}  // namespace

Arguments::Arguments(CLI::App& program, Session& session, const char* name, const Text& purpose)
    : session_(session), command_(program.add_subcommand(name, session.say(purpose))) {
  command_->footer("");  // the program's own
  command_->get_help_ptr()->group(session.say({"Options", "Val"}));
}

CLI::Option& Arguments::describe(CLI::Option* option, const Text& shown, const Names& allowed) {
  option->option_text(session_.say(shown));
  if (!allowed.empty()) option->check(one_of(allowed, session_));
  return *option;
}

void Arguments::needs(const char* name, std::string& value, const Text& shown, const Text& meaning,
                      const Names& allowed) {
  describe(command_->add_option(name, value, session_.say(meaning)), shown, allowed).required();
}

void Arguments::may_have(const char* name, Names& values, const Text& shown, const Text& meaning) {
  describe(command_->add_option(name, values, session_.say(meaning)), shown);
}

void Arguments::option(const char* name, std::string& value, const Text& shown, const Text& meaning,
                       const Names& allowed) {
  describe(command_->add_option(name, value, session_.say(meaning)), shown, allowed);
}

void Arguments::number(const char* name, int& value, int least, int most, const Text& shown,
                       const Text& meaning) {
  describe(command_->add_option(name, value, session_.say(meaning)), shown)
      .check(whole_number(least, most, session_));
}

void Arguments::numbers(const char* name, std::vector<int>& values, int count, int least, int most,
                        const Text& shown, const Text& meaning) {
  describe(command_->add_option(name, values, session_.say(meaning)), shown)
      .expected(count)
      ->check(whole_number(least, most, session_));
}

void Arguments::size(const char* name, double& bytes, const Text& shown, const Text& meaning) {
  const auto take = [&bytes](const std::string& given) { bytes = *bytes_from(given); };
  describe(command_->add_option_function<std::string>(name, take, session_.say(meaning)), shown)
      .check(size_in_bytes(session_));
}

void Arguments::repeated(const char* name, Names& values, const Text& shown, const Text& meaning,
                         const Names& allowed) {
  describe(command_->add_option(name, values, session_.say(meaning)), shown, allowed)
      .take_all()
      ->allow_extra_args(false);
}

void Arguments::flag(const char* name, bool& value, const Text& meaning) {
  command_->add_flag(name, value, session_.say(meaning));
}

void Arguments::then(std::function<void()> work) {
  then_together([&session = session_, name = command_->get_name(), work = std::move(work)] {
    if (launched_processes() == 1) return work();
    const Text words{
        "`tillit {}` is made for one process, and {} were started: call it without "
        "mpirun or srun",
        "`tillit {}` är gjort för en process, och {} startades: anropa det utan mpirun "
        "eller srun"};
    complain(session, fmt::format(fmt::runtime(session.say(words)), name, launched_processes()));
  });
}

void Arguments::then_together(std::function<void()> work) { command_->callback(std::move(work)); }

}  // namespace tillit
