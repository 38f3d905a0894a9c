"""What is lost at most by choosing a variant before knowing which assumptions hold (Savage 1951)."""

import numpy as np
import pandas

from tillit.study import mean_of_weeks


def regret(study, outcome, weeks=None):
    """A row for each variant, the baseline included: most and mean regret over lenses and points of the design, how many
    those `worlds` are, and how many replications count.


    Regret under one lens and point: how much worse the mean over replications is than that of the best variant
    there, in the outcome's unit, never negative. Also where it is largest. Variants without any run are left out, and
    only replications that all others have count; an empty table if they share none, or if only one variant is left.
    ValueError for outcomes without a better side.
    """
    values = mean_of_weeks(study, outcome, weeks)
    some = values.notnull().any([name for name in values.dims if name != "variant"])
    values = values.isel(variant=np.flatnonzero(some.values))
    better = study[f"national_{outcome}"].attrs.get("better", "neither")
    if better == "neither":
        raise ValueError(f"{outcome} has no better side")
    whole = values.notnull().all("variant")
    means = values.where(whole).mean("replication") * (1 if better == "higher" else -1)
    lost = means.max("variant") - means
    worlds = [name for name in lost.dims if name != "variant"]
    flat = lost.stack(world=worlds).transpose("variant", "world")
    rows = []
    if values.sizes["variant"] < 2 or np.isnan(flat.values).all():
        return pandas.DataFrame(rows)
    for name, line in zip(flat["variant"].values, flat.values):
        at = int(np.nanargmax(line))
        rows.append({"outcome": outcome, "variant": str(name), "worlds": int((~np.isnan(line)).sum()),
                     "replications": int(whole.any(worlds).sum()), "most": line[at], "mean": np.nanmean(line),
                     **{f"at_{dim}": flat[dim].values[at] for dim in worlds}})
    return pandas.DataFrame(rows)
