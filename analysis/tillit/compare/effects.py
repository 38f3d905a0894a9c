"""The paired effect of every variant on every main outcome, under every lens, for the nation or parts of it."""

import numpy as np
import pandas

from tillit.compare.scopes import scoped_values
from tillit.statistics import paired
from tillit.study import main_outcomes, reforms_of


def effects(study, outcomes=None, weeks=None, by="nation"):
    """A tidy table with a row for each lens (design point), outcome, scope and variant but the baseline.

    outcomes: by default the model's main ones. weeks: (first, last), by default all since the first in which variants can
    differ. by: a name of tillit.compare.scopes.SCOPES. Columns: the outcome's unit; replications that have both; baseline and
    difference (means, in the outcome's unit); low, high (95 %, Student); boot_low, boot_high; all_low, all_high
    (hold for all variants at once); standardised, std_low, std_high; gain (the difference, positive if the
    variant is better; NaN if the outcome has no better side); best (probability of being the best of all, the
    baseline included) and baseline_best; runs, independent_runs (what pairing saves).
    Problem if the study has only the baseline, no such weeks, or nothing of the kind `by` asks for; KeyError if it has no
    such outcome.
    """
    reforms_of(study)
    rows = []
    for outcome in outcomes or main_outcomes(study):
        rows += rows_of(outcome, scoped_values(study, outcome, by, weeks))
    return pandas.DataFrame(rows)


def rows_of(outcome, found):
    """The rows of `effects` for one outcome; found: as of scoped_values."""
    names, better = [str(name) for name in found["variant"].values], found.attrs.get("better", "neither")
    for labels, table, baseline in _worlds(found):
        labels = {**labels, "outcome": outcome, "unit": found.attrs.get("units", "1"), "better": better}
        together = paired.simultaneous_intervals((table - baseline)[:, 1:])
        best = _best(table, baseline, better)
        for number, name in enumerate(names[1:], start=1):
            yield effect_row(table[:, number], baseline[:, number], together[number - 1], {**labels, "variant": name},
                             {"best": best[number], "baseline_best": best[0]})


def intervals_of(found):
    """A row for each lens, design point, scope and variant but the baseline with no more than `better`, all_low and all_high:
    what a verdict needs, without what takes long. found: as of scoped_values."""
    names, better = [str(name) for name in found["variant"].values], found.attrs.get("better", "neither")
    for labels, table, baseline in _worlds(found):
        for name, (low, high) in zip(names[1:], paired.simultaneous_intervals((table - baseline)[:, 1:])):
            yield {**labels, "variant": name, "better": better, "all_low": low, "all_high": high}


def _worlds(found):
    """For each lens, design point and scope (labels, values, baseline): the latter (replications, variants), NaN where a run
    is missing."""
    worlds = [name for name in found["value"].dims if name not in ("replication", "variant")]
    for places in np.ndindex(*(found.sizes[name] for name in worlds)):
        part = found.isel(dict(zip(worlds, places)))
        yield {name: part[name].item() for name in worlds}, *(part[name].transpose("replication", "variant").values for name in ("value", "baseline"))


def _best(table, baseline, better):
    """For each variant the probability of being the best of those that have two runs, in the replications they share; NaN if
    they are not about the same services, and so cannot be ranked."""
    best = np.full(table.shape[1], np.nan)
    some = (~np.isnan(table - baseline)).sum(axis=0) > 1
    whole = ~np.isnan(table[:, some]).any(axis=1)
    shared = baseline[whole][:, some]
    if better != "neither" and some[0] and (shared == shared[:, :1]).all():
        best[some] = paired.probability_best(table[whole][:, some], better == "higher")
    return best


def effect_row(variant, baseline, together, labels, more):
    """One row of the table of effects; variant, baseline: one value per replication, NaN where missing; together: the
    Interval that holds for all variants at once."""
    there = ~np.isnan(variant) & ~np.isnan(baseline)
    difference = (variant - baseline)[there]
    count = int(there.sum())
    mean = difference.mean() if count else np.nan
    low, high = paired.t_interval(difference)
    boot_low, boot_high = paired.bootstrap_interval(difference)
    standardised, (std_low, std_high) = paired.standardised(difference)
    runs, independent = paired.independent_runs(variant[there], baseline[there])
    sign = {"higher": 1, "lower": -1}.get(labels["better"], np.nan)
    return {**labels, "replications": count, "baseline": baseline[there].mean() if count else np.nan,
            "difference": mean, "low": low, "high": high, "boot_low": boot_low, "boot_high": boot_high,
            "all_low": together.low, "all_high": together.high,
            "standardised": standardised, "std_low": std_low, "std_high": std_high, "gain": sign * mean, **more,
            "runs": runs, "independent_runs": independent}
