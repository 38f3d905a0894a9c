"""python3 -m tillit SUBCOMMAND …: what the launcher hands on to the analysis."""

import argparse
import sys
import warnings

from tillit.commands import compare, plot, report, sensitivity
from tillit.language import LANGUAGES, usual_language
from tillit.problem import Problem

COMMANDS = {"compare": compare, "plot": plot, "report": report, "sensitivity": sensitivity}


def parser_of_all():
    """Every command module has a HELP, add_arguments(parser) and run(given)."""
    parser = argparse.ArgumentParser(prog="tillit", description="What is done with studies once they have been run.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="SUBCOMMAND")
    for name, module in COMMANDS.items():
        one = commands.add_parser(name, help=module.HELP, description=module.__doc__,
                                  formatter_class=argparse.RawDescriptionHelpFormatter)
        one.add_argument("--lang", choices=LANGUAGES, default=usual_language(),
                         help="language of labels and messages (default: that of the environment)")
        module.add_arguments(one)
    return parser


def main(arguments=None):
    """The exit code: 0 done, 1 could not be done, 2 usage (raised by argparse), 4 the study is partial."""
    given = parser_of_all().parse_args(arguments)
    warnings.simplefilter("ignore", category=RuntimeWarning)  # means of nothing are NaN, and shown as such
    try:
        return COMMANDS[given.command].run(given) or 0
    except Problem as problem:
        print(f"tillit: {problem.text(given.lang)}", file=sys.stderr)
        return problem.code
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main())
