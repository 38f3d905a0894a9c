"""A scenario and what it extends are merged as the program merges them."""

import subprocess

import pytest
from project import PROGRAM, surroundings

from tillit.problem import INVALID, Problem
from tillit.provenance import provenance_of
from tillit.scenario import merged, read_scenario, toml
from tillit.study import open_study

BASE = """
model = "minimal_chain"
title = { en = "Base", sv = "Bas" }
population = { kind = "synthetic", principals = 3 }
run = { burn_in = 2, weeks = 8 }
[study]
replications = 3
[[variant]]
name = "a"
label = { en = "A", sv = "Ett" }
[[variant.measure]]
levers = { support = 0.8 }
"""
CHILD = """
extends = "base.toml"
run.weeks = 9
[study.until]
outcome = "quality"
paired_half_width = 0.01
max = 2
min = 2
[[variant]]
name = "b"
[[variant.measure]]
levers = { support = 0.9 }
[[variant]]
name = "a"
label.en = "Another"
"""


@pytest.fixture
def child(tmp_path):
    (tmp_path / "base.toml").write_text(BASE, encoding="utf-8")
    (tmp_path / "child.toml").write_text(CHILD, encoding="utf-8")
    return tmp_path / "child.toml"


def test_variants_are_merged_by_name_and_tables_key_by_key(child):
    found = read_scenario(child)
    assert found.texts == [CHILD, BASE]
    assert found.tables["run"] == {"burn_in": 2, "weeks": 9} and "extends" not in found.tables
    assert set(found.tables["study"]) == {"until"}
    assert found.tables["variant"] == [
        {"name": "a", "label": {"en": "Another", "sv": "Ett"}, "measure": [{"levers": {"support": 0.8}}]},
        {"name": "b", "measure": [{"levers": {"support": 0.9}}]}]


def test_what_is_read_and_written_is_to_the_program_the_scenario_itself(child, tmp_path):
    flat = tmp_path / "flat.toml"
    flat.write_text("".join(f"{key} = {toml(value)}\n" for key, value in read_scenario(child).tables.items()), encoding="utf-8")
    told = subprocess.run([PROGRAM, "diff", child, flat], capture_output=True, text=True, env=surroundings(), check=False)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == subprocess.run([PROGRAM, "diff", flat, flat], capture_output=True, text=True, env=surroundings(),
                                         check=True).stdout


def test_the_program_runs_the_variants_that_are_read(child, made, tmp_path):
    with open_study(made(tmp_path, CHILD, "child")) as study:
        resolved = provenance_of(study).scenario
        names = ["baseline", *(one["name"] for one in read_scenario(child).tables["variant"])]
        assert list(study["variant"].values) == names == ["baseline", "a", "b"]
    mine = {one["name"]: one for one in read_scenario(child).tables["variant"]}
    for one in (one for one in resolved["variant"] if one["name"] != "baseline"):
        assert one["label"]["en"] == mine[one["name"]].get("label", {}).get("en", one["name"])
        assert one["measure"][0]["levers"] == mine[one["name"]]["measure"][0]["levers"]


def test_how_long_a_study_goes_on_is_said_in_one_way():
    below = {"study": {"until": {"max": 9}, "lenses": ["x"]}}
    assert merged(below, {"study": {"replications": 5}}) == {"study": {"lenses": ["x"], "replications": 5}}
    assert below["study"]["until"] == {"max": 9}


def test_a_population_is_named_from_the_folder_of_the_file_that_names_it(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "below/base.toml").write_text('population = { kind = "file", file = "people.csv" }', encoding="utf-8")
    (tmp_path / "child.toml").write_text('extends = "below/base.toml"', encoding="utf-8")
    assert read_scenario(tmp_path / "child.toml").tables["population"]["file"] == str(tmp_path / "below/people.csv")


def test_a_scenario_that_extends_itself_is_refused(tmp_path):
    for one, other in ("ab", "ba"):
        (tmp_path / f"{one}.toml").write_text(f'extends = "{other}.toml"', encoding="utf-8")
    with pytest.raises(Problem, match="the scenario extends itself: .*a.toml -> .*b.toml -> .*a.toml") as refused:
        read_scenario(tmp_path / "a.toml")
    assert refused.value.code == INVALID


def test_keys_and_texts_are_quoted_where_toml_wants_it():
    assert toml({"a-b": [True, 1, 0.5], "a.b": 'å "x"'}) == '{ a-b = [true, 1, 0.5], "a.b" = "å \\"x\\"" }'
