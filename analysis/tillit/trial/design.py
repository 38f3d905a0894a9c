"""How a trial was laid out: who could take part, how they were found, from when to when."""

from typing import NamedTuple

import numpy as np

from tillit.language import Text
from tillit.problem import USAGE, Problem
from tillit.provenance import provenance_of
from tillit.study import baseline_of, no_trial, participants

HOWS = {"random": Text("drawn by lot", "lottade"),
        "matched": Text("drawn by lot, matched to the whole", "lottade, matchade mot helheten"),
        "volunteers": Text("volunteers", "frivilliga"),
        "listed": Text("chosen by name or group", "utvalda efter namn eller grupp")}
DRAWN = tuple(how for how in HOWS if how != "listed")


def so_many(number, how):
    """How many take part and how they were found, such as '12 drawn by lot'."""
    return Text(*(f"{number} {words}" for words in HOWS[how]))


class Trial(NamedTuple):
    """The trial of one variant. how: of HOWS; listed is what the scenario picks without a draw.

    start, end: first week in force and first week no longer in force. sectors: those it concerns, empty
    for all. eligible: True for principals that could have taken part, in the study's order.
    """

    variant: str
    how: str
    start: int
    end: int
    sectors: tuple
    eligible: np.ndarray


def trials_of(study):
    """The trials of a study by variant. Problem if it holds none."""
    inside = participants(study)
    found = {variant: trial for variant, trial in _all(study).items()
             if bool(inside.sel(variant=variant).any()) and not bool(inside.sel(variant=variant).all())}
    if not found:
        raise no_trial()
    return found


def trial_of(study, variant):
    """The trial of one variant. Problem if the variant has none."""
    found = trials_of(study)
    if variant not in found:
        names = ", ".join(found)
        raise Problem(f"the study has no trial {variant}; it has {names}",
                      f"studien har inget försök {variant}; den har {names}", USAGE)
    return found[variant]


def scenario_of(study):
    """The scenario of a study as the program resolved it, as tables. Problem if the file does not hold it."""
    scenario = provenance_of(study).scenario
    if not scenario:
        raise Problem("the study does not say how its trial was laid out (provenance/scenario_resolved is missing)",
                      "studien säger inte hur försöket lades upp (provenance/scenario_resolved saknas)")
    return scenario


def _all(study):
    found = {}
    for variant in scenario_of(study)["variant"]:
        wheres = [measure for measure in variant.get("measure", ()) if _picks(measure.get("where", {}))]
        if variant["name"] != baseline_of(study) and wheres:
            found[variant["name"]] = _trial(study, variant["name"], wheres)
    return found


def _picks(where):
    """Whether some principals take part and others do not."""
    return bool(set(where) - {"sectors"})


def _trial(study, name, measures):
    drawn = [measure["where"] for measure in measures if "draw" in measure["where"]]
    among = drawn[0].get("among", {}) if drawn else {}
    sectors = [set(measure["where"].get("sectors", among.get("sectors", ()))) for measure in measures]
    return Trial(variant=name, how=drawn[0]["how"] if drawn else "listed",
                 start=min(measure["start"] for measure in measures),
                 end=max(measure["end"] for measure in measures),
                 sectors=tuple(sorted(set.union(*sectors))) if all(sectors) else (),
                 eligible=_eligible(study, among))


def _eligible(study, among):
    """Of the kind, group and name, as far as these are given; a list of names holds codes and names."""
    fits = np.ones(study.sizes["principal"], bool)
    if among.get("kind"):
        fits &= np.isin(study["kind"].values.astype(str), among["kind"])
    if among.get("groups"):
        fits &= np.isin(study["group"].values.astype(str), among["groups"])
    if among.get("principals"):
        fits &= np.isin(study["principal"].values.astype(str), among["principals"]) \
            | np.isin(study["name"].values.astype(str), among["principals"])
    return fits
