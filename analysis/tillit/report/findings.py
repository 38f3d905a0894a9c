"""What the effects on an outcome come to over all lenses, and lists of them in words."""

from tillit.compare.conclusions import verdicts
from tillit.language import Text, decimals_for, number

MOST_NAMED = 4
AND = Text(" and ", " och ")


def listed(parts, language):
    """'a, b and c'"""
    parts = list(parts)
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + AND(language) + parts[-1] if parts else ""


class Finding:
    """What the effects on one outcome come to over all lenses and points of the design: `side` is +1 (better under all), -1
    (worse under all), 2 (turns from one to the other), 0 (not known under all); `seen` is the side of the mean difference
    in the same way, 0 if it is mixed; `low` and `high` are its range, in the outcome's unit."""

    def __init__(self, rows):
        better, worse, points = (int(rows[name].sum()) for name in ("better_at", "worse_at", "points"))
        self.outcome = rows["outcome_label"].iloc[0]
        self.side = 2 if better and worse else 1 if better == points else -1 if worse == points else 0
        self.low, self.high = rows["range_low"].min(), rows["range_high"].max()
        sign = 1 if rows["better"].iloc[0] == "higher" else -1
        self.seen = sign * (int(self.low > 0) - int(self.high < 0))
        self.decimals = decimals_for(max(abs(self.low), abs(self.high)))  # two digits are enough in a sentence

    def words(self, language):
        """'staff trust (+0.11)'; with several lenses or points of a design the range over them."""
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
    """The first few Findings in words, and how many more there are."""
    words = [one.words(language) for one in some[:MOST_NAMED]]
    if len(some) > MOST_NAMED:
        words.append(Text("{} more", "{} till").format(len(some) - MOST_NAMED)(language))
    return listed(words, language)
