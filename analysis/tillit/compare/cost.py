"""What an improvement costs: the cost-effectiveness plane, in paid hours and good meetings."""

import numpy as np
import pandas
import xarray

from tillit.problem import Problem
from tillit.statistics.paired import t_interval
from tillit.study import reforms_of, weekly, within

QUADRANTS = ("better_no_dearer", "better_dearer", "worse_cheaper", "worse_no_cheaper")
ROUNDING = 1e-9  # of the baseline: paid hours that differ by less are the same


def plane(study, weeks=None):
    """Dataset (lens, replication, variant) of the nation's means per week over `weeks`, as of study.within: `hours` paid,
    number of `good` meetings, hours spent on `administration`. Problem if the model does not tell costs, or if there are no
    such weeks."""
    try:
        hours, cost, administration = (within(study, weekly(study, name), weeks).load() for name in
                                       ("paid_hours", "cost_per_good_meeting", "admin_hours"))
    except KeyError:
        raise Problem("the study does not tell what good meetings cost (its model has no paid hours)",
                      "studien talar inte om vad goda möten kostar (dess modell har inga betalda timmar)") from None
    good = (hours / cost).where(hours.isnull() | np.isfinite(cost), 0.0)  # a week without any has no cost of one
    return xarray.Dataset({"good": good, "hours": hours, "administration": administration}).mean("week", skipna=False)


def cost_effectiveness(study, weeks=None):
    """A row for each lens (design point) and variant, mean differences to the baseline with 95 % intervals, all as
    shares of the baseline's mean: `good` meetings, paid `hours`, `administration`. `hours_per_additional`: paid hours
    per good meeting gained, NaN if none are. QUADRANTS: the share of worlds in each quadrant of the plane."""
    reforms_of(study)
    return pandas.DataFrame(rows_of(plane(study, weeks)))


def rows_of(values):
    """The rows of `cost_effectiveness`; values: as of `plane`, whose first variant is the one compared with."""
    worlds = [name for name in values["good"].dims if name not in ("replication", "variant")]
    for places in np.ndindex(*(values.sizes[name] for name in worlds)):
        part = values.isel(dict(zip(worlds, places)))
        labels = {name: part[name].item() for name in worlds}
        tables = {name: part[name].transpose("replication", "variant").values for name in part.data_vars}
        for number, name in enumerate(part["variant"].values[1:], start=1):
            yield {**labels, "variant": str(name), **_row(tables, number)}


def _row(tables, number):
    there = ~np.isnan(tables["good"][:, [0, number]]).any(axis=1)
    row = {"replications": int(there.sum())}
    differences = {}
    for name, table in tables.items():
        baseline = table[there, 0]
        differences[name] = table[there, number] - baseline
        scale = baseline.mean() if there.any() else np.nan
        row[name] = differences[name].mean() / scale if there.any() else np.nan
        row[f"{name}_low"], row[f"{name}_high"] = np.divide(t_interval(differences[name]), scale)
    if not there.any():
        return {**row, "hours_per_additional": np.nan, **dict.fromkeys(QUADRANTS, np.nan)}
    good, hours = differences["good"], differences["hours"]
    tolerance = ROUNDING * tables["hours"][there, 0].mean()
    row["hours_per_additional"] = hours.mean() / good.mean() if good.mean() > 0 else np.nan
    better, dearer, cheaper = good > 0, hours > tolerance, hours < -tolerance
    shares = (better & ~dearer, better & dearer, ~better & cheaper, ~better & ~cheaper)
    return {**row, **{name: share.mean() for name, share in zip(QUADRANTS, shares)}}
