"""Within which groups of principals a draw was random, so that they may change places."""

import numpy as np

from tillit.study import baseline_of, in_blocks
from tillit.trial import calendar


def quarters_of_draw(study, trial):
    """A number for each (replication, principal): 0 for all, or for a matched draw the cell of its quarter of
    size and its quarter of indicator in the last year before the trial.

    The draw looks at these quarters alone, so principals of one cell were equally likely to be drawn. An evaluator
    knows them nearly: size as inhabitants, or where these are unknown as staff asked; the indicator as the
    mean over services, where the draw takes that over units.
    """
    shape = (study.sizes["replication"], study.sizes["principal"])
    if trial.how != "matched":
        return np.zeros(shape, int)
    return 4 * quarters(_size(study, shape)) + quarters(_indicator(study, trial, shape))


def quarters(numbers):
    """The quarter (0 lowest) of each along the last axis; of equals the first is the lower."""
    ranks = numbers.argsort(axis=-1, kind="stable").argsort(axis=-1, kind="stable")
    return 4 * ranks // numbers.shape[-1]


def _size(study, shape):
    if "population" in study and bool((study["population"] > 0).any()):
        return np.broadcast_to(study["population"].values, shape)
    if "survey_staff_asked" in study:
        asked = study["survey_staff_asked"].isel(survey=0).sel(variant=baseline_of(study))
        return asked.sum("sector").transpose("replication", "principal").values
    return np.zeros(shape)


def _indicator(study, trial, shape):
    if "indicator" not in study:
        return np.zeros(shape)
    time = "period" if "period" in study["indicator"].dims else "week"
    last = study["indicator"].sel(variant=baseline_of(study)).sel(
        {time: slice(trial.start - calendar.WEEKS, trial.start - 1)})
    return in_blocks(last, lambda part: part.mean((time, "sector"))).transpose("replication", "principal").values
