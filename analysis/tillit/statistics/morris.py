"""Elementary effects: which factors matter at all, from few runs.

M. D. Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33 (1991);
mu*: F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling & Software 22 (2007).
"""

from typing import NamedTuple

import numpy as np

from tillit.statistics.bootstrap import Estimate, bootstrap


class MorrisEffects(NamedTuple):
    """One value per factor, in the outcome's unit: what moving the factor over its whole range does."""

    mu: Estimate  # mean effect
    mu_star: Estimate  # mean size of the effect
    sigma: Estimate  # standard deviation of effects: curvature and interaction with other factors
    used: int  # trajectories without a missing outcome


def spans_of_levels(points, levels):
    """The ranges (factors,) of factors whose levels are equally far apart from end to end."""
    delta = levels / (2 * (levels - 1))
    steps = np.diff(_by_trajectory(np.asarray(points, float)), axis=1)
    return np.abs(steps).max(axis=(0, 1)) / delta


def _by_trajectory(points):
    return points.reshape(-1, points.shape[1] + 1, points.shape[1])


def elementary_effects(points, outcome, spans):
    """The effects (trajectories, factors): change of the outcome over the share of the range moved.

    points: (trajectories x (factors + 1), factors), outcome: one per point, spans: range of each factor. ValueError if the
    points are no trajectories, each of whose steps moves another factor.
    """
    paths = _by_trajectory(np.asarray(points, float))
    moves = np.diff(paths, axis=1) / spans
    changes = np.diff(np.reshape(outcome, paths.shape[:2]), axis=1)
    moved = moves != 0
    if not ((moved.sum(axis=1) == 1).all() and (moved.sum(axis=2) == 1).all()):
        raise ValueError("these points are no Morris trajectories: each step must move one factor, all in turn")
    # Each step has one factor, each factor one step: what is summed is one term.
    return np.divide(changes[..., None], moves, out=np.zeros_like(moves), where=moved).sum(axis=1)


def morris_effects(points, outcome, spans, **resampling):
    """MorrisEffects, with intervals by resampling trajectories; `resampling` as for `bootstrap`.

    Arguments as for elementary_effects. Trajectories with a missing outcome (NaN) are left out;
    ValueError with fewer than two others.
    """
    effects = elementary_effects(points, outcome, spans)
    effects = effects[~np.isnan(effects).any(axis=1)]
    used, factors = effects.shape
    if used < 2:
        raise ValueError("at least two trajectories are needed")

    def statistic(means):
        # Squares are taken around the mean of all, which keeps digits and is exact if nothing varies.
        mu, size, off, squares = np.split(means, 4, axis=-1)
        variance = np.maximum(squares - off**2, 0) * used / (used - 1)
        return np.concatenate([mu, size, np.sqrt(variance)], axis=-1)

    off = effects - effects.mean(axis=0)
    terms = np.concatenate([effects, np.abs(effects), off, off**2], axis=1)
    found = bootstrap(statistic, terms, **resampling)
    parts = [Estimate(*(array[i * factors:(i + 1) * factors] for array in found)) for i in range(3)]
    return MorrisEffects(*parts, used)
