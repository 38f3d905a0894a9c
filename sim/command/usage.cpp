#include "sim/command/usage.hpp"

#include <fmt/format.h>

namespace tillit {
namespace {

/// What kind of usage error it is; the library's own words follow, for they name the option.
Text kind_of(const CLI::ParseError& error) {
  const std::string name = error.get_name();
  if (name == "ExtrasError") return {"not understood", "förstås inte"};
  if (name == "RequiredError") return {"something is missing", "något saknas"};
  if (name == "ConversionError") return {"a value of the wrong kind", "ett värde av fel slag"};
  if (name == "ValidationError") return {"a value that is not allowed", "ett otillåtet värde"};
  if (name == "ArgumentMismatch") return {"wrong number of values", "fel antal värden"};
  if (name == "RequiresError") return {"options that belong together", "alternativ hör ihop"};
  if (name == "ExcludesError") return {"options that exclude each other",
                                       "alternativ som utesluter varandra"};
  return {"cannot be understood", "kan inte tolkas"};
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
}

std::string usage_error(const CLI::ParseError& error, Language language) {
  const Text lead{"usage", "användning"};
  const Text help{"`tillit --help` shows what there is", "`tillit --help` visar vad som finns"};
  return fmt::format("tillit: {}: {}: {}\n        {}\n", lead.in(language),
                     kind_of(error).in(language), error.what(), help.in(language));
}

}  // namespace tillit
