"""How an outcome of a study depends on the factors of its design, as a tidy table."""

import numpy as np
import pandas

from tillit.language import label_of
from tillit.problem import Problem
from tillit.statistics.morris import morris_effects, spans_of_levels
from tillit.statistics.sobol import sobol_indices
from tillit.study import mean_of_weeks


def factors_of(study):
    """The names of what the design varies: the coordinates p_<name>(design), without the p_."""
    return [name[2:] for name in study.coords if name.startswith("p_") and study[name].dims == ("design",)]


def label_of_factor(study, name, language):
    """'answer rate (answer_rate)': its label in one language, with the name that a scenario gives it; the name alone if it has
    no label."""
    label = label_of(study[f"p_{name}"], language)
    return name if label in (name, f"p_{name}") else f"{label} ({name})"


def outcome_per_point(study, outcome, weeks=None, against=None):
    """The mean of an outcome over weeks and replications, with the dimension design first.

    weeks: (first, last), by default all since the first in which variants can differ. against: the name of a variant; what is
    averaged is then the difference of every other variant to this one in the same world. Replications of which
    nothing is known are left out; a point that lacks one of the others is unknown (NaN), for its mean would be
    one over other worlds than its neighbours'.
    """
    values = mean_of_weeks(study, outcome, weeks)
    if against is not None:
        values = (values - values.sel(variant=against)).drop_sel(variant=against)
    values = values.dropna("replication", how="all").mean("replication", skipna=False)
    return values.transpose("design", ...)


def _morris(study, factors):
    levels = int(study["design"].attrs["levels"])
    points = np.column_stack([study[f"p_{name}"].values for name in factors])
    spans = spans_of_levels(points, levels)
    for number, name in enumerate(factors):
        ends = study[f"p_{name}"].attrs
        if {"low", "high"} <= set(ends):
            spans[number] = ends["high"] - ends["low"]

    def rows(values, resampling):
        effects = morris_effects(points, values, spans, **resampling)
        return effects.used, [(measure, name, "", *(array[number] for array in getattr(effects, measure)))
                              for measure in ("mu", "mu_star", "sigma") for number, name in enumerate(factors)]
    return rows


def _saltelli(study, factors):
    second_order = bool(study["design"].attrs.get("second_order", 0))

    def rows(values, resampling):
        indices = sobol_indices(values, len(factors), second_order, **resampling)
        found = [(measure, name, "", *(array[number] for array in getattr(indices, measure)))
                 for measure in ("first", "total") for number, name in enumerate(factors)]
        for i, j in zip(*np.triu_indices(len(factors), 1)) if second_order else ():
            found.append(("second", factors[i], factors[j], *(array[i, j] for array in indices.second)))
        return indices.used, found
    return rows


METHODS = {"morris": _morris, "saltelli": _saltelli}


def sensitivity(study, outcome, weeks=None, against=None, **resampling):
    """A table with a row per lens, variant (sector …), measure and factor.

    Columns: the outcome's own dimensions; measure (Morris: mu, mu_star, sigma, in the outcome's unit; Saltelli:
    first, total, second, as shares of variance); factor; with_factor (second order, else ""); value, low, high
    (95 % interval, of chance in the choice of points alone); used (trajectories or base points that are complete).
    weeks, against: as for outcome_per_point; resampling: as for bootstrap. Problem for other designs, and if fewer than two
    trajectories or base points are complete.
    """
    method = study["design"].attrs.get("method") if "design" in study.dims else None
    if method not in METHODS:
        other = (method, method) if method else ("no design", "ingen försöksplan")
        raise Problem("sensitivity needs a study with a design of the method morris or saltelli, and this one has " + other[0],
                      "känslighetsanalys kräver en studie med en försöksplan av slaget morris eller saltelli, och den här har "
                      + other[1])
    factors = factors_of(study)
    rows_of = METHODS[method](study, factors)
    values = outcome_per_point(study, outcome, weeks, against)
    others = [name for name in values.dims if name != "design"]
    table = []
    for places in np.ndindex(*(values.sizes[name] for name in others)):
        one = values.isel(dict(zip(others, places)))
        labels = {name: one[name].item() for name in others}
        try:
            used, rows = rows_of(one.values, resampling)
        except ValueError:
            raise Problem("the points that have been run do not make up two whole trajectories (Morris) or base points (Saltelli)",
                          "de punkter som har körts bildar inte två hela banor (Morris) eller baspunkter (Saltelli)") from None
        for measure, factor, with_factor, value, low, high in rows:
            table.append({**labels, "measure": measure, "factor": factor, "with_factor": with_factor,
                          "value": value, "low": low, "high": high, "used": used})
    return pandas.DataFrame(table)
