"""A scenario that extends another by one variant for every size and kind of trial."""

import json
import math
import os
import tomllib
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tillit.problem import INVALID, USAGE, Problem
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


def read_scenario(path):
    """The tables of a scenario with what it extends: (tables, texts of all files). Problem if it cannot be read."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
        tables = tomllib.loads(text)
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}", f"{path} kan inte läsas: {error.strerror}",
                      INVALID) from None
    except ValueError as error:  # TOML and UTF-8 alike
        raise Problem(f"{path} is no valid scenario ({error}); `tillit check {path}` tells more",
                      f"{path} är inget giltigt scenario ({error}); `tillit check {path}` säger mer", INVALID) from None
    if "extends" not in tables:
        return tables, [text]
    base, texts = read_scenario(path.parent / str(tables["extends"]))
    return _merged(base, tables), [text, *texts]


def power_scenario(path, plan, folder):
    """The text of the scenario, to be written into `folder`, and the texts it depends on."""
    tables, texts = read_scenario(path)
    if "design" in tables.get("study", {}):
        raise Problem(f"{path} has a design; power is studied at one point: leave study.design out",
                      f"{path} har en försöksplan; styrkan studeras i en punkt: utelämna study.design", USAGE)
    variant, measures = _trial_in(path, tables)
    lines = [f"extends = {json.dumps(os.path.relpath(path, folder))}", "", "[title]",
             f'en = "Power of {variant} in {Path(path).stem}"', f'sv = "Statistisk styrka för {variant} i {Path(path).stem}"',
             "", "[study]", f"replications = {plan.replications}", f"lenses = {json.dumps([_lens(tables, plan)])}",
             "", "[record]", f"every = {_every(tables, measures)}"]
    if plan.scale is not None:
        lines += ["", "[population]", f"scale = {plan.scale}"]
    if plan.survey_size is not None:
        lines += ["", "[parameters]", f"staff_sample = {plan.survey_size}", f"client_sample = {plan.survey_size}"]
    for draw, number in product(plan.draws, plan.numbers):
        lines += ["", *_variant(draw, number, measures)]
    return "\n".join(lines) + "\n", texts


def _merged(base, over):
    variants = {one.get("name"): one for one in [*base.get("variant", ()), *over.get("variant", ())]}
    tables = {key: {**base.get(key, {}), **value} if isinstance(value, dict) else value for key, value in over.items()}
    return {**base, **tables, "variant": list(variants.values())}


def _trial_in(path, tables):
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
        yield from (f"{key} = {_toml(value)}" for key, value in {**measure, "where": where}.items() if value != {})


def _toml(value):
    """Numbers, texts, lists and tables of a measure, as TOML in one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {_toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
