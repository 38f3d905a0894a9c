"""The effect year by year, with the years before, in which there should be none.
Formulas and sources: analysis/methods/event_study.md."""

from typing import NamedTuple

import numpy as np

from tillit.trial.difference_in_differences import welch
from tillit.trial.estimate import Estimate

REFERENCE = -1  # the last year before the trial, with which every other is compared


class EventStudy(NamedTuple):
    """estimates: one Estimate per year; that of the reference year is 0 by definition. pretrend: the p-value of no
    difference in any earlier year, NaN if there is none."""

    estimates: list
    pretrend: float


def event_study(values, years, treated):
    """Differences in differences of every year against the reference.

    values: (years, principals), NaN where nothing was measured; years: -1 is the last before the trial and must
    be among them; treated: (principals,), bool.
    """
    years = np.asarray(years)
    reference = values[np.flatnonzero(years == REFERENCE)[0]]
    estimates = []
    for year, value in zip(years, values):
        change = value - reference
        there = ~np.isnan(change)
        estimates.append(Estimate(0.0, 0.0, 0.0, np.nan) if year == REFERENCE
                         else welch(change[there], treated[there]))
    earlier = [one.p for one, year in zip(estimates, years) if year < REFERENCE and not np.isnan(one.p)]
    return EventStudy(estimates, min(1.0, len(earlier) * min(earlier)) if earlier else np.nan)
