"""Whether a conclusion stands when an assumption is another one: the same paired difference, in the same worlds, beside
the one at the usual assumptions."""

from typing import NamedTuple

import numpy as np

from tillit.statistics.paired import t_interval

HALF = 0.5  # a difference that grows or shrinks by more than this share is told
STANDS, GROWS, SHRINKS, UNKNOWN, TURNS, APPEARS = "stands", "grows", "shrinks", "unknown", "turns", "appears"
VERDICTS = (TURNS, APPEARS, UNKNOWN, SHRINKS, GROWS, STANDS)  # from what shakes a conclusion most


class Effect(NamedTuple):
    """A mean paired difference and its 95 % interval over worlds (Student's), in the outcome's unit."""

    difference: float
    low: float
    high: float

    @property
    def side(self):
        """+1 known to be above zero, -1 below, 0 if neither is known."""
        return 1 if self.low > 0 else -1 if self.high < 0 else 0


def effect_of(value, baseline):
    """The Effect of values over their baselines, one of each per world; worlds that lack one are left out."""
    differences = np.asarray(value, float) - np.asarray(baseline, float)
    there = differences[~np.isnan(differences)]
    return Effect(float(there.mean()) if there.size else np.nan, *map(float, t_interval(there)))


def verdict(effect, usual):
    """What becomes of the conclusion that `usual` is, where the effect is `effect`.

    Of a known difference: 'stands' (known, on the same side), 'grows', 'shrinks' (the same, but by more than half),
    'unknown' (the interval holds 0), 'turns' (known, on the other side). Where no difference is known: 'stands' (neither
    here), 'appears' (a difference is known here).
    """
    if not usual.side:
        return APPEARS if effect.side else STANDS
    if not effect.side:
        return UNKNOWN
    if effect.side != usual.side:
        return TURNS
    ratio = effect.difference / usual.difference
    return GROWS if ratio > 1 + HALF else SHRINKS if ratio < 1 - HALF else STANDS


def worst(verdicts):
    """The one of several that shakes the conclusion most."""
    return min(verdicts, key=VERDICTS.index)
