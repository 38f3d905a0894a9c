"""The smallest effect a design can be expected to show. Formulas: analysis/methods/power.md."""

import numpy as np
from scipy import stats

from tillit.trial.panel import mean_of_there

POWER, LEVEL = 0.80, 0.05


def minimal_detectable_effect(treated, others, between=1.0, explained=0.0, power=POWER, level=LEVEL):
    """(t(1 - level/2) + t(power)) * between * sqrt((1/treated + 1/others) * (1 - explained)).

    between: standard deviation between principals of what is measured after, in whose unit the effect is;
    explained: R squared of it by what was measured before. Degrees of freedom: treated + others - 2.
    """
    freedom = treated + others - 2
    reach = stats.t.ppf(1 - level / 2, freedom) + stats.t.ppf(power, freedom)
    return reach * between * np.sqrt((1 / treated + 1 / others) * (1 - explained))


def between_and_explained(before, after):
    """(standard deviation between principals of `after`, its R squared by `before`), both (principals,)."""
    there = ~np.isnan(before) & ~np.isnan(after)
    before, after = before[there], after[there]
    if len(after) < 3:
        return np.nan, np.nan
    explained = np.corrcoef(before, after)[0, 1] ** 2 if np.ptp(before) > 0 and np.ptp(after) > 0 else 0.0
    return np.std(after, ddof=1), explained


def detectable_of(panel):
    """The closed form for a panel: between and explained as in the world without the trial, averaged over replications."""
    late = panel.years >= 0
    found = [between_and_explained(mean_of_there(values[~late], 0), mean_of_there(values[late], 0))
             for values in panel.unobserved]
    between, explained = np.nanmean(found, axis=0)
    treated = panel.treated.sum(axis=1).mean()
    others = (~np.isnan(panel.observed).all(axis=1) & ~panel.treated).sum(axis=1).mean()
    return minimal_detectable_effect(treated, others, between, explained)


def detectable_by_simulation(nil_estimates):
    """The same from what an estimator says of worlds without a trial: (z.975 + z.80) standard deviations of it."""
    nil = nil_estimates[~np.isnan(nil_estimates)]
    if len(nil) < 2:
        return np.nan
    return (stats.norm.ppf(1 - LEVEL / 2) + stats.norm.ppf(POWER)) * np.std(nil, ddof=1)
