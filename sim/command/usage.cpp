#include "sim/command/usage.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/words.hpp"

namespace tillit {
namespace {

/// What the library says after the last colon: the part of the command line that is meant.
std::string object_of(const std::string& what) {
  const std::size_t colon = what.rfind(": ");
  return colon == std::string::npos ? what : what.substr(colon + 2);
}

/// The library's English words, and the same in Swedish as far as they can be known.
Text words_of(const CLI::ParseError& error) {
  const auto kind = static_cast<CLI::ExitCodes>(error.get_exit_code());
  const std::string what = error.what();
  const std::string object = object_of(what);
  if (what == "A subcommand is required") return {"a command is missing", "ett kommando saknas"};
  if (kind == CLI::ExitCodes::RequiredError) {
    const std::string name = what.substr(0, what.find(' '));
    return {name + " is missing", name + " saknas"};
  }
  if (kind == CLI::ExitCodes::ExtrasError)
    return {"not understood: " + object, "förstås inte: " + object};
  if (kind == CLI::ExitCodes::ValidationError) {
    return {"not allowed: " + what, "otillåtet värde: " + what};
  }
  if (kind == CLI::ExitCodes::ConversionError) {
    return {"a value of the wrong kind: " + what, "ett värde av fel slag: " + what};
  }
  if (kind == CLI::ExitCodes::ArgumentMismatch) {
    return {"wrong number of values: " + what, "fel antal värden: " + what};
  }
  return {what, "kan inte tolkas: " + what};
}

/// The first argument that is no option, if it should be a command and is none.
Text unknown_command(const CLI::App& program, const std::vector<std::string>& arguments) {
  std::vector<std::string> known;
  for (const CLI::App* command : program.get_subcommands({})) known.push_back(command->get_name());
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& name = arguments[i];
    if (name.starts_with("-") || arguments[i - 1] == "--lang") continue;
    if (std::find(known.begin(), known.end(), name) != known.end()) return {};
    const std::string nearest = nearest_name(name, known);
    if (nearest.empty())
      return {"no command " + in_marks(name), "inget kommando " + in_marks(name)};
    return {fmt::format("no command {}; did you mean {}?", in_marks(name), in_marks(nearest)),
            fmt::format("inget kommando {}; menade du {}?", in_marks(name), in_marks(nearest))};
  }
  return {};
}

}  // namespace

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
  const Text help{"`tillit --help` shows what there is", "`tillit --help` visar vad som finns"};
  const Text unknown = unknown_command(program, arguments);
  const Text text = unknown.empty() ? words_of(error) : unknown;
  return fmt::format("tillit: {}: {}\n        {}\n", lead.in(language), text.in(language),
                     help.in(language));
}

}  // namespace tillit
