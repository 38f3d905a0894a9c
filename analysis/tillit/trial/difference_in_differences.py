"""Difference in differences of two periods. Formulas and sources: analysis/methods/difference_in_differences.md.

With two periods and fixed effects of principals the estimate is the difference between the treated's and
the others' mean change; so everything here starts from each principal's change (mean after minus before).
"""

import numpy as np
from scipy import special

from tillit.trial.estimate import CONFIDENCE, UNKNOWN, Estimate, difference_of_means


def clustered(change, treated):
    """The usual test: errors clustered by principal (CR1), Student's t with one less than the clusters.

    change: (principals,); treated: the same, bool. UNKNOWN unless there is one on each side and three in all.
    It rejects too often with few treated.
    """
    count, inside = len(change), int(treated.sum())
    if not 0 < inside < count or count < 3:
        return UNKNOWN
    squares = [np.square(change[side] - change[side].mean()).sum() / side.sum()**2 for side in (treated, ~treated)]
    # n / (n - 1) for the clusters, (n - 1) / (n - 2) for the two coefficients
    return _by_t(difference_of_means(change, treated), np.sqrt(sum(squares) * count / (count - 2)), count - 1)


def welch(change, treated):
    """The same with the small-sample correction CR2 of the standard error and Satterthwaite's degrees of freedom from the
    variances seen: Welch's test of two means. Bell and McCaffrey's degrees of freedom, for equal variances, are others.
    change, treated: as for clustered. UNKNOWN with fewer than two on a side, or if nothing varies."""
    sides = [change[treated], change[~treated]]
    if min(map(len, sides)) < 2:
        return UNKNOWN
    parts = [np.var(side, ddof=1) / len(side) for side in sides]
    variance = sum(parts)
    if variance == 0:
        return UNKNOWN
    freedom = variance**2 / sum(part**2 / (len(side) - 1) for part, side in zip(parts, sides))
    return _by_t(difference_of_means(change, treated), np.sqrt(variance), freedom)


def _by_t(effect, error, freedom):
    if not error > 0:
        return UNKNOWN
    half = special.stdtrit(freedom, (1 + CONFIDENCE) / 2) * error
    return Estimate(effect, effect - half, effect + half, 2 * special.stdtr(freedom, -abs(effect) / error))
