"""How good a design and an estimator are, over replications. Formulas: analysis/methods/power.md."""

import numpy as np
import pandas
from scipy import stats

from tillit.statistics.paired import UNKNOWN, Interval, t_interval

LEVEL = 0.05
KEYS = ["lens", "variant", "how", "outcome", "estimator"]


def performance(estimates):
    """A row for each lens, variant, outcome and estimator of the table that tillit.trial.evaluation makes.

    replications; true and estimate (means); bias (estimate minus true) with bias_error, its Monte-Carlo error,
    and its two parts: drawn_bias (estimate minus the effect on the measure: who takes part) with drawn_error, and
    measure_bias (effect on the measure minus true) with measure_error; rmse; coverage (of the truth by
    the 95 % intervals); power and false_alarms (shares significant at 5 %, with the effect and without);
    type_s (share of wrong signs among the significant) and type_m (their mean size in units of the mean true
    effect). Each share and type_m has _low and _high, a 95 % interval for the number of replications; NaN where
    there is nothing to say, for one replication everywhere.
    """
    rows = []
    for labels, part in estimates.dropna(subset=["estimate", "p"]).groupby(KEYS, sort=False):
        rows.append({**dict(zip(KEYS, labels)), "replications": len(part), **_row(part)})
    return pandas.DataFrame(rows)


def share(hits):
    """(share, Interval): of True among hits, with Clopper and Pearson's interval; NaN for fewer than two hits."""
    hits = np.asarray(hits, bool)
    if len(hits) < 2:
        return np.nan, UNKNOWN
    found = stats.binomtest(int(hits.sum()), len(hits)).proportion_ci(method="exact")
    return hits.mean(), Interval(found.low, found.high)


def error_of_mean(values):
    """The Monte-Carlo error of a mean; NaN for fewer than two values."""
    return np.std(values, ddof=1) / np.sqrt(len(values)) if len(values) > 1 else np.nan


def _row(part):
    estimate, true, measured = (part[name].to_numpy() for name in ("estimate", "true", "measured"))
    found = (part["p"] < LEVEL).to_numpy()
    nil = part["nil_p"].dropna().to_numpy()
    row = {"true": true.mean(), "estimate": estimate.mean(),
           "rmse": np.sqrt(np.mean(np.square(estimate - true))) if len(part) > 1 else np.nan}
    for name, error, gap in (("bias", "bias_error", estimate - true), ("drawn_bias", "drawn_error", estimate - measured),
                             ("measure_bias", "measure_error", measured - true)):
        row |= {name: gap.mean() if len(part) > 1 else np.nan, error: error_of_mean(gap)}
    held = (part["low"].to_numpy() <= true) & (true <= part["high"].to_numpy())
    wrong = np.sign(estimate[found]) != np.sign(true[found])
    for name, hits in (("coverage", held), ("power", found), ("false_alarms", nil < LEVEL),
                       ("type_s", wrong[true[found] != 0])):
        value, (low, high) = share(hits)
        row |= {name: value, f"{name}_low": low, f"{name}_high": high}
    return row | _exaggeration(np.abs(estimate[found]), abs(true.mean()))


def _exaggeration(sizes, truth):
    if truth == 0 or len(sizes) < 2:
        return {"type_m": np.nan, "type_m_low": np.nan, "type_m_high": np.nan}
    low, high = t_interval(sizes / truth)
    return {"type_m": sizes.mean() / truth, "type_m_low": low, "type_m_high": high}
