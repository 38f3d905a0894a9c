"""Sobol indices: which share of an outcome's variance is due to which factor.

First order: A. Saltelli et al., Computer Physics Communications 181 (2010), table 2 (b). Total order: M. J. W.
Jansen, Computer Physics Communications 117 (1999), table 2 (f) there. Second order: A. Saltelli, Computer Physics
Communications 145 (2002), theorem 2.
"""

from typing import NamedTuple, Optional

import numpy as np

from tillit.statistics.bootstrap import Estimate, bootstrap


class SobolIndices(NamedTuple):
    """Shares of the variance; NaN if the outcome does not vary."""

    first: Estimate  # (factors,): by the factor alone
    total: Estimate  # (factors,): alone and together with others
    second: Optional[Estimate]  # (factors, factors), above the diagonal: by two together, beyond each alone
    used: int  # base points without a missing outcome


def _terms(outcome, factors, second_order):
    """Per base point, what has the indices' shares of the variance as means: first, total, closed second order
    (of two factors, what both explain alone and together)."""
    a, ab, b = outcome[:, :1], outcome[:, 1:factors + 1], outcome[:, -1:]
    first, total = b * (ab - a), (a - ab) ** 2 / 2
    if not second_order:
        return first, total, np.empty((len(a), 0))
    ba = outcome[:, factors + 1:-1]  # the same design with A and B exchanged: the mean of both
    first, total = (first + a * (ba - b)) / 2, (total + (b - ba) ** 2 / 2) / 2
    # BA_i and AB_j share the factors i and j and no other; A and B share none.
    i, j = np.triu_indices(factors, 1)
    return first, total, (ba[:, i] * ab[:, j] + ba[:, j] * ab[:, i]) / 2 - a * b


def sobol_indices(outcome, factors, second_order=False, **resampling):
    """SobolIndices from one outcome per point of a Saltelli design, in its order (A, AB_1 … AB_k, with
    second order BA_1 … BA_k, B), with intervals by resampling base points; `resampling` as for `bootstrap`.

    The intervals treat base points as independent. Those of a Sobol sequence are more even than that, and the
    indices better known than the intervals say. Base points with a missing outcome (NaN) are left out;
    ValueError with fewer than two others.
    """
    outcome = np.reshape(np.asarray(outcome, float), (-1, (2 if second_order else 1) * factors + 2))
    outcome = outcome[~np.isnan(outcome).any(axis=1)]
    used = len(outcome)
    if used < 2:
        raise ValueError("at least two base points are needed")
    outcome = outcome - outcome[0, 0]  # exactly 0 if nothing varies
    outcome -= outcome[:, [0, -1]].mean()  # products vary less around the mean
    i, j = np.triu_indices(factors, 1)

    def statistic(means):
        mean, square, first, total, closed = np.split(means, [1, 2, 2 + factors, 2 + 2 * factors], axis=-1)
        variance = square - mean**2
        variance = np.where(variance > 0, variance, np.nan)
        second = closed - first[..., i] - first[..., j] if second_order else closed
        return np.concatenate([first, total, second], axis=-1) / variance

    ends = outcome[:, [0, -1]]
    level = [ends.mean(axis=1, keepdims=True), (ends**2).mean(axis=1, keepdims=True)]
    found = bootstrap(statistic, np.hstack([*level, *_terms(outcome, factors, second_order)]), **resampling)
    first, total, pairs = (Estimate(*part) for part in zip(*(np.split(x, [factors, 2 * factors]) for x in found)))
    if not second_order:
        return SobolIndices(first, total, None, used)
    second = Estimate(*(np.full((factors, factors), np.nan) for _ in pairs))
    for square, above in zip(second, pairs):
        square[i, j] = above
    return SobolIndices(first, total, second, used)
