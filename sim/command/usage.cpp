#include "sim/command/usage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/mistakes/nearest.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// Finds words for what was wrong with the command line.
class Usage {
 public:
  Usage(const CLI::App& program, const std::vector<std::string>& arguments, Language language)
      : program_(program), arguments_(arguments), language_(language) {
    const std::vector<CLI::App*> called = program.get_subcommands();
    command_ = called.empty() ? &program : called.front();
  }

  /// What to call for help: that of the subcommand, if the call has come to one.
  std::string call_for_help() const {
    const bool of_program = command_ == &program_;
    return of_program ? "tillit --help" : "tillit " + command_->get_name() + " --help";
  }

  std::string words_of(const CLI::ParseError& error) const {
    const std::string what = error.what();
    std::string unknown = unknown_command();
    if (!unknown.empty()) return unknown;
    switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
      case CLI::ExitCodes::RequiredError:
        return missing(what);
      case CLI::ExitCodes::ExtrasError:
        return unexpected();
      case CLI::ExitCodes::ValidationError:
        return shown(before_colon(what)) + what.substr(before_colon(what).size());
      case CLI::ExitCodes::ArgumentMismatch:
        return wrong_number(what);
      default:
        return say({"cannot be read; the command line's library says: ",
                    "går inte att läsa; kommandoradens bibliotek säger: "}) +
               in_marks(what);
    }
  }

 private:
  const std::string& say(const Text& text) const { return text.in(language_); }

  /// The library begins with the name of the option.
  static std::string before_colon(const std::string& what) {
    return what.substr(0, what.find(':'));
  }

  /// An option as it is typed, an argument as the help calls it: FILE.
  std::string shown(const std::string& name) const {
    const CLI::Option* option = command_->get_option_no_throw(name);
    const bool argument = !name.starts_with("-") && option != nullptr;
    return argument ? option->get_option_text() : name;
  }

  std::string missing(const std::string& what) const {
    if (what == "A subcommand is required") {
      const std::string other = unexpected();
      return other.empty() ? say({"a command is missing", "ett kommando saknas"}) : other;
    }
    return shown(what.substr(0, what.find(' '))) + say({" is missing", " saknas"});
  }

  std::string wrong_number(const std::string& what) const {
    const std::string name = shown(before_colon(what));
    if (what.find("At Most") != std::string::npos) {
      return name + say({" may be given only once", " får anges bara en gång"});
    }
    return say({"a value is missing after ", "ett värde saknas efter "}) + name;
  }

  /// The first option that is not known or, if all are, the first argument nobody asked for.
  std::string unexpected() const {
    const std::vector<std::string> rest = program_.remaining(true);
    if (rest.empty()) return "";
    for (const std::string& one : rest) {
      if (!one.starts_with("-")) continue;
      const std::string name = one.substr(0, one.find('='));
      return say({"no option ", "inget val "}) + in_marks(name) +
             did_you_mean(name, options(), language_);
    }
    return say({"one argument too many: ", "ett argument för mycket: "}) + in_marks(rest.front());
  }

  std::vector<std::string> options() const {
    std::vector<std::string> names;
    for (const CLI::App* one : {command_, &program_}) {
      for (const CLI::Option* option : one->get_options()) {
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
      }
    }
    return names;
  }

  /// The first argument that is no option, if it should be a command and is none.
  std::string unknown_command() const {
    std::vector<std::string> known;
    for (const CLI::App* one : program_.get_subcommands({})) known.push_back(one->get_name());
    for (std::size_t i = 1; i < arguments_.size(); ++i) {
      const std::string& name = arguments_[i];
      if (name.starts_with("-") || arguments_[i - 1] == "--lang") continue;
      if (std::find(known.begin(), known.end(), name) != known.end()) return "";
      return say({"no command ", "inget kommando "}) + in_marks(name) +
             did_you_mean(name, known, language_);
    }
    return "";
  }

  const CLI::App& program_;
  const std::vector<std::string>& arguments_;
  Language language_;
  const CLI::App* command_;
};

}  // namespace

std::string did_you_mean(const std::string& given, const std::vector<std::string>& known,
                         Language language) {
  const std::string nearest = nearest_name(given, known);
  if (nearest.empty()) return "";
  const Text words{"; did you mean {}?", "; menade du {}?"};
  return fmt::format(fmt::runtime(words.in(language)), in_marks(nearest));
}

void speak(CLI::App& program, Language language) {
  if (language != Language::swedish) return;
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", "Användning");
  formatter->label("OPTIONS", "VAL");
  formatter->label("Options", "Val");
  formatter->label("Positionals", "Argument");
  formatter->label("SUBCOMMAND", "KOMMANDO");
  formatter->label("SUBCOMMANDS", "KOMMANDON");
  formatter->label("Subcommand", "Kommando");
  formatter->label("Subcommands", "Kommandon");
  formatter->label("REQUIRED", "KRÄVS");
  formatter->label("TEXT", "TEXT");
  formatter->label("INT", "HELTAL");
  formatter->label("UINT", "HELTAL");
  formatter->label("FLOAT", "TAL");
  formatter->label("Env", "Miljövariabel");
  formatter->column_width(34);
  program.formatter(formatter);
  program.option_defaults()->group("Val");
  program.group("Kommandon");
}

std::string usage_error(const CLI::ParseError& error, const CLI::App& program,
                        const std::vector<std::string>& arguments, Language language) {
  const Text lead{"usage", "användning"};
  const Text help{"`{}` shows what there is", "`{}` visar vad som finns"};
  const Usage usage(program, arguments, language);
  return fmt::format("tillit: {}: {}\n        {}\n", lead.in(language), usage.words_of(error),
                     fmt::format(fmt::runtime(help.in(language)), usage.call_for_help()));
}

}  // namespace tillit
