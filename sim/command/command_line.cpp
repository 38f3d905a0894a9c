#include "sim/command/command_line.hpp"

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>

#include "sim/command/arguments.hpp"
#include "sim/command/commands.hpp"
#include "sim/command/session.hpp"
#include "sim/command/standard_output.hpp"
#include "sim/command/tell.hpp"
#include "sim/command/usage.hpp"
#include "sim/command/words/terminal.hpp"
#include "sim/ranks/ranks.hpp"

namespace tillit {
namespace {

/// The language must be known before the options are described, so --lang is looked for first.
Language wanted_language(const std::vector<std::string>& arguments) {
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view one = arguments[i];
    const bool next = one == "--lang" && i + 1 < arguments.size();
    const std::string_view value = next                         ? arguments[i + 1]
                                   : one.starts_with("--lang=") ? one.substr(7)
                                                                : "";
    if (value == "sv") return Language::swedish;
    if (value == "en") return Language::english;
  }
  return language_of_environment();
}

void describe(CLI::App& program, Session& session, std::string& language) {
  program.name("tillit");
  program.description(
      session.say({"Simulates trust and control along the governance chain of "
                   "publicly funded welfare",
                   "Simulerar tillit och kontroll längs styrkedjan i offentligt "
                   "finansierad välfärd"}));
  program.set_help_flag("-h,--help", session.say({"Show this help", "Visa den här hjälpen"}));
  program.set_version_flag("--version", std::string("tillit ") + TILLIT_VERSION,
                           session.say({"Show the version", "Visa programmets version"}));
  Arguments(program, session)
      .option("--lang", language, {"sv|en", "sv|en"},
              {"Language of all texts: sv or en (default: the environment's)",
               "Språk för alla texter: sv eller en (annars miljöns)"},
              {"sv", "en"});
  program.footer(session.say(
      {"Once there is a study (./tillit SUBCOMMAND --help):\n"
       "  compare       how much better or worse, for whom, under which assumptions\n"
       "  evaluate      what an outside evaluator of a trial would see, and the truth\n"
       "  power         what trials of other sizes could show\n"
       "  sensitivity   which assumptions an outcome depends on\n"
       "  plot, report  pictures, and a page with all of it\n"
       "  export, cite  values as CSV, and how to cite\n\n"
       "The launcher has three commands of its own:\n"
       "  ./tillit test [--full]         everything that checks the project\n"
       "  ./tillit lint [--fix] [PATH…]  the layout and style of the sources\n"
       "  ./tillit install [GROUP…]      only the packages that are needed",
       "När det finns en studie (./tillit KOMMANDO --help):\n"
       "  compare       hur mycket bättre eller sämre, för vem, under vilka antaganden\n"
       "  evaluate      vad en utomstående utvärderare skulle se, och vad som är sant\n"
       "  power         vad försök av andra storlekar skulle kunna visa\n"
       "  sensitivity   vilka antaganden ett utfall beror på\n"
       "  plot, report  bilder, och en sida med alltihop\n"
       "  export, cite  värden som CSV, och hur man hänvisar\n\n"
       "Startskriptet har tre egna kommandon:\n"
       "  ./tillit test [--full]         allt som prövar projektet\n"
       "  ./tillit lint [--fix] [FIL…]   källkodens form och stil\n"
       "  ./tillit install [GRUPP…]      bara de paket som behövs"}));
  program.require_subcommand(1);
  program.fallthrough();
}

void add_commands(CLI::App& program, Session& session) {
  add_run(program, session);
  add_sweep(program, session);
  add_ablate(program, session);
  add_eval(program, session);
  add_calibrate(program, session);
  add_validate(program, session);
  add_resume(program, session);
  add_status(program, session);
  add_submit(program, session);
  add_join(program, session);
  add_check(program, session);
  add_new(program, session);
  add_list(program, session);
  add_explain(program, session);
  add_explain_outcome(program, session);
  add_diff(program, session);
  add_inspect(program, session);
  add_branch(program, session);
  add_rerun(program, session);
  add_schema(program, session);
  add_serve(program, session);
  add_odd(program, session);
  add_bench(program, session);
}

Exit internal_fault(const std::exception& fault, const Session& session) {
  fmt::print(stderr, "tillit: {}: {}\n        {}\n", session.say({"internal fault", "internt fel"}),
             fault.what(),
             session.say({"this is a fault of the program, not of what you wrote; please report it",
                          "felet ligger i programmet, inte i det du skrev; rapportera det gärna"}));
  return Exit::run_failed;
}

Exit parse_and_do(int argc, char** argv, Session& session) {
  CLI::App program;
  std::string language;
  speak(program, session.language);
  describe(program, session, language);
  add_commands(program, session);
  try {
    program.parse(argc, argv);
  } catch (const CLI::Success& asked_for) {
    std::ostringstream answer;
    program.exit(asked_for, answer, answer);
    fmt::print("{}", answer.str());
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "{}", usage_error(error, program, session.arguments, session.language));
    return Exit::usage;
  }
  return session.exit;
}

/// The same; what nobody has told before is told here.
Exit do_and_tell(int argc, char** argv, Session& session) {
  try {
    const Exit exit = parse_and_do(argc, argv, session);
    const int error = error_of_output();
    return error == 0 ? exit : output_lost(error, session);
  } catch (const RanksError& error) {
    fail(session, {error.text(Language::english), error.text(Language::swedish)});
  } catch (const std::bad_alloc&) {
    fail(session, {"out of memory.", "minnet tog slut."});
  } catch (const std::system_error& fault) {
    const bool printing = std::ferror(stdout) != 0;  // fmt throws what the system says to it
    return printing ? output_lost(fault.code().value(), session) : internal_fault(fault, session);
  } catch (const std::exception& fault) {
    return internal_fault(fault, session);
  }
  return session.exit;
}

}  // namespace

int command_line(int argc, char** argv, std::span<const Model* const> models) {
  std::signal(SIGXFSZ, SIG_IGN);  // a file that grows too large is told, as a disk that is full
  Session session{models, Language::english, {argv, argv + argc}, Exit::done};
  session.language = wanted_language(session.arguments);
  try {
    return static_cast<int>(do_and_tell(argc, argv, session));
  } catch (const std::exception&) {  // not even standard error can be written: nobody hears
    return static_cast<int>(Exit::run_failed);
  }
}

}  // namespace tillit
