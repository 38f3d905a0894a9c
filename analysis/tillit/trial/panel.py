"""The panel an evaluator works with, principal by year, and the truth that belongs to it."""

from typing import NamedTuple

import numpy as np
import xarray

from tillit.problem import PARTIAL, Problem
from tillit.study import COMPLETE, baseline_of, in_blocks, participants
from tillit.trial import calendar
from tillit.trial.observed import OBSERVED
from tillit.trial.strata import quarters_of_draw


class Panel(NamedTuple):
    """Values are (replication, year, principal), of principals that could have taken part only.

    Several services of a principal are one unit, the mean over those sectors that the trial concerns: it is
    principals that are drawn. NaN: nothing was measured.
    """

    outcome: str
    truth: str
    unit: str
    trial: object           # design.Trial
    replications: np.ndarray
    years: np.ndarray       # -1 is the last before the trial, 0 its first
    observed: np.ndarray    # with the trial
    unobserved: np.ndarray  # the same measure in the same world without the trial
    true: np.ndarray
    true_without: np.ndarray
    noise: np.ndarray       # variance of a value through sampling, but for a factor: 1/answers or 1/inhabitants
    treated: np.ndarray     # (replication, principal)
    applicants: np.ndarray  # (replication, principal): known to have come forward, but not drawn
    strata: np.ndarray      # (replication, principal): within which the draw was random


def read_panel(study, lens, trial, outcome, years=None, applicants=()):
    """The panel of one observed outcome in all replications that are complete under a lens.

    years: how many of the trial's, by default all. applicants: other trials of volunteers; who takes part in
    one of them came forward. Problem if there are too few years on either side, or no complete replication.
    """
    kind = OBSERVED[outcome]
    pair = [baseline_of(study), trial.variant]
    done = (study["complete"].sel(lens=lens, variant=pair) == COMPLETE).all("variant").values
    if not done.any():
        raise Problem(f"no replication is complete both in the baseline and in {trial.variant}; `tillit resume` makes "
                      "what is missing",
                      f"ingen upprepning är klar både i jämförelsealternativet och i {trial.variant}; `tillit resume` gör det som "
                      "fattas", PARTIAL)
    part = study.sel(lens=lens).isel(replication=np.flatnonzero(done), principal=np.flatnonzero(trial.eligible))
    if trial.sectors:
        part = part.sel(sector=list(trial.sectors))
    seen, true = _spans(part, trial, outcome, years)
    without, observed = _yearly(part[outcome].sel(variant=pair), seen)
    true_without, truth = _yearly(part[kind.truth].sel(variant=pair), true)
    inside = participants(part)
    treated = inside.sel(variant=trial.variant).values
    others = [inside.sel(variant=other.variant).values for other in applicants]
    return Panel(outcome=outcome, truth=kind.truth, unit=study[outcome].attrs.get("units", "1"), trial=trial,
                 replications=part["replication"].values, years=np.array([span.year for span in seen]),
                 observed=observed, unobserved=without, true=truth, true_without=true_without,
                 noise=_noise(part, kind, trial, seen, observed.shape), treated=treated,
                 applicants=np.logical_or.reduce([np.zeros_like(treated), *others]) & ~treated,
                 strata=quarters_of_draw(part, trial))


def first_years(panel, years):
    """The panel as it was after so many years of the trial."""
    kept = panel.years < years
    series = ("observed", "unobserved", "true", "true_without", "noise")
    return panel._replace(years=panel.years[kept], **{name: getattr(panel, name)[:, kept] for name in series})


def _spans(study, trial, outcome, years):
    """The spans of the observed outcome and those of the truth in the same years."""
    if "survey" not in study[outcome].dims:
        spans = calendar.cut(calendar.spans_of_periods(_firsts(study), trial.start, trial.end), years, outcome)
        return spans, spans
    weeks = study["survey"].values
    seen = calendar.cut(calendar.spans_of_surveys(weeks, trial.start, trial.end), years, outcome)
    return seen, [calendar.Span(span.year, calendar.periods_at(weeks[span.places], _firsts(study))) for span in seen]


def _firsts(study):
    return study["period" if "period" in study.dims else "week"].values


def _yearly(variable, spans):
    """Values of the variants in turn, each (replication, year, principal)."""
    def reduce(part):
        time = next(name for name in ("survey", "period", "week") if name in part.dims)
        values = mean_of_there(part.transpose("replication", "variant", time, "principal", "sector").values, -1)
        by_year = np.stack([mean_of_there(values[:, :, span.places], 2) for span in spans], axis=2)
        return xarray.DataArray(by_year, dims=("replication", "variant", "year", "principal"))
    return in_blocks(variable, reduce).transpose("variant", ...).values


def mean_of_there(values, axis):
    """The mean of what is not NaN; NaN of nothing."""
    there = ~np.isnan(values)
    count = there.sum(axis)
    total = np.where(there, values, 0).sum(axis, dtype=np.float64)
    return np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)


def _noise(study, kind, trial, spans, shape):
    if kind.answers is None:
        inhabitants = study["population"].values if "population" in study else np.zeros(shape[-1])
        equal = not (inhabitants > 0).all()
        return np.broadcast_to(0.0 if equal else 1 / np.maximum(inhabitants, 1), shape)

    def reduce(part):
        answers = part.transpose("replication", "survey", "principal", "sector").values.astype(float)
        there = answers > 0
        inverse = np.divide(1.0, answers, out=np.zeros_like(answers), where=there).sum(-1)
        services = there.sum(-1)
        variance = np.divide(inverse, services**2, out=np.full(inverse.shape, np.nan), where=services > 0)
        by_year = np.stack([variance[:, span.places].mean(1) for span in spans], axis=1)
        return xarray.DataArray(by_year, dims=("replication", "year", "principal"))
    return in_blocks(study[kind.answers].sel(variant=trial.variant), reduce).values
