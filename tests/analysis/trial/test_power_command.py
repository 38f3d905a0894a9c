"""tillit power from end to end: it makes its studies, keeps them, and reads power from them."""

import tomllib

import pandas
import pytest
from small_trials import LOT, SCENARIO

from tillit.power import studies
from tillit.power.scenario import Plan, power_scenario
from tillit.problem import Problem

PLAN = ("--numbers", "3,6", "--draws", "random,volunteers", "--replications", 3, "--results", "kept",
        "--outcome", "survey_staff_trust")


@pytest.fixture
def scenario(tmp_path):
    path = tmp_path / "base.toml"
    path.write_text(SCENARIO + LOT, encoding="utf-8")
    return path


def test_power_by_number_draw_years_and_survey_size(tillit, scenario, tmp_path):
    shown = tillit("power", scenario, *PLAN, "--survey-size", "5,200", "--output", "power.csv", "--plot", "power.svg")
    assert shown.returncode == 0, shown.stderr
    table = pandas.read_csv(tmp_path / "power.csv")
    assert len(table) == 2 * 2 * 2 * 2 * 4  # survey sizes, draws, numbers, years, estimators
    assert table[["power", "false_alarms", "detectable_simulated", "detectable_closed"]].notna().all(axis=None)
    noise = table.groupby("survey_size")["detectable_closed"].mean()
    assert noise[5] > noise[200]
    for part in ("5 asked per service", "3 drawn by lot", "6 volunteers", "1 year", "2 years", "detectable"):
        assert part in shown.stdout
    assert (tmp_path / "power.svg").read_text().startswith("<?xml")


def test_what_was_run_is_kept_and_used_again(tillit, scenario, tmp_path):
    first = tillit("power", scenario, *PLAN)
    kept = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()}
    again = tillit("power", scenario, *PLAN, "--lang", "sv")
    assert first.returncode == again.returncode == 0 and again.stderr == ""
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()} == kept
    assert "3 lottade" in again.stdout and "6 frivilliga" in again.stdout
    journal = next((tmp_path / "kept").glob("*.h5")).with_suffix(".h5.journal")
    journal.write_bytes(b"TLLJRNL1")  # as far as a program came that was killed
    assert tillit("power", scenario, *PLAN).stdout == first.stdout and not journal.exists()


def test_another_scenario_is_another_study(scenario, tmp_path, monkeypatch):
    monkeypatch.setattr(studies, "_call", lambda *_: None)
    name = lambda size: studies.study_of(scenario, Plan((3,), ("random",), 3, None, size), tmp_path / "kept", "en").name
    before = name(None)
    assert before == name(None) != name(50)
    scenario.write_text(scenario.read_text(encoding="utf-8").replace("seed = 3", "seed = 4"), encoding="utf-8")
    assert name(None) != before


def test_the_scenario_varies_the_draw_and_keeps_the_measure(scenario, tmp_path):
    text, _ = power_scenario(scenario, Plan((3, 6), ("random", "matched"), 7, 0.02, 50), tmp_path)
    tables = tomllib.loads(text)
    assert tables["extends"] == "base.toml" and tables["study"]["replications"] == 7
    assert tables["population"] == {"scale": 0.02} and tables["parameters"] == {"staff_sample": 50, "client_sample": 50}
    assert [one["name"] for one in tables["variant"]] == ["random_3", "random_6", "matched_3", "matched_6"]
    assert tables["variant"][2]["measure"] == [{"levers": {"exempt": 0.6}, "where": {"draw": 3, "how": "matched"}}]


def test_a_trial_may_be_inherited(scenario, tmp_path):
    (tmp_path / "child.toml").write_text('extends = "base.toml"\n[run]\nseed = 9\n', encoding="utf-8")
    text, sources = power_scenario(tmp_path / "child.toml", Plan((3,), ("random",), 2), tmp_path)
    assert len(sources) == 2 and tomllib.loads(text)["variant"][0]["measure"][0]["levers"] == {"exempt": 0.6}


def test_messages(tillit, scenario, tmp_path):
    (tmp_path / "reform.toml").write_text(SCENARIO, encoding="utf-8")
    for arguments, code, message in (
            ((tmp_path / "none.toml",), 3, f"{tmp_path / 'none.toml'} cannot be read: No such file or directory"),
            ((tmp_path / "reform.toml",), 2, f"{tmp_path / 'reform.toml'} holds no trial to vary: no variant has a measure with "
                                             "where = { draw = … }"),
            ((scenario, "--plot", "power.gif"), 2, "power.gif must end in .png or .svg"),
            ((scenario, *PLAN, "--years", "1..4"), 2, "the trial lasts from week 0 to week 103, so for 2 years at most, not 4"),
            ((scenario, "--years", "1..9"), 2, "the trial lasts from week 0 to week 103, so for 2 years at most, not 9"),
            ((scenario, "--outcome", "staff_trust"), 2, "an evaluator cannot observe staff_trust; nearest is survey_staff_trust"),
            ((scenario, "--outcome", "survey_staff_trust", "--outcome", "sick_leaf"), 2,
             "an evaluator cannot observe sick_leaf; nearest is sick_leave")):
        result = tillit("power", *arguments)
        assert result.stderr.splitlines()[-1] == f"tillit: {message}" and result.returncode == code
    assert not list(tmp_path.rglob("*.h5"))  # nothing was run


def test_what_the_program_refuses_it_says_itself(tillit, scenario):
    result = tillit("power", scenario, "--scale", 7, "--results", "kept")
    assert "population.scale" in result.stderr and result.returncode == 3
    assert result.stderr.splitlines()[-1] == "tillit: the study of the trials could not be run, see above"


def test_another_population_or_program_is_another_study(scenario, tmp_path, monkeypatch):
    monkeypatch.setattr(studies, "_call", lambda *_: None)
    text = scenario.read_text(encoding="utf-8").replace('kind = "synthetic"', 'kind = "file"\nfile = "people.csv"')
    scenario.write_text(text, encoding="utf-8")
    people, program = tmp_path / "people.csv", tmp_path / "program"
    monkeypatch.setenv("TILLIT_PROGRAM", str(program))
    names = []
    for inhabitants, build in ((1, b"old"), (1, b"old"), (2, b"old"), (2, b"new")):
        people.write_text(f"a,{inhabitants}", encoding="utf-8")
        program.write_bytes(build)
        names.append(studies.study_of(scenario, Plan((3,), ("random",), 3), tmp_path / "kept", "en").name)
    assert names[0] == names[1] and len(set(names)) == 3
    people.unlink()
    with pytest.raises(Problem, match="people.csv cannot be read: No such file"):
        studies.study_of(scenario, Plan((3,), ("random",), 3), tmp_path / "kept", "en")
