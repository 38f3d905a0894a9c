"""The links of the governance chain, and which recorded outcome stands for control and trust on each."""

from typing import NamedTuple

import numpy as np
import pandas

from tillit.draw.choice import Choice, lens_of, narrowed, scope_of, variants_of
from tillit.language import Text
from tillit.problem import Problem
from tillit.study import (baseline_of, by_service, label_of_lens, label_of_outcome, label_of_variant, participants,
                          weekly, within)

YEAR = 52
STATE, BOARDS, MANAGERS = Text("The state", "Staten"), Text("Elected boards", "Nämnder"), Text("Managers", "Chefer")
STAFF, CITIZENS = Text("Staff", "Medarbetare"), Text("Citizens", "Medborgare")
INSPECTORS = Text("Inspectors", "Inspektörer")
ACTORS = (STATE, BOARDS, MANAGERS, STAFF, CITIZENS, INSPECTORS)


class Link(NamedTuple):
    """An outcome on the way from one actor to another; all but inspections are between 0 and 1."""

    outcome: str
    kind: str  # control, trust, or fact (of one actor: source and target are the same)
    source: Text
    target: Text
    short: Text


LINKS = (
    Link("rules", "control", STATE, BOARDS, Text("rules", "regler")),
    Link("pressure", "control", BOARDS, MANAGERS, Text("pressure", "tryck")),
    Link("board_trust", "trust", BOARDS, MANAGERS, Text("trust", "tillit")),
    Link("control", "control", MANAGERS, STAFF, Text("control", "kontroll")),
    Link("manager_trust", "trust", MANAGERS, STAFF, Text("trust", "tillit")),
    Link("staff_trust", "trust", STAFF, MANAGERS, Text("trust", "tillit")),
    Link("citizen_trust", "trust", CITIZENS, STAFF, Text("trust", "tillit")),
    Link("inspections", "control", INSPECTORS, STAFF, Text("inspections", "granskningar")),
    Link("trust_in_inspected", "trust", INSPECTORS, STAFF, Text("trust", "tillit")),
    Link("inspector_trust", "trust", STAFF, INSPECTORS, Text("trust", "tillit")),
    Link("alarm", "fact", STATE, STATE, Text("alarm", "larm")),
    Link("leadership", "fact", MANAGERS, MANAGERS, Text("leadership", "ledarskap")),
    Link("discretion", "fact", STAFF, STAFF, Text("room to act", "handlingsutrymme")),
    Link("quality", "fact", CITIZENS, CITIZENS, Text("quality of meetings", "mötenas kvalitet")),
)
LEAST = {"rules", "control", "staff_trust"}  # a model without these has another chain


def collect_links(study, choice=Choice()):
    """A row for each link and variant: before, the mean of the last year before the start; after, the mean of the last
    year; without, that of the baseline in the same weeks; difference, of these two; of: participants or nation.

    Means over the replications that have both the variant and the baseline, under one lens (and over the points of a
    design). With a trial they are those of the principals that take part, where the outcome is held for single principals
    in these weeks; participants in `before` and `without` are the same principals. A study with the baseline alone has rows
    of the baseline, without a difference. Problem if the model is not the governance chain.
    """
    lens = lens_of(study, choice)
    study = narrowed(study, choice._replace(lens=lens)).sel(lens=[lens])
    if not all(_is_there(study, name) for name in LEAST):
        raise Problem("the governance chain cannot be drawn: the study's model does not record rules, control and staff "
                      "trust", "styrkedjan går inte att rita: studiens modell visar inte regler, kontroll och "
                      "medarbetares tillit")
    alone = study.sizes["variant"] == 1
    names = [baseline_of(study)] if alone else variants_of(study, choice)
    inside = participants(study) if not alone and scope_of(study, choice) == "participants" else None
    rows = []
    for link in LINKS:
        if _is_there(study, link.outcome):
            rows += _rows(study, link, names, inside)
    table = pandas.DataFrame(rows)
    for column, label in (("variant", label_of_variant), ("outcome", label_of_outcome)):
        table[f"{column}_label"] = [label(study, name, choice.language) for name in table[column]]
    return table.assign(lens_label=label_of_lens(study, lens, choice.language))


def _is_there(study, outcome):
    return f"national_{outcome}" in study or f"sector_{outcome}" in study


def _rows(study, link, names, inside):
    last = int(study["week"].values[-1])
    after, before = (last - YEAR + 1, last), (max(-YEAR, int(study["week"].values[0])), -1)
    if before[0] > before[1]:  # no burn-in: the first year
        before = (0, min(YEAR, last + 1) - 1)
    of_some = inside is not None and _is_held(study, link.outcome, (before, after))
    read = by_service if of_some else _of_all
    then, now = (read(study, link.outcome, weeks) for weeks in (before, after))
    baseline = baseline_of(study)
    for name in names:
        both = now.sel(variant=name).notnull() & now.sel(variant=baseline).notnull()
        if of_some:
            both &= inside.sel(variant=name)
        earlier = then.sel(variant=baseline).where(both)
        value, without = (float(now.sel(variant=one).where(both).mean()) for one in (name, baseline))
        yield {"outcome": link.outcome, "kind": link.kind, "variant": name, "of": "participants" if of_some else "nation",
               "before": float(earlier.mean()), "after": value, "without": without,
               "difference": np.nan if name == baseline else value - without}


def _is_held(study, outcome, spans):
    """Whether there are values of single principals in each of these spans of weeks, which may be shorter than a period."""
    if outcome not in study or "principal" not in study[outcome].dims:
        return False
    firsts = study[outcome]["period" if "period" in study[outcome].dims else "week"].values
    return all(((firsts >= first) & (firsts <= last)).any() for first, last in spans)


def _of_all(study, outcome, weeks):
    name = outcome if f"national_{outcome}" in study else f"sector_{outcome}"
    return within(study, weekly(study, name), weeks).mean("week")
