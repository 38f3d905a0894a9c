"""The effects as a table for pictures, with what assumptions leave open beside what chance does."""

import numpy as np
import pandas

from tillit.compare.conclusions import judged
from tillit.compare.effects import intervals_of, rows_of
from tillit.compare.scopes import scoped_values
from tillit.draw.choice import labelled, narrowed, outcomes_of, scope_of, variants_of
from tillit.draw.style import sentence_case

WHOSE = ("lens", "scope", "variant")  # what a row is about, in one outcome


def collect_effects(study, choice):
    """Rows as of `tillit.effects`, with labels, and the range of the mean over lenses and points of the design
    (range_low, range_high, sets). With a design, intervals are those of each world's mean over its points; at how many of
    the `points` the variant is known to be better or worse is told beside them (better_at, worse_at; without a design there
    is one). Where choice.by names parts (sector, group, size) there is a panel for each outcome and variant and a row for
    each part."""
    study = narrowed(study, choice)
    variants, by, rows = variants_of(study, choice), scope_of(study, choice), []
    for outcome in outcomes_of(study, choice):
        found = scoped_values(study, outcome, by, choice.weeks)
        found = found.where((found["value"] - found["baseline"]).notnull())
        ranges, known = _ranges(found), _known(found)
        if "design" in found.dims:
            found = found.mean("design", keep_attrs=True)
        rows += [{**row, **ranges[row["variant"], row.get("scope")], **known[tuple(row.get(name) for name in WHOSE)]}
                 for row in rows_of(outcome, found) if row["variant"] in variants]
    table = labelled(study, pandas.DataFrame(rows), choice.language).assign(by=by)
    panel, row = table["outcome_label"].map(sentence_case), table["variant_label"]
    if "scope" in table:
        panel, row = (panel + ": " + row if table["outcome"].nunique() > 1 else row), table["scope_label"]
    return table.assign(panel=panel, row=row)


def _known(found):
    """{values of WHOSE: points of the design, and at how many of them the variant is known to be better or worse}"""
    counts = {}
    for row in judged(pandas.DataFrame(intervals_of(found))).itertuples():
        mine = counts.setdefault(tuple(getattr(row, name, None) for name in WHOSE), {"points": 0, "better_at": 0, "worse_at": 0})
        mine["points"] += 1
        mine["better_at"] += row.verdict == 1
        mine["worse_at"] += row.verdict == -1
    return counts


def _ranges(found):
    """For each variant and part what assumptions leave open: the least and largest mean difference, of how many sets."""
    mean = (found["value"] - found["baseline"]).mean("replication")
    keys = [name for name in ("variant", "scope") if name in mean.dims]
    others = [name for name in mean.dims if name not in keys]
    ranges = {}
    for one in mean.stack(key=keys).transpose("key", ...):
        labels = one["key"].item()
        values = one.values[np.isfinite(one.values)]
        ends = (values.min(), values.max()) if len(values) else (np.nan, np.nan)
        ranges[str(labels[0]), labels[1] if len(labels) > 1 else None] = {
            "range_low": ends[0], "range_high": ends[1], "sets": len(values) if others else 1}
    return ranges
