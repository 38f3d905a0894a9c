"""The command line in two languages: argparse with our own words, so that help and mistakes are said as the program says
them."""

import argparse
import contextlib
import difflib
import sys

from tillit.language import LANGUAGES, Text, usual_language
from tillit.problem import USAGE

HELP_ELSEWHERE = Text("`{} --help` shows what there is", "`{} --help` visar vad som finns")
DID_YOU_MEAN = Text("; did you mean {}?", "; menade du {}?")
USAGE_IS = Text("usage", "användning")
# What argparse says, as it looks it up (gettext).
SWEDISH = {
    "usage: ": "användning: ", "positional arguments": "argument", "options": "val",
    "show this help message and exit": "visa den här hjälpen",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "detta saknas: %s",
    "one of the arguments %s is required": "något av detta saknas: %s",
    "unrecognized arguments: %s": "okända argument: %s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r går inte att välja (välj bland %(choices)s)",
    "invalid %(type)s value: %(value)r": "%(value)r är inget giltigt värde (%(type)s)",
    "expected one argument": "ett värde saknas", "expected at least one argument": "minst ett värde saknas",
    "expected at most one argument": "högst ett värde kan anges",
    "expected %s argument": "%s värde ska anges", "expected %s arguments": "%s värden ska anges",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s är flertydigt: %(matches)s",
    "ignored explicit argument %r": "tar inget värde, men fick %r",
    "not allowed with argument %s": "går inte att ange tillsammans med %s",
    "unexpected option string: %s": "oväntat val: %s",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "okänt kommando %(parser_name)r (välj bland %(choices)s)"}


def wanted_language(arguments):
    """That of --lang, wherever it stands, or that of the environment. It is looked for first, since help and mistakes must be
    told in it."""
    for one, following in zip(arguments, [*arguments[1:], ""]):
        value = following if one == "--lang" else one.removeprefix("--lang=")
        if one.startswith("--lang") and value in LANGUAGES:
            return value
    return usual_language()


@contextlib.contextmanager
def spoken(language):
    """argparse looks its words up with gettext, for which there is no catalogue of ours; while this holds it finds them here."""
    before = argparse._, argparse.ngettext
    if language == "sv":
        argparse._ = lambda words: SWEDISH.get(words, words)
        argparse.ngettext = lambda one, many, count: argparse._(one if count == 1 else many)
    try:
        yield
    finally:
        argparse._, argparse.ngettext = before


class Parser(argparse.ArgumentParser):
    """Takes Texts as help, metavar and description."""

    def __init__(self, language, **how):
        self.language = language
        super().__init__(**self._said(how), formatter_class=argparse.RawDescriptionHelpFormatter)

    def parse_known_args(self, args=None, namespace=None):
        """argparse leaves it to the parser of all commands to refuse what is unknown; here, where it is known which options
        there are, the nearest can be told, and where their help is."""
        found, unknown = super().parse_known_args(args, namespace)
        known = [name for name in self._option_string_actions if name.startswith("--")]
        for one in unknown:
            near = difflib.get_close_matches(one.partition("=")[0], known, 1) if one.startswith("--") else []
            if near:
                self.error(argparse._("unrecognized arguments: %s") % one + DID_YOU_MEAN(self.language).format(near[0]))
        if unknown:
            self.error(argparse._("unrecognized arguments: %s") % " ".join(unknown))
        return found, unknown

    def add_argument(self, *names, **how):
        return super().add_argument(*names, **self._said(how))

    def error(self, message):
        """Ends the program: one sentence, where help is found, and the exit code of usage."""
        print(f"tillit: {USAGE_IS(self.language)}: {message}\n        {HELP_ELSEWHERE(self.language).format(self.prog)}",
              file=sys.stderr)
        sys.exit(USAGE)

    def _said(self, how):
        return {name: value(self.language) if isinstance(value, Text) else value for name, value in how.items()}
