"""check, schema, list, new and diff from end to end."""

import json
import re
import tomllib

import jsonschema
import pytest
from project import PROJECT

pytestmark = pytest.mark.one_thread

BROKEN = PROJECT / "tests/golden/scenarios_broken"
SHIPPED = sorted(path for path in (PROJECT / "scenarios").rglob("*.toml")
                 if not path.name.endswith(".findings.toml"))  # what a seminar gives is no scenario
TRIAL = """
[population]
kind = "synthetic"
principals = 20
[[variant]]
name = "trial"
label.en = "A trial"
label.sv = "Ett försök"
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
where = { draw = 12, how = "random" }
"""


@pytest.fixture
def trial(tmp_path):
    (tmp_path / "trial.toml").write_text(TRIAL)
    return "trial.toml"


def validator(tillit, *arguments):
    schema = json.loads(tillit("schema", *arguments).stdout)
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema)


def test_check_of_a_good_scenario(tillit, trial):
    answer = tillit("check", trial)
    assert answer.returncode == 0
    assert answer.stderr == ""
    assert answer.stdout.startswith("trial.toml: can be run: 20 principals, 2 variants")


def test_one_is_said_in_the_singular(tillit, tmp_path):
    (tmp_path / "one.toml").write_text("""
population = { kind = "synthetic", principals = 1 }
run = { burn_in = 0, weeks = 1 }
study.replications = 1
""")
    assert tillit("check", "one.toml").stdout.endswith(
        "1 principal, 1 variant, 1 lens, 1 replication, 1 week\n")
    assert tillit("check", "one.toml", "--lang", "sv").stdout.endswith(
        "1 huvudman, 1 variant, 1 synsätt, 1 upprepning, 1 vecka\n")
    dry = tillit("run", "one.toml", "--dry-run", "--threads", 1).stdout
    assert "1 (1 lens, 1 replication, 1 variant)" in dry
    assert " on 1 thread, judged from 1 week of " in dry


def test_check_of_a_broken_one_in_both_languages(tillit):
    for language, word in (("en", "error S"), ("sv", "fel S")):
        answer = tillit("check", BROKEN / "26_all_at_once.toml", "--lang", language)
        assert answer.returncode == 3
        assert answer.stdout == ""
        assert answer.stderr.count(word) > 10


def test_check_for_programs(tillit):
    answer = tillit("check", BROKEN / "05_out_of_range.toml", "--format", "json")
    assert answer.returncode == 3
    found = json.loads(answer.stdout)
    assert [one["code"] for one in found] == ["S005"] * 4
    assert found[0]["line"] == 2
    assert found[0]["column"] == 9
    assert found[0]["severity"] == "error"


def test_no_colours_where_no_terminal_is(tillit):
    assert "\033" not in tillit("check", BROKEN / "01_syntax.toml").stderr


def test_a_file_that_is_not_there(tillit):
    answer = tillit("check", "nowhere.toml")
    assert answer.returncode == 3
    assert 'S002: there is no file "nowhere.toml"' in answer.stderr


def test_overrides(tillit, trial):
    assert "30 principals" in tillit("check", trial, "--set", "population.principals=30").stdout
    answer = tillit("check", trial, "--set", "population.scale=7", "--set", "run.weeks=0")
    assert answer.returncode == 3
    assert "--set population.scale=7: error S005" in answer.stderr
    assert "--set run.weeks=0: error S005" in answer.stderr


def test_shipped_scenarios_are_good(tillit):
    valid = validator(tillit)
    for path in SHIPPED:
        answer = tillit("check", path)
        assert answer.returncode == 0, answer.stderr
        assert answer.stderr == "", answer.stderr
        scenario = tomllib.loads(path.read_text())
        if scenario.get("model", "governance") == "governance":
            assert not list(valid.iter_errors(scenario)), path


def test_schema_and_check_agree_on_broken_scenarios(tillit):
    """What depends on other keys or on the population is beyond a schema; the rest is not."""
    valid = validator(tillit)
    beyond = {"S009", "S010", "S011", "S012", "S013", "S014", "S015", "S016", "S017", "S018", "S019",
              "S020", "S002", "S024", "S025", "S026", "S027", "S028", "S030", "S032", "S033", "S034", "S035",
              "S036", "S041", "S042", "S043", "S044", "S045", "S046", "S048", "S049", "S090",
              "S006"}
    missing_because_of_another_key = {"73_design_without_setting", "74_listed_nothing", "75_population_without_file"}
    for path in sorted(BROKEN.glob("*.toml")):
        found = json.loads(tillit("check", path, "--format", "json").stdout)
        codes = {one["code"] for one in found
                 if one["severity"] == "error" and one["file"] == str(path)}
        if codes & {"S001", "S021"}:
            continue
        errors = list(valid.iter_errors(tomllib.loads(path.read_text())))
        if codes - beyond and path.stem not in missing_because_of_another_key:
            assert errors, path
        if not codes:
            assert not errors, path


def test_schema_of_every_model_in_both_languages(tillit):
    for model in ("governance", "mean_field", "minimal_chain", "hierarchy_polyarchy", "mutual_learning",
                  "hidden_costs"):
        for language in ("en", "sv"):
            validator(tillit, "--model", model, "--lang", language)
    answer = tillit("schema", "--model", "goverance")
    assert answer.returncode == 2
    assert 'did you mean "governance"?' in answer.stderr


@pytest.mark.parametrize("name", ["grants", "grants.toml", "scenarios/grants"])
def test_a_scenario_of_the_project_is_found_by_its_name(tillit, tmp_path, name):
    (tmp_path / "home/scenarios/more").mkdir(parents=True)
    (tmp_path / "home/scenarios/grants.toml").write_text("")
    (tmp_path / "home/scenarios/more/deep.toml").write_text("")
    home = {"TILLIT_HOME": str(tmp_path / "home")}
    meant = "did you mean home/scenarios/grants.toml?"
    assert meant in tillit("run", name, environment=home).stderr
    swedish = tillit("check", "more/deep", "--lang", "sv", environment=home).stderr
    assert "menade du home/scenarios/more/deep.toml?" in swedish
    for other in ("nothing", "../home/scenarios/grants"):
        assert "did you mean" not in tillit("check", other, environment=home).stderr


@pytest.mark.parametrize("what", ["parameters", "levers", "outcomes", "mechanisms", "lenses",
                                  "sectors"])
def test_list(tillit, what):
    answer = tillit("list", what)
    assert answer.returncode == 0
    names = [line.split()[0] for line in answer.stdout.splitlines()]
    assert len(names) >= 3
    for name in names[:3]:
        assert tillit("explain", name).returncode == 0


def test_list_of_scenarios(tillit, tmp_path):
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios/b.toml").write_text('title = { en = "Second", sv = "Andra" }')
    (tmp_path / "scenarios/a.toml").write_text('title.en = "First"')
    (tmp_path / "scenarios/c.toml").write_text("= no")
    (tmp_path / "scenarios/ask").mkdir()
    (tmp_path / "scenarios/ask/d.toml").write_text('title.en = "Fourth"')
    (tmp_path / "scenarios/ask/d.findings.toml").write_text('title.en = "No scenario"')
    home = {"TILLIT_HOME": str(tmp_path)}
    lines = tillit("list", "scenarios", environment=home).stdout.splitlines()
    assert [line.split() for line in lines] == [["a", "First"], ["b", "Second"],
                                                ["c", "(cannot", "be", "read)"], ["ask/d", "Fourth"]]
    assert "Andra" in tillit("list", "scenarios", "--lang", "sv", environment=home).stdout


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("model", ["governance", "minimal_chain"])
def test_new(tillit, tmp_path, language, model):
    answer = tillit("new", "mine", "--lang", language, "--model", model)
    assert answer.returncode == 0, answer.stderr
    checked = tillit("check", "mine.toml", "--set", "run.weeks=260")
    assert checked.returncode == 0, checked.stderr
    assert checked.stderr == ""
    validator(tillit, "--model", model).validate(
        tomllib.loads((tmp_path / "mine.toml").read_text()))
    again = tillit("new", "mine.toml", "--lang", language)
    assert again.returncode == 2
    assert "mine.toml" in again.stderr


@pytest.mark.parametrize("name, title", [("q\x01z", "q�z"), ('a "b" \\c', 'a "b" \\c'), ("x\u202ey\x9bz", "x�y�z"),
                                         ("a\nb", "a\nb"), ("a\x7fb", "a�b")])
def test_new_writes_what_check_reads_whatever_its_name(tillit, tmp_path, name, title):
    assert tillit("new", name).returncode == 0
    checked = tillit("check", f"{name}.toml")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert tomllib.loads((tmp_path / f"{name}.toml").read_text())["title"] == {"en": title, "sv": title}


def test_diff(tillit, trial, tmp_path):
    (tmp_path / "other.toml").write_text("""
extends = "trial.toml"
run.weeks = 104
parameters.trust_rise_rate = 0.03
[[variant]]
name = "trial"
[[variant.measure]]
levers = { exempt = 0.4, delegate = 0.3 }
where = { draw = 12, how = "matched" }
[[variant]]
name = "more"
[[variant.measure]]
levers = { staffing = 1.1 }
""")
    lines = tillit("diff", trial, "other.toml").stdout.splitlines()
    assert "  weeks of the study: 260 -> 104 (weeks)" in lines
    assert any("trust_rise_rate" in line and "0.02 -> 0.03 (per week)" in line for line in lines)
    assert any("exempt" in line and "0.6 -> 0.4" in line for line in lines)
    assert any("draw = 12, how = random -> draw = 12, how = matched" in line for line in lines)
    assert any(line.startswith("+ variant more") for line in lines)
    swedish = tillit("diff", trial, "other.toml", "--lang", "sv").stdout
    assert "0,02 -> 0,03 (per vecka)" in swedish
    assert "0,6 -> 0,4" in swedish
    assert "studiens veckor: 260 -> 104 (veckor)" in swedish
    assert tillit("diff", trial, trial).stdout == "both say the same\n"
    assert tillit("diff", trial, "nowhere.toml").returncode == 3


def test_a_pattern_that_a_model_is_held_against_is_told_in_a_diff(tillit, tmp_path):
    text = (PROJECT / "scenarios/validation/hidden_costs.toml").read_text(encoding="utf-8")
    text = text.replace('extends = "..', f'extends = "{PROJECT}/scenarios')
    for name, statement in ("one", "Trust pays."), ("other", "Control costs."):
        (tmp_path / f"{name}.toml").write_text(re.sub(r'(?m)^statement.en = .*$', f'statement.en = "{statement}"', text, count=1),
                                               encoding="utf-8")
    told = tillit("diff", "one.toml", "other.toml")
    assert re.fullmatch(r"  pattern \S+: statement: Trust pays. -> Control costs.\n", told.stdout), told.stderr


def test_what_is_no_override_is_told_with_one_that_is(tillit):
    for language, words in ("en", '"foo" is not an override'), ("sv", '"foo" är inte skrivet som en ändring'):
        answer = tillit("check", PROJECT / "scenarios/free_municipality_trial.toml", "--set", "foo", "--lang", language)
        assert answer.returncode == 3
        assert words in answer.stderr and "population.scale=0.02" in answer.stderr
