"""Years counted from the start of a trial: 0 is its first, -1 the last before it."""

from typing import NamedTuple

import numpy as np

from tillit.problem import USAGE, Problem

WEEKS = 52
ENOUGH = 26  # weeks of a year that must be there for its mean to stand for it


class Span(NamedTuple):
    """Moments of recording that make up one year: places along the axis of time."""

    year: int
    places: np.ndarray


def spans_of_periods(firsts, start, end):
    """The years of means over periods that begin in the weeks `firsts` and reach to the next one.

    Periods that reach across the start or end of the trial, or from one year into the next, are left out,
    and years of which less than half is there.
    """
    length = int(np.diff(firsts).min()) if len(firsts) > 1 else 1
    years = (firsts - start) // WEEKS
    fits = ((firsts + length - 1 - start) // WEEKS == years) & (firsts + length <= end)
    return [Span(int(year), np.flatnonzero(fits & (years == year))) for year in np.unique(years[fits])
            if length * np.count_nonzero(fits & (years == year)) >= ENOUGH]


def spans_of_surveys(weeks, start, end):
    """The years of surveys made in these weeks, each of which stands for its year."""
    years = (weeks - start) // WEEKS
    return [Span(int(year), np.flatnonzero((years == year) & (weeks < end))) for year in np.unique(years[weeks < end])]


def periods_at(weeks, firsts):
    """For each week the place of the period that it lies in."""
    return np.searchsorted(firsts, weeks, side="right") - 1


def cut(spans, years, outcome):
    """The spans of all years before and at most `years` years of the trial. Problem if one side is empty."""
    there = [span for span in spans if years is None or span.year < years]
    before, after = ([span for span in there if (span.year >= 0) == late] for late in (False, True))
    if not before:
        raise Problem(f"the study has no year of {outcome} before the trial, so an evaluator has nothing to compare "
                      "with; let run.burn_in be at least 52 weeks",
                      f"studien har inget år med {outcome} före försöket, så en utvärderare har inget att jämföra med; "
                      "låt run.burn_in vara minst 52 veckor")
    if not after:
        raise Problem(f"the study has no year of {outcome} in which the trial is in force; let run.weeks reach at least "
                      "52 weeks beyond its start",
                      f"studien har inget år med {outcome} då försöket pågår; låt run.weeks räcka minst 52 veckor "
                      "efter dess början")
    if years is not None and after[-1].year + 1 < years:
        raise Problem(f"the trial has {after[-1].year + 1} years with {outcome}, not {years}",
                      f"försöket har {after[-1].year + 1} år med {outcome}, inte {years}", USAGE)
    return there
