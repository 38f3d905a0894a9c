"""A study's values as tables for other programs."""

from tillit.problem import USAGE, Problem
from tillit.study import COMPLETE

TABLES = ("national", "sector", "principal", "survey", "runs")


def tables(study, kind):
    """Data frames of one kind, one for each replication so that none is large, to be written one after the other.

    A row for each run and time (and sector, principal): lens, replication, variant (design, its numbers), time, and a
    column for each outcome. `runs`: a row for each run with its state and hashes. Runs that are not done are left out,
    but for `runs`.
    """
    names = _names(study, kind)
    if not names:
        raise Problem(f"the study holds no {kind} series to export",
                      f"studien har inga serier av slaget {kind} att exportera", USAGE)
    for number in range(study.sizes["replication"]):
        part = study[[*names, "complete"]].isel(replication=[number]).load()
        if kind != "runs":
            part = part[names].where(part["complete"] == COMPLETE)
        frame = part.to_dataframe(dim_order=_order(part)).reset_index()
        frame = frame[[column for column in frame if column in part.dims or column in names or column.startswith("p_")]]
        yield frame.dropna(subset=names, how="all") if kind != "runs" else frame


def _names(study, kind):
    if kind == "runs":
        return ["complete", "content_hash", "state_hash", "wall_seconds"]
    extra = {"national": {"week"}, "sector": {"week", "sector"}, "survey": {"survey", "principal", "sector"},
             "principal": {"period" if "period" in study.dims else "week", "principal", "sector"}}[kind]
    runs = set(study["complete"].dims)
    return [name for name, variable in study.data_vars.items() if set(variable.dims) == runs | extra]


def _order(part):
    first = [name for name in ("design", "lens", "replication", "variant") if name in part.dims]
    return first + [name for name in part.dims if name not in first]
