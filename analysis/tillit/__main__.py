"""python3 -m tillit SUBCOMMAND …: what the launcher hands on to the analysis."""

import argparse
import importlib
import sys
import warnings

from tillit.language import LANGUAGES, Text, usual_language
from tillit.problem import RUN_FAILED, Problem

COMMANDS = ("cite", "compare", "evaluate", "export", "plot", "power", "report", "sensitivity")

DAMAGED = Text("a file cannot be read or written, or is damaged ({}); `tillit status STUDY` tells what is left of a study",
               "en fil går inte att läsa eller skriva, eller är skadad ({}); `tillit status STUDIE` visar vad som är kvar av en studie")


def module_of(command):
    """Its module has a HELP, add_arguments(parser) and run(given)."""
    return importlib.import_module(f"tillit.commands.{command}")


def parser_of(names):
    """Only what is named is imported: reading scipy and xarray takes longer than most of what is done with them."""
    parser = argparse.ArgumentParser(prog="tillit", description="What is done with studies once they have been run.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="SUBCOMMAND")
    for name in names:
        module = module_of(name)
        one = commands.add_parser(name, help=module.HELP, description=module.__doc__,
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
        one.add_argument("--lang", choices=LANGUAGES, default=usual_language(),
                         help="language of labels and messages (default: that of the environment)")
        module.add_arguments(one)
    return parser


def main(arguments=None):
    """The exit code: 0 done, 1 could not be done, 2 usage (raised by argparse), 4 the study is partial."""
    arguments = sys.argv[1:] if arguments is None else arguments
    names = arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS
    given = parser_of(names).parse_args(arguments)
    warnings.simplefilter("ignore", category=RuntimeWarning)  # means of nothing are NaN, and shown as such
    try:
        return module_of(given.command).run(given) or 0
    except Problem as problem:
        print(f"tillit: {problem.text(given.lang)}", file=sys.stderr)
        return problem.code
    except BrokenPipeError:
        return 0
    except OSError as error:  # most of all what HDF5 says where it finds a value damaged
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        print("tillit: " + DAMAGED.format(said)(given.lang), file=sys.stderr)
        return RUN_FAILED


if __name__ == "__main__":
    sys.exit(main())
