"""python3 -m tillit SUBCOMMAND …: what the launcher hands on to the analysis."""

import importlib
import sys
import warnings

from tillit.commands.parser import Parser, spoken, wanted_language
from tillit.language import LANGUAGES, Text
from tillit.problem import RUN_FAILED, Problem

COMMANDS = ("cite", "compare", "evaluate", "export", "plot", "power", "report", "sensitivity")

DAMAGED = Text("a file cannot be read or written, or is damaged ({}); `tillit status STUDY` tells what is left of a study",
               "en fil går inte att läsa eller skriva, eller är skadad ({}); `tillit status STUDIE` visar vad som är kvar av en studie")


WHAT = Text("What is done with studies once they have been run.", "Vad man gör med studier när de har körts.")
LANG = Text("language of labels and messages (default: that of the environment)",
            "språk för etiketter och meddelanden (annars miljöns)")


def module_of(command):
    """Its module has a HELP and a DESCRIPTION (Texts), add_arguments(parser) and run(given)."""
    return importlib.import_module(f"tillit.commands.{command}")


def parser_of(names, language):
    """Only what is named is imported: reading scipy and xarray takes longer than most of what is done with them."""
    parser = Parser(language, prog="tillit", description=WHAT)
    commands = parser.add_subparsers(dest="command", required=True, metavar=Text("SUBCOMMAND", "KOMMANDO")(language))
    for name in names:
        module = module_of(name)
        one = commands.add_parser(name, language=language, help=module.HELP(language), description=module.DESCRIPTION)
        one.add_argument("--lang", choices=LANGUAGES, default=language, help=LANG)
        module.add_arguments(one)
    return parser


def main(arguments=None):
    """The exit code: 0 done, 1 could not be done, 2 usage (SystemExit where argparse finds it), 4 the study is partial."""
    arguments = sys.argv[1:] if arguments is None else arguments
    names, language = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS, wanted_language(arguments)
    warnings.simplefilter("ignore", category=RuntimeWarning)  # means of nothing are NaN, and shown as such
    try:
        with spoken(language):
            given = parser_of(names, language).parse_args(arguments)
        return module_of(given.command).run(given) or 0
    except Problem as problem:
        print(f"tillit: {problem.text(language)}", file=sys.stderr)
        return problem.code
    except BrokenPipeError:
        return 0
    except OSError as error:  # most of all what HDF5 says where it finds a value damaged
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        print("tillit: " + DAMAGED.format(said)(language), file=sys.stderr)
        return RUN_FAILED


if __name__ == "__main__":
    sys.exit(main())
