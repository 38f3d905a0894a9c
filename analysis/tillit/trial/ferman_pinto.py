"""Few treated and unequal noise: the test of Ferman and Pinto (Review of Economics and Statistics 2019).
Formulas: analysis/methods/ferman_pinto.md."""

import numpy as np
from scipy.optimize import nnls

from tillit.trial.estimate import CONFIDENCE, DRAWS, UNKNOWN, Estimate, difference_of_means


MOST_STEPS = 8
PRECISION = 0.005  # of half the interval


def ferman_pinto(change, treated, noise, random, draws=DRAWS):
    """The difference of mean change, judged by residuals brought to each principal's own variance.

    change: (principals,); treated: bool; noise: each principal's sampling variance but for a factor, such as 1/answers;
    random: a numpy Generator. The p-value is that of the paper, from residuals of a model without effect; the
    interval holds the effects that the same test does not reject.
    """
    count, inside = len(change), int(treated.sum())
    if not 0 < inside < count or count < 3:
        return UNKNOWN
    effect = difference_of_means(change, treated)
    picks = random.integers(0, count, (draws, count))
    room = np.empty(picks.shape)
    weights = np.where(treated, 1 / inside, -1 / (count - inside))

    def without(assumed):
        """Sizes of estimates where the effect is as assumed and nothing else differs."""
        rest = change - assumed * treated
        return np.abs(_resampled(rest - rest.mean(), noise, weights, picks, room))

    p = (1 + np.count_nonzero(without(0.0) >= abs(effect))) / (draws + 1)
    low, high = (_end(effect, side, without) for side in (-1, 1))
    return Estimate(effect, low, high, p)


def _end(effect, side, without):
    """The furthest effect on one side that the same test does not reject: effect + side * reach(that effect)."""
    end = effect
    for _ in range(MOST_STEPS):
        before, end = end, effect + side * np.quantile(without(end), CONFIDENCE, method="higher")
        if abs(end - before) <= PRECISION * abs(end - effect):
            break
    return end


def variances(residuals, noise):
    """A + B noise for each principal, with A and B not below 0, fitted to the squared residuals."""
    scale = noise.max() or 1.0
    design = np.column_stack([np.ones(len(noise)), noise / scale])
    if np.ptp(noise) <= 1e-12 * scale:
        design = design[:, :1]
    return design @ nnls(design, np.square(residuals))[0]


def _resampled(residuals, noise, weights, picks, room):
    """Estimates of no effect: residuals drawn with replacement, each with the spread of whom it is given to.
    room: as large as picks, to be written over; making it anew each time takes longer than the rest."""
    spread = np.sqrt(variances(residuals, noise))
    normalised = np.divide(residuals, spread, out=np.zeros_like(residuals), where=spread > 0)
    return np.take(normalised, picks, out=room, mode="clip") @ (weights * spread)
