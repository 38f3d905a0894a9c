"""What a study says of each municipality and region, and the tile of each."""

import csv
from pathlib import Path

import numpy as np
import pandas

from tillit.draw.choice import labelled, lens_of, narrowed, outcomes_of, variants_of
from tillit.problem import Problem
from tillit.study import baseline_of, by_service, has_trial, participants

TILES = Path(__file__).with_name("tiles.csv")


def tiles():
    """Rows of kind, code, name, column, row: each municipality, and each region, at its own place of the map."""
    with open(TILES, encoding="utf-8", newline="") as file:
        return pandas.DataFrame(csv.DictReader(file)).astype({"column": int, "row": int})


def collect_places(study, choice):
    """A row for each variant and each of Sweden's municipalities and regions in the study.

    value: mean over its services and over replications of the paired difference, or of the level (always so for a study
    of the baseline alone); where some take part in a trial, over the replications in which they do. taking_part: share
    of replications in which it does; worlds: replications behind the value. One outcome, one lens. Problem for studies
    of other places.
    """
    lens, outcome = lens_of(study, choice), outcomes_of(study, choice)[0]
    places = tiles()
    places = places[places["code"].isin([str(code) for code in study.get("principal", np.array([])).values])]
    if not len(places):
        raise Problem("there is no map to draw: the principals of this study are not Sweden's municipalities and regions",
                      "det finns ingen karta att rita: studiens huvudmän är inte Sveriges kommuner och regioner")
    study = narrowed(study, choice._replace(lens=lens)).sel(lens=[lens])
    level = choice.of == "level" or study.sizes["variant"] == 1
    names = ([baseline_of(study)] if level else []) + ([] if study.sizes["variant"] == 1 else variants_of(study, choice))
    value, worlds, taking = _values(study, outcome, names, level, choice.weeks)
    attrs = study[outcome].attrs
    rows = []
    part = study["principal"].to_index().get_indexer(places["code"])
    for number, name in enumerate(names):
        rows.append(places.assign(variant=name, value=value[number, part], worlds=worlds[number, part],
                                  taking_part=taking[number, part]))
    table = pandas.concat(rows, ignore_index=True).assign(
        outcome=outcome, lens=lens, unit=attrs.get("units", "1"), better=attrs.get("better", "neither"), of="level" if level else "difference")
    return labelled(study, table, choice.language)


def _values(study, outcome, names, level, weeks):
    """(mean, worlds behind it, share of worlds taking part), each (variant, principal)."""
    service = by_service(study, outcome, weeks)
    value = service if level else service - service.isel(variant=0, drop=True)
    value = value.mean("sector").sel(variant=names)
    over = [name for name in value.dims if name not in ("variant", "principal")]
    inside = participants(study).sel(variant=names) if has_trial(study) else value.isnull() & False
    there = value.notnull()
    taking = (inside & there).sum(over)
    value = value.where(inside | (taking == 0))
    found = value.mean(over), value.notnull().sum(over), taking / there.sum(over)
    return [one.transpose("variant", "principal").values for one in found]
