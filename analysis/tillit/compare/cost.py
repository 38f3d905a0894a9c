"""What an improvement costs: the cost-effectiveness plane, in paid hours and good meetings."""

import numpy as np
import pandas

from tillit.problem import Problem
from tillit.statistics.paired import t_interval
from tillit.study import reforms_of, weekly

QUADRANTS = ("better_cheaper", "better_dearer", "worse_cheaper", "worse_dearer")


def plane(study, weeks=None):
    """(lens, replication, variant) Dataset: `hours` paid per meeting and the share of `good` meetings.

    All paid hours per good meeting, times good meetings per meeting, week by week, then means over weeks since 0
    or `weeks`. Problem if the model does not tell costs.
    """
    try:
        good, cost = weekly(study, "good_meetings"), weekly(study, "cost_per_good_meeting")
    except KeyError:
        raise Problem("the study's model does not tell what good meetings cost",
                      "studiens modell talar inte om vad goda möten kostar") from None
    span = slice(*(weeks or (0, None)))
    good, cost = good.sel(week=span).load(), cost.sel(week=span).load()
    # A week without a good meeting has no cost of one: hours per meeting are then taken from the others.
    hours = (cost * good).where(np.isfinite(cost)).mean("week")
    return good.mean("week", skipna=False).to_dataset(name="good").assign(hours=hours)


def cost_effectiveness(study, weeks=None):
    """A row for each lens and variant: mean differences to the baseline in good meetings (share) and in paid
    hours per meeting, with 95 % intervals; hours per additional good meeting (ratio of the means; NaN if the
    variant does not raise good meetings); and the share of worlds in each quadrant of the plane."""
    values = plane(study, weeks)
    names = reforms_of(study)
    worlds = [name for name in values["good"].dims if name not in ("replication", "variant")]
    rows = []
    for places in np.ndindex(*(values.sizes[name] for name in worlds)):
        part = values.isel(dict(zip(worlds, places)))
        labels = {name: part[name].item() for name in worlds}
        for number, name in enumerate(names, start=1):
            good, hours = (_difference(part[one], number) for one in ("good", "hours"))
            there = ~np.isnan(good) & ~np.isnan(hours)
            rows.append({**labels, "variant": name, **_row(good[there], hours[there])})
    return pandas.DataFrame(rows)


def _difference(values, number):
    table = values.transpose("replication", "variant").values
    return table[:, number] - table[:, 0]


def _row(good, hours):
    if not len(good):
        return {"replications": 0}
    quadrant = (np.where(good > 0, 0, 2) + np.where(hours <= 0, 0, 1))
    shares = {name: (quadrant == number).mean() for number, name in enumerate(QUADRANTS)}
    (good_low, good_high), (hours_low, hours_high) = t_interval(good), t_interval(hours)
    price = hours.mean() / good.mean() if good.mean() > 0 else np.nan
    return {"replications": len(good), "good": good.mean(), "good_low": good_low, "good_high": good_high,
            "hours": hours.mean(), "hours_low": hours_low, "hours_high": hours_high,
            "hours_per_additional": price, **shares}
