"""What every estimator answers, and the two means that most of them start from."""

from typing import NamedTuple

import numpy as np

CONFIDENCE = 0.95
DRAWS = 999  # of permutations and of the bootstrap


class Estimate(NamedTuple):
    """An effect, its 95 % interval and the p-value of no effect; NaN where an estimator cannot say."""

    effect: float
    low: float
    high: float
    p: float


UNKNOWN = Estimate(np.nan, np.nan, np.nan, np.nan)


def difference_of_means(values, treated):
    """The mean of the treated minus the mean of the others."""
    return values[treated].mean() - values[~treated].mean()
