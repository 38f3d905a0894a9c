"""Scenario files as tables: read with what they extend, merged as the program merges them (sim/scenario/tree), and written."""

import json
import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from tillit.problem import INVALID, Problem, cannot_read

BARE = re.compile(r"[A-Za-z0-9_-]+")
OTHER_WAY = {"until": "replications", "replications": "until"}  # how long a study goes on is said in one of two ways


class Scenario(NamedTuple):
    """What a file says together with what it extends. A file that tells of a population is named by its whole path."""

    tables: dict  # without `extends`
    texts: list  # of the file and, one after the other, of those it extends


def read_scenario(path):
    """The Scenario of a file. Problem if it or one that it extends cannot be read, or if it extends itself."""
    chain, texts, seen, path = [], [], [], Path(path)
    while path is not None:
        seen.append(path)
        if path.resolve() in [one.resolve() for one in seen[:-1]]:
            circle = " -> ".join(map(str, seen))
            raise Problem(f"the scenario extends itself: {circle}", f"scenariot bygger på sig självt: {circle}", INVALID)
        text, tables = _read(path)
        base = tables.pop("extends", None)
        population = tables.get("population")
        if isinstance(population, dict) and isinstance(population.get("file"), str):
            population["file"] = str((path.parent / population["file"]).absolute())
        chain.append(tables)
        texts.append(text)
        path = path.parent / base if isinstance(base, str) else None
    found = chain.pop()
    while chain:
        found = merged(found, chain.pop())
    return Scenario(found, texts)


def _read(path):
    try:
        text = path.read_text(encoding="utf-8")
        return text, tomllib.loads(text)
    except OSError as error:
        raise cannot_read(path, error) from None
    except ValueError as error:  # TOML and UTF-8 alike
        raise Problem(f"{path} is no valid scenario ({error}); `tillit check {path}` tells more",
                      f"{path} är inget giltigt scenario ({error}); `tillit check {path}` säger mer", INVALID) from None


def merged(below, above):
    """The tables of a scenario laid on those of what it extends: table by table and key by key; any other value, lists too,
    replaces what is below. Variants are laid on the one of the same name; study.until and study.replications replace each
    other."""
    given = above.get("study", {})
    if isinstance(given, dict) and isinstance(below.get("study"), dict):
        gone = {OTHER_WAY[key] for key in given if key in OTHER_WAY}
        below = below | {"study": {key: value for key, value in below["study"].items() if key not in gone}}
    found = _laid(below, above)
    if isinstance(below.get("variant"), list) and isinstance(above.get("variant"), list):
        found["variant"] = _variants(below["variant"], above["variant"])
    return found


def _laid(below, above):
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    return below | {key: _laid(below.get(key), value) for key, value in above.items()}


def _variants(below, above):
    found, places = list(below), {}
    for place, one in enumerate(below):
        places.setdefault(one.get("name"), place)
    for one in above:
        place = places.get(one.get("name"))
        if place is None:
            found.append(one)
        else:
            found[place] = _laid(found[place], one)
    return found


def toml(value):
    """Numbers, texts, lists and tables as TOML in one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _key(key):
    return key if BARE.fullmatch(key) else json.dumps(key, ensure_ascii=False)
