"""Small worlds in which headlines are tried: scenarios that differ in their variants alone share one, so that they share
its baseline."""

import json
import os
import pathlib
import subprocess
import sys
from typing import NamedTuple

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))
sys.path.insert(0, str(PROJECT / "analysis"))

from tillit.scenario import read_scenario, toml  # noqa: E402

SCENARIOS = PROJECT / "scenarios"
WORDS = ("title", "purpose", "source", "look_at")


class World(NamedTuple):
    """A small world and the headlines that are tried in it."""

    headlines: list
    model: str
    scenario: dict
    replications: int

    @property
    def lenses(self):
        return [line.split()[0] for line in program("list", "lenses", "--model", self.model).splitlines()]


def program(*arguments):
    """What `tillit` prints. CalledProcessError if it fails, after its own words."""
    done = subprocess.run([PROGRAM, "--lang", "en", *map(str, arguments)], text=True, stdout=subprocess.PIPE, check=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "TILLIT_HOME": str(PROJECT)})
    return done.stdout


def worlds_of(headlines, usual):
    """The Worlds of the headlines, in their order; usual: `replications`, and the `world` of a headline without one."""
    found = {}
    for one in headlines:
        whole = read_scenario(SCENARIOS / f"{one['scenario']}.toml").tables
        population = {"kind": "synthetic", **one.get("world", usual["world"])}
        if "sectors" in whole["population"]:
            population["sectors"] = whole["population"]["sectors"]
        scenario = {key: value for key, value in whole.items() if key not in (*WORDS, "study", "variant")}
        scenario |= {"population": population}
        known = found.setdefault(json.dumps(scenario, sort_keys=True), World(
            [], whole.get("model", "governance"), scenario | {"variant": []}, usual["replications"]))
        known.headlines.append(one)
        if "variant" in one:
            mine = next(variant for variant in whole["variant"] if variant["name"] == one["variant"])
            known.scenario["variant"].append({"name": name_of(one), "measure": mine["measure"]})
    return list(found.values())


def name_of(headline):
    """Its variant's name in the shared world."""
    return f"{headline['scenario']}_{headline['variant']}"


def written(scenario):
    """A scenario as a file."""
    return "".join(f"{key} = {toml(value)}\n" for key, value in scenario.items() if value != [])
