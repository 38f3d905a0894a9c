"""Differences between two variants that were run in the same worlds. The replication is the unit of
all of it, never the week. Formulas and sources: analysis/methods/paired_effects.md."""

from typing import NamedTuple

import numpy as np
from scipy import special, stats
from scipy.optimize import brentq

CONFIDENCE = 0.95
DRAWS = 20_000  # for quantiles without a closed form; their own error is below what is shown
SEED = 1
LARGE_T = 1000  # where scipy's noncentral t still works; the limit used beyond it differs by less than 1 in 1000


class Interval(NamedTuple):
    """NaN where there are too few values."""

    low: float
    high: float


UNKNOWN = Interval(np.nan, np.nan)


def t_interval(differences, confidence=CONFIDENCE):
    """Student's interval of the mean of independent values; UNKNOWN with fewer than two."""
    n = len(differences)
    if n < 2:
        return UNKNOWN
    mean = np.mean(differences)
    half = stats.t.ppf((1 + confidence) / 2, n - 1) * np.std(differences, ddof=1) / np.sqrt(n)
    return Interval(mean - half, mean + half)


def bootstrap_interval(differences, confidence=CONFIDENCE, resamples=2000):
    """Efron's bias-corrected and accelerated interval of the mean; UNKNOWN with fewer than three."""
    differences = np.asarray(differences, float)
    if len(differences) < 3:
        return UNKNOWN
    if np.ptp(differences) == 0:
        return Interval(differences[0], differences[0])
    found = stats.bootstrap((differences,), np.mean, confidence_level=confidence, n_resamples=resamples,
                            random_state=np.random.default_rng(SEED)).confidence_interval
    return Interval(float(found.low), float(found.high))


def standardised(differences, confidence=CONFIDENCE):
    """(g, Interval): the mean difference in standard deviations of differences between worlds, with
    Hedges' correction, and the interval from the noncentral t distribution. NaN with fewer than two
    values, or if the difference is the same in all worlds."""
    n = len(differences)
    deviation = np.std(differences, ddof=1) if n > 1 else 0.0
    if deviation == 0:
        return np.nan, UNKNOWN
    freedom = n - 1
    correction = np.exp(special.gammaln(freedom / 2) - special.gammaln((freedom - 1) / 2)) / np.sqrt(freedom / 2) \
        if freedom > 1 else np.nan
    t = np.sqrt(n) * np.mean(differences) / deviation
    low, high = _noncentrality(t, freedom, confidence)
    return correction * t / np.sqrt(n), Interval(low / np.sqrt(n), high / np.sqrt(n))


def _noncentrality(t, freedom, confidence):
    """The noncentralities of t distributions under which a value above, or below, t is just improbable."""
    tail = (1 - confidence) / 2
    if abs(t) > LARGE_T:  # the normal part no longer shows beside the spread of the deviation
        ends = t * np.sqrt(stats.chi2.ppf([tail, 1 - tail], freedom) / freedom)
        return np.sort(ends)
    reach = 10 + 2 * abs(t)
    return [brentq(lambda centre: stats.nct.cdf(t, freedom, centre) - share, t - reach, t + reach)
            for share in (1 - tail, tail)]


def simultaneous_factor(differences, confidence=CONFIDENCE):
    """By how many standard errors all intervals must reach out to hold at once.

    differences: (replications, variants), of the same worlds. The quantile of the largest |t| of a
    multivariate t distribution with the correlation seen (Hothorn, Bretz and Westfall 2008). NaN with fewer
    than two replications.
    """
    n, count = differences.shape
    if n < 2:
        return np.nan
    moving = np.std(differences, axis=0) > 0
    if count == 1 or moving.sum() < 2:
        return stats.t.ppf((1 + confidence) / 2, n - 1)
    correlation = np.corrcoef(differences[:, moving], rowvar=False)
    return np.quantile(np.abs(_multivariate_t(correlation, n - 1)).max(axis=1), confidence)


def simultaneous_intervals(differences, confidence=CONFIDENCE):
    """For each variant the Interval of its mean, so wide that all hold at once.

    differences: (replications, variants), NaN where a run is missing. Variants with fewer than two values are UNKNOWN and
    do not count. The correlation is that of replications that all others have; if these are fewer than two, Šidák's
    factor stands in for it, with the degrees of freedom of each variant.
    """
    columns = [one[~np.isnan(one)] for one in differences.T]
    some = np.array([len(one) > 1 for one in columns], bool)
    common = differences[:, some]
    common = common[~np.isnan(common).any(axis=1)]
    factor = simultaneous_factor(common, confidence) if some.any() else np.nan
    found = []
    for one in columns:
        if len(one) < 2:
            found.append(UNKNOWN)
            continue
        own = stats.t.ppf((1 + confidence ** (1 / some.sum())) / 2, len(one) - 1) if np.isnan(factor) else factor
        mean, error = one.mean(), np.std(one, ddof=1) / np.sqrt(len(one))
        found.append(Interval(mean - own * error, mean + own * error))
    return found


def _multivariate_t(shape, freedom):
    random = np.random.default_rng(SEED)
    values, vectors = np.linalg.eigh(shape)
    root = vectors * np.sqrt(np.maximum(values, 0))
    normal = random.standard_normal((DRAWS, len(shape))) @ root.T
    return normal / np.sqrt(random.chisquare(freedom, (DRAWS, 1)) / freedom)


def probability_best(values, higher_is_better=True):
    """For each variant the probability that its mean over all worlds is the best, given these worlds.

    values: (replications, variants). Posterior of the means under a flat prior: multivariate t
    around what was seen. Ties share. NaN with fewer than two replications.
    """
    n, count = values.shape
    if n < 2:
        return np.full(count, np.nan)
    scale = np.atleast_2d(np.cov(values, rowvar=False)) / n
    drawn = values.mean(axis=0) + _multivariate_t(scale, n - 1)
    drawn = drawn if higher_is_better else -drawn
    best = np.isclose(drawn, drawn.max(axis=1, keepdims=True), rtol=1e-12, atol=0)
    return (best / best.sum(axis=1, keepdims=True)).mean(axis=0)


def independent_runs(variant, baseline):
    """(runs made, runs that would tell as much if every run had a world of its own): 2 n (s_v² + s_b²) / s_d².

    The second is NaN with fewer than two pairs and infinite if the difference is the same everywhere.
    """
    pairs = len(variant)
    if pairs < 2:
        return 2 * pairs, np.nan
    apart = np.var(variant, ddof=1) + np.var(baseline, ddof=1)
    together = np.var(np.subtract(variant, baseline), ddof=1)
    return 2 * pairs, np.inf if together == 0 else 2 * pairs * apart / together
