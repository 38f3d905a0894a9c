"""What the effects on an outcome come to over all lenses, and lists of them in words."""

import numpy as np

from tillit.compare.conclusions import verdicts
from tillit.language import Text, decimals_for, number

MOST_NAMED = 4
AND = Text(" and ", " och ")


def listed(parts, language):
    """'a, b and c'"""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + AND(language) + parts[-1] if parts else ""


class Finding:
    """What the effects on one outcome come to over all lenses: `side` is +1 (better under all), -1 (worse under all),
    2 (turns from one to the other), 0 (not known under all); `seen` is the sign of the mean difference, 0 if mixed."""

    def __init__(self, rows):
        signs = set(rows["verdict"])
        self.outcome = rows["outcome_label"].iloc[0]
        self.side = 2 if {1, -1} <= signs else signs.pop() if len(signs) == 1 else 0
        ways = set(np.sign(rows["gain"]))
        self.seen = int(ways.pop()) if len(ways) == 1 else 0
        self.low, self.high = rows["difference"].min(), rows["difference"].max()
        self.decimals = decimals_for(max(abs(self.low), abs(self.high)))  # two digits are enough in a sentence

    def words(self, language):
        """'staff trust (+0.11)'; with several lenses the range over them."""
        low, high = (number(end, self.decimals, language, True) for end in (self.low, self.high))
        between = low if low == high else Text("{} to {}", "{} till {}").format(low, high)(language)
        return f"{self.outcome} ({between})"


def findings(table):
    """{variant: [Finding, …]} in the order of the outcomes; table: as of draw.forest.collect."""
    judged = verdicts(table)
    found = {}
    for (variant, _), rows in judged.groupby(["variant", "outcome"], sort=False):
        found.setdefault(variant, []).append(Finding(rows))
    return found


def named(some, language):
    words = [one.words(language) for one in some[:MOST_NAMED]]
    if len(some) > MOST_NAMED:
        words.append(Text("{} more", "{} till").format(len(some) - MOST_NAMED)(language))
    return listed(words, language)
