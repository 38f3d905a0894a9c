"""A scenario that extends another by one variant for every size and kind of trial."""

import math
import os
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tillit.language import Text
from tillit.problem import USAGE, Problem, cannot_read
from tillit.scenario import read_scenario, toml
from tillit.trial.design import so_many

HALF_A_YEAR = 26  # weeks


class Plan(NamedTuple):
    """What is varied in one study. scale, survey_size: None for what the scenario says."""

    numbers: tuple
    draws: tuple
    replications: int
    scale: float | None = None
    survey_size: int | None = None
    lens: str | None = None


def variant_name(draw, number):
    return f"{draw}_{number}"


def power_scenario(path, plan, folder):
    """The text of the scenario, to be written into `folder`, and what it depends on: the bytes of the files that it extends,
    and of a population that is a file. Problem if one of them cannot be read, or if there is no trial to vary."""
    tables, texts = read_scenario(path)
    if "design" in tables.get("study", {}):
        raise Problem(f"{path} has a design; power is studied at one point: leave study.design out",
                      f"{path} har en försöksplan; styrkan studeras i en punkt: utelämna study.design", USAGE)
    variant, measures = trial_in(path, tables)
    title = Text("Power of {} in {}", "Statistisk styrka för {} i {}").format(variant, Path(path).stem)
    lines = [f"extends = {toml(os.path.relpath(path, folder))}", "", "[title]", f"en = {toml(title.en)}", f"sv = {toml(title.sv)}",
             "", "[study]", f"replications = {plan.replications}", f"lenses = {toml([_lens(tables, plan)])}",
             "", "[record]", f"every = {_every(tables, measures)}"]
    if plan.scale is not None:
        lines += ["", "[population]", f"scale = {plan.scale}"]
    if plan.survey_size is not None:
        lines += ["", "[parameters]", f"staff_sample = {plan.survey_size}", f"client_sample = {plan.survey_size}"]
    for draw, number in product(plan.draws, plan.numbers):
        lines += ["", *_variant(draw, number, measures)]
    return "\n".join(lines) + "\n", [*(text.encode() for text in texts), *_population(tables)]


def _population(tables):
    file = tables.get("population", {}).get("file")
    if file is None:
        return []
    try:
        return [Path(file).read_bytes()]
    except OSError as error:
        raise cannot_read(file, error) from None


def trial_in(path, tables):
    """(name, measures) of the variant that holds the trial to vary. Problem if there is none."""
    for variant in tables.get("variant", ()):
        measures = variant.get("measure", ())
        if any("draw" in measure.get("where", {}) for measure in measures):
            return variant["name"], measures
    raise Problem(f"{path} holds no trial to vary: no variant has a measure with where = {{ draw = … }}",
                  f"{path} innehåller inget försök att variera: ingen variant har en åtgärd med where = {{ draw = … }}",
                  USAGE)


def _lens(tables, plan):
    return plan.lens or (tables.get("study", {}).get("lenses") or ["balanced"])[0]


def _every(tables, measures):
    """Half a year, whose second one is about the time of the usual survey; or what also ends where the trial starts."""
    starts = [measure.get("start", 0) for measure in measures if "draw" in measure.get("where", {})]
    return math.gcd(HALF_A_YEAR, tables.get("run", {}).get("burn_in", 8 * HALF_A_YEAR), *starts)


def _variant(draw, number, measures):
    yield "[[variant]]"
    yield f'name = "{variant_name(draw, number)}"'
    yield from (f'label.{language} = "{so_many(number, draw)(language)}"' for language in ("en", "sv"))
    for measure in measures:
        where = dict(measure.get("where", {}))
        if "draw" in where:
            where |= {"draw": number, "how": draw}
        yield "[[variant.measure]]"
        yield from (f"{key} = {toml(value)}" for key, value in {**measure, "where": where}.items() if value != {})
