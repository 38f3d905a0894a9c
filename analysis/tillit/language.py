"""Texts in English and Swedish, and numbers as each writes them."""

import math
import os
from typing import NamedTuple

LANGUAGES = ("en", "sv")
MINUS = "\N{MINUS SIGN}"
NO_NUMBER = "\N{EN DASH}"


class Text(NamedTuple):
    """The same words in both languages."""

    en: str
    sv: str

    def __call__(self, language):
        return self.sv if language == "sv" else self.en

    def format(self, *values, **named):
        return Text(self.en.format(*values, **named), self.sv.format(*values, **named))


REPLICATIONS = Text("replication", "upprepning"), Text("replications", "upprepningar")


def usual_language():
    """That of the environment: Swedish if LC_ALL, LC_MESSAGES or LANG asks for it, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "sv" if os.environ[name].startswith("sv") else "en"
    return "en"


def label_of(variable, language):
    """The label of a variable of a study in one language; its name if it has none."""
    english = variable.attrs.get("long_name", variable.name)
    return variable.attrs.get("long_name_sv", english) if language == "sv" else english


def decimals_for(uncertainty, most=6):
    """So many decimals that two digits of the uncertainty are shown; 3 where it is 0 or unknown."""
    if not uncertainty or not math.isfinite(uncertainty):
        return 3
    return int(min(most, max(0, 1 - math.floor(math.log10(abs(uncertainty))))))


def number(value, decimals, language="en", signed=False):
    """Text with so many decimals, decimal comma in Swedish, a true minus, and an en dash for NaN."""
    if value is None or not math.isfinite(value):
        return NO_NUMBER
    text = f"{abs(value):.{decimals}f}"
    sign = "" if not text.strip("0.") else MINUS if value < 0 else "+" if signed else ""
    return sign + (text.replace(".", ",") if language == "sv" else text)


def percent(share, language="en", decimals=0):
    """'12 %', with the space both languages of this project use; an en dash for NaN."""
    if not math.isfinite(share):
        return NO_NUMBER
    return number(100 * share, decimals, language) + "\N{NO-BREAK SPACE}%"


def part_of(count, total, one, many):
    """'3 of 8 effects are', '1 of 1 effect is', a Text; `one` and `many` are Texts."""
    noun = one if total == 1 else many
    return Text(f"{count} of {total} {noun.en} {'is' if 1 in (count, total) else 'are'}", f"{count} av {total} {noun.sv} är")


def counted(count, one, many, language):

    """'1 replication', '8 replications'; `one` and `many` are Texts."""
    return f"{count} {(one if count == 1 else many)(language)}"
