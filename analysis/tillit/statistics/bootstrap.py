"""Intervals by resampling what is independent in a design: its trajectories or its base points."""

from typing import NamedTuple

import numpy as np

AT_ONCE = 100  # resamples; bounds the memory


class Estimate(NamedTuple):
    """Arrays of one shape: what was estimated, and the interval around it."""

    value: np.ndarray
    low: np.ndarray
    high: np.ndarray


def bootstrap(statistic, terms, resamples=1000, confidence=0.95, seed=1):
    """An Estimate of a statistic of means (Efron 1979), with the percentile interval.

    terms: array (independent units, m). statistic: takes means of terms, an array (…, m), and gives
    (…, n). A resample is a set of weights on the units, so that all means are one product of matrices.
    """
    units = len(terms)
    even = np.full(units, 1 / units)
    random = np.random.default_rng(seed)
    drawn = []
    for begun in range(0, resamples, AT_ONCE):
        times = random.multinomial(units, even, size=min(AT_ONCE, resamples - begun))
        drawn.append(statistic(times @ terms / units))
    tail = (1 - confidence) / 2
    low, high = np.quantile(np.concatenate(drawn), [tail, 1 - tail], axis=0)
    return Estimate(statistic(even @ terms), low, high)
