"""Series over time with their bands, as fan charts show them."""

import numpy as np
import pandas

from tillit.draw.choice import labelled, lens_of, narrowed, outcomes_of, scope_of, variants_of
from tillit.problem import Problem
from tillit.provenance import provenance_of
from tillit.study import baseline_of, in_blocks, participants, weekly

STEP = 4  # weeks of a mean; as the periods of single principals
RARE = 3  # steps that are put together where events are counted: single ones would hide the line
BEFORE = 108  # weeks shown before the start: a whole number of both
YEAR = 52
BAND = (0.1, 0.9)


def collect_series(study, choice):
    """A row for each outcome, variant and step of 4 weeks (12 for rare events): year (its middle, 0 is the start), mean, low, high.

    Means over replications; the band holds the middle 80 % of replications (kind 'worlds') or, with a design, of the
    points' means (kind 'points'); NaN if there is only one. choice.of: 'level' or the 'difference' to the baseline in
    the same world (a study of the baseline alone has only levels). Of a trial those who take part, else the nation. One
    lens. attrs: `marks`, years in which measures begin or end; `by`, `of`.
    """
    lens = lens_of(study, choice)
    choice = choice._replace(lens=lens, of="level" if study.sizes["variant"] == 1 else choice.of)
    whole, study = study, narrowed(study, choice).sel(lens=lens, drop=True)
    by = scope_of(study, choice)
    names = ([] if choice.of == "difference" else [baseline_of(study)]) + _variants(study, choice)
    rows = []
    for outcome in outcomes_of(study, choice):
        values = _participants(study, outcome, choice.of) if by == "participants" else _nation(study, outcome, choice.of)
        attrs = study[f"national_{outcome}"].attrs
        if "year-1" in attrs.get("units", "1"):
            values = values.coarsen(time=RARE, boundary="trim").mean(skipna=False)
        for name in names:
            if name in values["variant"].values:
                rows.append(_banded(values.sel(variant=name)).assign(
                    outcome=outcome, variant=name, unit=attrs.get("units", "1"), better=attrs.get("better", "neither")))
    table = labelled(whole, pandas.concat(rows, ignore_index=True).assign(lens=lens), choice.language)
    weeks = [week for week in provenance_of(whole).starts() if 0 <= week < int(study["week"].values[-1])]
    table.attrs = {"marks": [week / YEAR for week in weeks] or [0.0], "by": by, "of": choice.of}
    return table


def _variants(study, choice):
    if choice.of == "level" and study.sizes["variant"] == 1:
        return []
    return variants_of(study, choice)


def _nation(study, outcome, of):
    try:
        series = weekly(study, outcome)
    except KeyError:
        raise Problem(f"the study has no weekly series of {outcome}", f"studien har ingen veckoserie av {outcome}") from None
    weeks = series["week"].values
    first = max(-BEFORE, -(-int(weeks[0]) // STEP) * STEP)
    series = series.sel(week=slice(first, None))

    def reduce(part):
        means = part.coarsen(week=STEP, boundary="trim").mean(skipna=False)
        return means - means.isel(variant=0, drop=True) if of == "difference" else means
    found = in_blocks(series, reduce)
    return found.rename(week="time").assign_coords(time=(found["week"].values + 0.5) / YEAR)


def _participants(study, outcome, of):
    inside = participants(study)
    time = "period" if "period" in study[outcome].dims else "week"
    series = study[outcome].sel({time: slice(-BEFORE, None)})

    def reduce(part):
        there = inside.sel(replication=part["replication"])
        values = part - part.isel(variant=0, drop=True) if of == "difference" else part
        everyone = ~there.isel(variant=0, drop=True) & (there["variant"] == there["variant"][0])
        return values.where(there | everyone).mean(("principal", "sector"), dtype=np.float64)
    found = in_blocks(series, reduce)
    width = study[outcome][time].attrs.get("weeks_per_period", 1)
    return found.rename({time: "time"}).assign_coords(time=(found[time].values + width / 2) / YEAR)


def _banded(values):
    """values: (replication, time[, design]) in any order."""
    points = "design" in values.dims
    over, kind = ("design", "points") if points else ("replication", "worlds")
    if points:
        values = values.mean("replication")
    values = values.dropna(over, how="all")
    count = values.sizes[over]
    low, high = values.quantile(BAND, over).values if count > 1 else np.full((2, values.sizes["time"]), np.nan)
    return pandas.DataFrame({"year": values["time"].values, "mean": values.mean(over).values, "low": low, "high": high,
                             "kind": kind, "count": count})
