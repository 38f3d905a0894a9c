"""Randomisation inference: how often would the draw alone give such a difference?
Formulas and sources: analysis/methods/randomisation_inference.md."""

import numpy as np

from tillit.trial.estimate import CONFIDENCE, DRAWS, UNKNOWN, Estimate, difference_of_means


def permutation_test(change, treated, strata, random, draws=DRAWS):
    """The difference of mean change, and what the same draw made again would have given without any effect.

    change: (principals,); treated: the same, bool; strata: whole numbers, treated and others change places only
    within a stratum. random: a numpy Generator. The p-value counts the draw that was made, so it is exact for any
    number of `draws`; the interval holds the constant effects that the same draws do not reject.
    """
    inside = int(treated.sum())
    if not 0 < inside < len(change):
        return UNKNOWN
    effect = difference_of_means(change, treated)
    again = redrawn(treated, strata, random, draws)
    # Of a constant effect e a draw keeps the share `overlap`: its difference is then found - e overlap.
    found, overlap = (_differences(values, again) for values in (change, treated.astype(float)))
    p = (1 + np.count_nonzero(np.abs(found) >= abs(effect) * (1 - 1e-12))) / (draws + 1)
    low, high = _inverted(effect, found, overlap)
    return Estimate(effect, low, high, p)


def redrawn(treated, strata, random, draws):
    """(draws, principals): who would be treated if each stratum's were drawn again."""
    again = np.zeros((draws, len(treated)), bool)
    for stratum in np.unique(strata[treated]):
        members = np.flatnonzero(strata == stratum)
        count = int(treated[members].sum())
        np.put_along_axis(again, members[_picked(len(members), count, random, draws)], True, axis=1)
    return again


def _picked(members, count, random, draws):
    """(draws, count): places of those picked without replacement. The first steps of Fisher's and Yates's shuffle, for all
    draws at once; sorting random numbers would take ten times as long with few of many."""
    order = np.tile(np.arange(members), (draws, 1))
    rows = np.arange(draws)
    for place in range(count):
        other = random.integers(place, members, draws)
        here = order[:, place].copy()
        order[:, place] = order[rows, other]
        order[rows, other] = here
    return order[:, :count]


def _differences(values, drawn):
    count = drawn.sum(axis=1)
    inside = drawn @ values
    return inside / count - (values.sum() - inside) / (drawn.shape[1] - count)


def _inverted(effect, found, overlap):
    """The ends of the set of effects e that are not rejected.

    A draw is at least as extreme as the one made under e where |found - e overlap| >= |effect - e|, that is
    between the two roots; so the p-value of e counts the draws whose roots lie on both sides of e.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        one, other = (found - effect) / (overlap - 1), (found + effect) / (overlap + 1)
    low, high = np.minimum(one, other), np.maximum(one, other)
    same = (np.abs(overlap) > 1 - 1e-12)  # the draw that was made, or its mirror image: always as extreme
    low, high = np.where(same, -np.inf, low), np.where(same, np.inf, high)
    kept = int(np.floor((1 - CONFIDENCE) * (len(found) + 1) + 1e-9))
    if kept < 1:
        return -np.inf, np.inf
    return np.sort(low)[kept - 1], np.sort(high)[::-1][kept - 1]
