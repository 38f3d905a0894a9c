"""The paired effect of every variant on every main outcome, under every lens, for the nation or parts of it."""

import numpy as np
import pandas

from tillit.compare.scopes import scoped_values
from tillit.statistics import paired
from tillit.study import main_outcomes, reforms_of


def effects(study, outcomes=None, weeks=None, by="nation"):
    """A tidy table with a row for each lens (design point), outcome, scope and variant but the baseline.

    outcomes: by default the model's main ones. weeks: (first, last), by default all since week 0. by: a name
    of tillit.compare.scopes.SCOPES. Columns: the outcome's unit; replications that have both; baseline and
    difference (means, in the outcome's unit); low, high (95 %, Student); boot_low, boot_high; all_low, all_high
    (hold for all variants at once); standardised, std_low, std_high; gain (the difference, positive if the
    variant is better; NaN if the outcome has no better side); best (probability of being the best of all, the
    baseline included) and baseline_best; runs, independent_runs (what pairing saves).
    """
    reforms_of(study)
    rows = []
    for outcome in outcomes or main_outcomes(study):
        rows += rows_of(outcome, scoped_values(study, outcome, by, weeks))
    return pandas.DataFrame(rows)


def rows_of(outcome, found):
    """The rows of `effects` for one outcome; found: as of scoped_values."""
    worlds = [name for name in found["value"].dims if name not in ("replication", "variant")]
    better = found.attrs.get("better", "neither")
    for places in np.ndindex(*(found.sizes[name] for name in worlds)):
        part = found.isel(dict(zip(worlds, places)))
        labels = {name: part[name].item() for name in worlds}
        table, baseline = (part[name].transpose("replication", "variant").values for name in ("value", "baseline"))
        yield from _of_world(table, baseline, [str(name) for name in part["variant"].values],
                             {**labels, "outcome": outcome, "unit": found.attrs.get("units", "1"), "better": better})


def _of_world(table, baseline, names, labels):
    """Rows of one lens and scope; table, baseline: (replications, variants), NaN where a run is missing."""
    differences = (table - baseline)[:, 1:]
    whole = ~np.isnan(differences).any(axis=1)
    factor = paired.simultaneous_factor(differences[whole])
    # Variants can be ranked if they are about the same services.
    best = np.full(len(names), np.nan)
    if labels["better"] != "neither" and (baseline[whole] == baseline[whole, :1]).all():
        best = paired.probability_best(table[whole], labels["better"] == "higher")
    for number, name in enumerate(names[1:], start=1):
        yield effect_row(table[:, number], baseline[:, number], factor, {**labels, "variant": name},
                         {"best": best[number], "baseline_best": best[0]})


def effect_row(variant, baseline, factor, labels, more):
    """One row of the table of effects; variant, baseline: one value per replication, NaN where missing."""
    there = ~np.isnan(variant) & ~np.isnan(baseline)
    difference = (variant - baseline)[there]
    count = int(there.sum())
    mean = difference.mean() if count else np.nan
    low, high = paired.t_interval(difference)
    boot_low, boot_high = paired.bootstrap_interval(difference)
    error = np.std(difference, ddof=1) / np.sqrt(count) if count > 1 else np.nan
    standardised, (std_low, std_high) = paired.standardised(difference)
    runs, independent = paired.independent_runs(variant[there], baseline[there])
    sign = {"higher": 1, "lower": -1}.get(labels["better"], np.nan)
    return {**labels, "replications": count, "baseline": baseline[there].mean() if count else np.nan,
            "difference": mean, "low": low, "high": high, "boot_low": boot_low, "boot_high": boot_high,
            "all_low": mean - factor * error, "all_high": mean + factor * error,
            "standardised": standardised, "std_low": std_low, "std_high": std_high, "gain": sign * mean, **more,
            "runs": runs, "independent_runs": independent}
