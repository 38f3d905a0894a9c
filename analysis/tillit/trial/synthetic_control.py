"""Synthetic control: each treated principal against the mix of others that was like it before.
Formulas and sources: analysis/methods/synthetic_control.md."""

import numpy as np
from scipy.optimize import nnls

from tillit.trial.estimate import CONFIDENCE, DRAWS, UNKNOWN, Estimate

FEWEST_YEARS = 2  # before the trial; with one year any mix with the same mean is as good as any other
SUM_WEIGHT = 1e3  # how much dearer a sum other than 1 is than a miss of the values, in their standard deviation


def synthetic_control(before, after, treated, random, draws=DRAWS):
    """The mean gap, after, between the treated and their synthetic controls, and its rank among placebos.

    before, after: (years, principals) without NaN; treated: bool; random: a numpy Generator. Every principal that
    is not treated gets a synthetic control of the others, too; the placebos are means of as many of their gaps,
    drawn at random, as there are treated. UNKNOWN with fewer than FEWEST_YEARS before or three not treated.
    """
    donors = np.flatnonzero(~treated)
    if len(before) < FEWEST_YEARS or len(donors) < 3 or not treated.any():
        return UNKNOWN
    gaps = np.empty(len(treated))
    for unit in range(len(treated)):
        others = donors[donors != unit]
        gaps[unit] = np.mean(after[:, unit] - after[:, others] @ weights(before[:, unit], before[:, others]))
    effect = gaps[treated].mean()
    placebos = np.abs(random.choice(gaps[donors], (draws, int(treated.sum()))).mean(axis=1))
    half = np.quantile(placebos, CONFIDENCE, method="higher")
    return Estimate(effect, effect - half, effect + half,
                    (1 + np.count_nonzero(placebos >= abs(effect))) / (draws + 1))


def weights(target, donors):
    """The mix of donors, weights not below 0 with sum 1, that comes nearest to the target.

    target: (years,); donors: (years, principals).
    """
    scale = np.std(donors) or 1.0
    target, donors = (target - donors.mean()) / scale, (donors - donors.mean()) / scale
    rows = np.vstack([donors, np.full(donors.shape[1], SUM_WEIGHT)])
    found = nnls(rows, np.append(target, SUM_WEIGHT))[0]
    return found / found.sum()
