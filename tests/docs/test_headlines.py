"""Every shipped scenario has a headline conclusion, and it is tried under every assumption."""

import re
import subprocess
import tomllib

from headline_assumptions import Declared, moved, points_of, tables_of
from headline_page import section, summary_row, tried
from headline_runner import MADE, Runner
from headline_worlds import World, name_of, worlds_of
import pandas
from pages import INQUIRY, ROOT, marked, names, rows, section as part, text_of, tillit
import pytest

from tillit import effects, open_study
from tillit.scenario import read_scenario
from tillit.study import main_outcomes

WHOLE = tomllib.loads(text_of("docs/headlines.toml"))
HEADLINES = [one for one in WHOLE["headline"] if "same_as" not in one]
LIBRARY = {path.stem for path in (ROOT / "scenarios").glob("*.toml")}
ONE = {"scenario": "tightening", "variant": "tightening", "outcome": "quality", "direction": "lower",
       "text": {"en": "It is worse.", "sv": "Det är sämre."}}
TINY = {"population": {"kind": "synthetic", "principals": 2, "scale": 0.05}, "run": {"burn_in": 26, "weeks": 26, "seed": 3},
        "variant": [{"name": name_of(ONE), "measure": [{"levers": {"delegate": -0.2, "stakes": 0.9}}]}]}
TRIED = ("follow_up", "answer_rate")  # one that matters to the tiny headline, one that cannot


@pytest.fixture(scope="module")
def mains():
    """Model to its main outcomes, from a study of one week."""
    return {model: _mains(model) for model in ("governance", "minimal_chain")}


def _mains(model):
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        scenario = f'model = "{model}"\npopulation = {{ kind = "synthetic", principals = 2 }}\nrun = {{ weeks = 1, burn_in = 0 }}\n'
        with open(f"{folder}/one.toml", "w", encoding="utf-8") as file:
            file.write(scenario)
        done = tillit("run", f"{folder}/one.toml", "--output", f"{folder}/one.h5", "--quiet")
        assert done.returncode == 0, done.stderr
        with open_study(f"{folder}/one.h5") as study:
            return main_outcomes(study)


def test_every_shipped_scenario_has_one_headline_and_a_place_on_the_page():
    declared = [one["scenario"] for one in WHOLE["headline"]]
    assert sorted(declared) == sorted(LIBRARY)
    page = text_of("docs/headlines.md")
    assert not [name for name in declared if f"[{name}](#{name})" not in page and f"`{name}`" not in page]


def test_every_headline_is_about_what_its_scenario_has(mains):
    for one in HEADLINES:
        scenario = read_scenario(ROOT / f"scenarios/{one['scenario']}.toml").tables
        assert one["outcome"] in mains[scenario.get("model", "governance")], one
        assert one["direction"] in ("higher", "lower", "none") and one["text"]["en"] and one["text"]["sv"], one
        if "variant" in one:
            assert one["variant"] in [variant["name"] for variant in scenario["variant"]], one
        else:
            assert {"weeks", "against_weeks"} <= set(one), one
        for first, last in (one[key] for key in ("weeks", "against_weeks") if key in one):
            assert 0 <= first <= last < scenario["run"]["weeks"], one
    for one in WHOLE["headline"]:
        assert one.get("same_as", "free_municipality_trial") in LIBRARY


@pytest.mark.parametrize("declared, expected", [
    (Declared("a", 0.5, "0 to 2", ""), [("low", 0.25), ("high", 0.75)]),
    (Declared("a", 0.8, "0 to 1", ""), [("low", 0.4), ("high", 1.0)]),
    (Declared("a", 1, "0.7 to 1.3", ""), [("low", 0.7), ("high", 1.3)]),
    (Declared("a", 0, "0 to 10", ""), [("high", 1.0)]),
    (Declared("a", 0, "-1 to 1", ""), [("low", -0.2), ("high", 0.2)]),
    (Declared("a", 5, "2 to 101, whole", ""), [("low", 2.0), ("high", 8.0)]),
    (Declared("a", 1, "1 to 1000, whole", ""), [("high", 2.0)]),
    (Declared("a", 0.45, "0 to 1; a + b at most 1", ""), [("low", 0.225), ("high", 0.65)]),
    (Declared("a", 0.3, "0 to 1; a at most b", ""), [("low", 0.15), ("high", 0.35)]),
    (Declared("a", 0.5, "0 to 2; b at most a", ""), [("low", 0.35), ("high", 0.75)]),
    (Declared("a", 40, "0 to 51, whole; the same in all runs", ""), []),
])
def test_low_and_high_are_half_and_one_and_a_half_times_within_what_is_allowed(declared, expected):
    assert list(moved(declared, {"a": declared.default, "b": 0.35})) == expected


def test_every_number_and_mechanism_of_the_model_is_moved():
    tables = tables_of(tillit("odd").stdout)
    points = points_of(tables, TINY)
    by_kind = {kind: {point.name for point in points if point.kind == kind} for kind in {one.kind for one in points}}
    assert by_kind["parameters"] == set(names("parameters")) - {"school_share", "care_share", "survey_week"}
    assert by_kind["levers"] == set(names("levers"))
    assert by_kind["mechanisms"] == set(names("mechanisms"))
    assert {name.split(".")[0] for name in by_kind["sectors"]} == set(names("sectors"))
    assert {point.name for point in points if not point.assumed} < by_kind["parameters"] | by_kind["levers"]


def test_scenarios_that_differ_in_their_variants_alone_share_a_world():
    worlds = worlds_of(HEADLINES, WHOLE)
    assert sum(len(world.headlines) for world in worlds) == len(HEADLINES)
    together = next(world for world in worlds if any(one["scenario"] == "tightening" for one in world.headlines))
    names_there = {one["scenario"] for one in together.headlines}
    assert {"grants", "as_today"} <= names_there and not names_there & {"leadership", "private_providers"}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """(runner, values): a tiny world under two assumptions."""
    runner = Runner(World([ONE], "governance", TINY, 3), tmp_path_factory.mktemp("headlines"))
    kept = [place for place, point in enumerate(runner.points) if point.name in TRIED and point.side != "high"]
    runner.points = [runner.points[place] for place in kept]
    runner.rows = [runner.rows[place] for place in kept]
    runner.run()
    return runner, runner.values()


def test_a_headline_is_tried_under_each_assumption_in_the_same_worlds(tiny):
    runner, values = tiny
    one = tried(ONE, values, runner.points, runner.world.lenses)
    assert list(one.lenses) == runner.world.lenses
    assert [(point.name, point.side) for point, _, _ in one.rows] == [("follow_up", "off"), ("answer_rate", "low")]
    assert one.rows[0][1] != one.usual
    assert one.rows[1][1] == one.usual and one.rows[1][2] == "stands"
    assert len(values) == (3 + 2) * 3  # the defaults under three lenses, two assumptions under one; three worlds
    assert "follow_up" in summary_row(one) and "Of 2 assumptions, " in section(one, "2 principals")


def test_what_is_tried_is_what_the_analysis_finds_in_a_study_of_its_own(tiny):
    runner, values = tiny
    one = tried(ONE, values, runner.points, runner.world.lenses)
    scenario, file = runner.folder / "own.toml", runner.folder / "own.h5"
    scenario.write_text(runner.text(runner.world.lenses[:1]) + "mechanisms = { follow_up = false }\n", encoding="utf-8")
    done = tillit("run", scenario, "--output", file, "--quiet")
    assert done.returncode == 0, done.stderr
    with open_study(file) as study:
        row = effects(study, ["quality"]).iloc[0]
    assert one.rows[0][1] == pytest.approx((row.difference, row.low, row.high))


def test_a_generation_that_was_stopped_goes_on_and_keeps_nothing_of_another_model(tiny, monkeypatch):
    runner, values = tiny
    asked = []
    monkeypatch.setattr(runner, "design", lambda *chunk: asked.append(chunk))
    (*_, file), (*_, other) = runner.chunks
    file.unlink()
    runner.run()
    assert [chunk[-1] for chunk in asked] == [file]  # what is there is not run again
    assert set(runner.values()["point"]) == {-1, 1}
    (runner.folder / "base.csv").write_text("of another model\n", encoding="utf-8")
    runner.run()
    assert [chunk[-1] for chunk in asked] == [file, file, other]
    assert runner.values() is None
    monkeypatch.undo()
    runner.run()
    pandas.testing.assert_frame_equal(runner.values().drop(columns=MADE), values.drop(columns=MADE))


@pytest.mark.parametrize("page, beginning", [(INQUIRY, "That a scenario says"), ("docs/worked_example.md", "In [smaller worlds]")])
def test_what_turns_the_trial_is_told_where_the_trial_is_told_of(page, beginning):
    tried_there = rows(part("docs/headlines.md", "### free_municipality_trial"))
    turned = set().union(*(marked(name) for name, *values in tried_there if "**turns**" in "".join(values)))
    paragraph, = (one for one in text_of(page).split("\n\n") if one.startswith(beginning))
    assert turned and marked(paragraph) == turned


@pytest.mark.full
def test_the_page_says_what_its_script_finds(tmp_path):
    script, page = ROOT / "docs/headlines.py", tmp_path / "page.md"
    subprocess.run(["/usr/bin/python3", script, "--only", "minimal_chain", "--results", tmp_path, "--page", page], check=True)
    found = page.read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[minimal_chain\].*$", found, re.MULTILINE)
    assert len(rows) == 1 and rows[0] in text_of("docs/headlines.md")
    assert found[found.index("### minimal_chain"):].strip() in text_of("docs/headlines.md")
