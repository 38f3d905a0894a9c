"""What a finding of a seminar claims, and whether what was measured bears it out.

A finding is a table of scenarios/seminars/NAME.findings.toml: a sentence (`text.en`, `text.sv`), the `variant` and
`scope` it is about and what differences it rests on (`measured`): the means of the last year, variant minus baseline, or
minus the variant `against`, paired in the same worlds. `least` and `most` hold the 95 % interval of each. `what`:

higher, lower     every difference is above, below zero
no_difference     none can be told from zero
within            none is beyond `least` and `most`, which the sentence tells
turns             one outcome under several lenses: above zero under some, below under others
apart             several outcomes: under each lens some above zero, others below
"""

import re
from typing import NamedTuple

from tillit.compare.scopes import scoped_values
from tillit.statistics.paired import t_interval

YEAR = 52  # weeks


class Measured(NamedTuple):
    """A paired difference of last-year means: its mean and 95 % interval over worlds, what it started from, and what it
    is in the first world, which is that of the page."""

    difference: float
    low: float
    high: float
    baseline: float
    first: float

    @property
    def side(self):
        """+1 above zero, -1 below, 0 if neither is known."""
        return 1 if self.low > 0 else -1 if self.high < 0 else 0


def measure(study, finding):
    """A Measured for each entry of the finding's `measured`."""
    last = int(study["week"][-1])
    found = []
    for one in finding["measured"]:
        values = scoped_values(study, one["outcome"], finding["scope"], (last - YEAR + 1, last)).sel(lens=one["lens"])
        mine = values.sel(variant=finding["variant"])
        other = values["value"].sel(variant=finding["against"]) if "against" in finding else mine["baseline"]
        differences = (mine["value"] - other).values
        found.append(Measured(float(differences.mean()), *t_interval(differences), float(other.mean()),
                              float(differences[0])))
    return found


def objections(finding, found):
    """What speaks against a finding, in words; none if it holds. found: as `measure` gives it."""
    said = [f"{one['outcome']} under {one['lens']}: {seen.low:+.5f} to {seen.high:+.5f} is not within "
            f"{one['least']:+} to {one['most']:+}"
            for one, seen in zip(finding["measured"], found, strict=True)
            if not (one["least"] <= seen.low and seen.high <= one["most"])]
    if not KINDS[finding["what"]](finding, [seen.side for seen in found]):
        said.append(f"not {finding['what']}: " + ", ".join(f"{seen.low:+.5f} to {seen.high:+.5f}" for seen in found))
    return said


def wrong_figures(finding, text, found):
    """Figures in a text, without their signs, that are no difference or baseline measured, rounded as they are."""
    known = [abs(value) for seen in found for value in (seen.difference, seen.baseline)]
    if finding["what"] == "within":
        known += [abs(one[end]) for one in finding["measured"] for end in ("least", "most")]
    return [figure for figure in figures(text)
            if not any(f"{value:.{len(figure.partition('.')[2])}f}" == figure for value in known)]


def figures(text):
    """The figures of a text in their order, with a decimal point whatever its language."""
    return [one.replace(",", ".") for one in re.findall(r"\d+(?:[.,]\d+)?", text)]


def _turns(finding, sides):
    return len({one["outcome"] for one in finding["measured"]}) == 1 and {1, -1} <= set(sides)


def _apart(finding, sides):
    by_lens = {}
    for one, side in zip(finding["measured"], sides):
        by_lens.setdefault(one["lens"], set()).add(side)
    return all({1, -1} <= found for found in by_lens.values())


KINDS = {
    "higher": lambda finding, sides: all(side > 0 for side in sides),
    "lower": lambda finding, sides: all(side < 0 for side in sides),
    "no_difference": lambda finding, sides: all(side == 0 for side in sides),
    "within": lambda finding, sides: True,  # the interval is held by least and most
    "turns": _turns,
    "apart": _apart,
}
