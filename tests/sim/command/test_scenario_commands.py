"""check, schema, explain, list, new and diff from end to end."""

import json
import resource
import subprocess
import tomllib

import jsonschema
import pytest
from project import PROGRAM, PROJECT, SANITIZED

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


def test_language_of_the_environment(tillit):
    swedish = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "sv_SE.UTF-8"}
    assert "Användning" in tillit("--help", environment=swedish).stdout
    assert "Usage" in tillit("--lang", "en", "--help", environment=swedish).stdout
    assert "Usage" in tillit("--help", environment={**swedish, "LC_ALL": "C"}).stdout


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


def test_a_misspelt_command(tillit):
    answer = tillit("chek", "x.toml", "--lang", "sv")
    assert answer.returncode == 2
    assert 'inget kommando "chek"; menade du "check"?' in answer.stderr


@pytest.mark.parametrize("arguments, english, swedish", [
    (["run", "x.toml", "--thread", "3"], 'no option "--thread"; did you mean "--threads"?',
     'inget val "--thread"; menade du "--threads"?'),
    (["--verison"], 'no option "--verison"; did you mean "--version"?',
     'inget val "--verison"; menade du "--version"?'),
    (["run", "x.toml", "y.toml"], 'one argument too many: "y.toml"',
     'ett argument för mycket: "y.toml"'),
    (["run", "x.toml", "--threads"], "a value is missing after --threads",
     "ett värde saknas efter --threads"),
    (["run", "x.toml", "--threads", "0"], '--threads: "0" is not a whole number from 1 to 1024',
     '--threads: "0" är inte ett heltal från 1 till 1024'),
    (["run", "x.toml", "--threads", "two"], '"two" is not a whole number', '"two" är inte ett heltal'),
    (["list", "lever"], 'WHAT: "lever" is none of parameters, levers, ',
     '; menade du "levers"?'),
    (["check", "x.toml", "--format", "xml"], '--format: "xml" is none of text, json',
     '--format: "xml" är inget av text, json'),
    (["check", "x", "--format=json", "--format=text"], "--format may be given only once",
     "--format får anges bara en gång"),
    (["run"], "FILE is missing", "FIL saknas"),
    ([], "a command is missing", "ett kommando saknas"),
])
def test_what_is_wrong_with_a_command_line_is_said_in_the_users_language(tillit, arguments, english,
                                                                         swedish):
    assert english in tillit(*arguments).stderr
    answer = tillit(*arguments, environment={"LC_ALL": "sv_SE.UTF-8"})
    assert answer.returncode == 2
    assert swedish in answer.stderr


@pytest.mark.parametrize("arguments, call", [
    (["run", "x.toml", "--thread", "3"], "tillit run --help"), (["run"], "tillit run --help"),
    (["list", "lever"], "tillit list --help"), (["chek"], "tillit --help"), (["--verison"], "tillit --help"),
    ([], "tillit --help"),
])
def test_help_is_named_where_it_stands(tillit, arguments, call):
    assert tillit(*arguments).stderr.endswith(f"\n        `{call}` shows what there is\n")
    assert tillit("--lang", "sv", *arguments).stderr.endswith(f"\n        `{call}` visar vad som finns\n")


def test_usage_errors(tillit):
    for arguments in ((), ("chek",), ("check",), ("list", "things"), ("--lang", "fi", "list")):
        answer = tillit(*arguments)
        assert answer.returncode == 2, arguments
        assert answer.stderr.startswith("tillit: ")


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
              "S036", "S041", "S042", "S043", "S044", "S045", "S046", "S048", "S090",
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


def test_explain(tillit):
    lever = tillit("explain", "delegate").stdout
    assert "delegation" in lever
    assert "baseline:     0" in lever
    assert "-1 to 1" in lever
    assert "styrmedel" in tillit("explain", "delegate", "--lang", "sv").stdout
    assert "national_quality" in tillit("explain", "quality").stdout
    assert "shirk = 0.5" in tillit("explain", "balanced").stdout
    assert "when off" in tillit("explain", "gaming").stdout
    for name in ("population.scale", "scale"):
        assert "Share of the units" in tillit("explain", name).stdout
    answer = tillit("explain", "delgate")
    assert answer.returncode == 2
    assert 'did you mean "delegate"?' in answer.stderr


@pytest.mark.parametrize("name, english, swedish", [
    ("study.lenses", "balanced, stewardship, agency, or those of your [lenses]",
     "balanced, stewardship, agency, eller dem i dina [lenses]"),
    ("population.kind", "sweden, synthetic, file", "sweden, synthetic, file"),
    ("study.design.method", "grid, latin_hypercube, sobol", "grid, latin_hypercube, sobol"),
    ("study.until.outcome", "one of `tillit list outcomes`", "något av `tillit list outcomes`"),
    ("model", "governance, mean_field, minimal_chain", "governance, mean_field, minimal_chain"),
    ("where.kind", "the kinds of the population's principals", "de slag av huvudmän"),
    ("where.groups", "the groups of the population's principals", "de grupper av huvudmän"),
    ("population.sectors", "care, school, health, or those of your [sectors]",
     "care, school, health, eller dem i dina [sectors]")])
def test_explain_tells_which_words_are_allowed(tillit, name, english, swedish):
    for language, heading, words in (("en", "allowed", english), ("sv", "tillåtet", swedish)):
        lines = tillit("explain", name, "--lang", language).stdout.splitlines()
        assert any(heading in line and words in line for line in lines), lines


@pytest.mark.parametrize("name, found", [
    ("parameters.shirk", "shirk (parameter, governance)"), ("levers.staffing", "staffing (lever, governance)"),
    ("mechanisms.gaming", "gaming (mechanism, governance)"),
    ("sectors.NAME.staff_per_unit", "staff_per_unit (sector parameter, governance)"),
    ("sectors.school.staff_per_unit", "staff_per_unit (sector parameter, governance)"),
    ("variant[].measure[].levers.delegate", "delegate (lever, governance)"),
    ("variant[].measure[].where.kind", "variant.measure.where.kind (key, governance)"),
    ("lenses.NAME.based_on", "lenses.based_on (key, governance)"),
    ("lenses.mine.shirk", "shirk (parameter, governance)")])
def test_explain_takes_names_as_the_page_of_keys_and_a_scenario_write_them(tillit, name, found):
    answer = tillit("explain", name)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith(found)


def test_explain_searches_labels_in_both_languages(tillit):
    swedish = tillit("explain", "kvalitet", "--lang", "sv")
    assert swedish.returncode == 0
    assert swedish.stdout.startswith('inget heter "kvalitet"; dessa har det i sin benämning:\n')
    names = [line.split()[0] for line in swedish.stdout.splitlines()[1:]]
    assert "quality" in names
    assert len(names) == len(set(names))
    english = tillit("explain", "trust").stdout
    assert english.startswith('nothing is called "trust"; these have it in their label:\n')
    assert "\n  staff_trust " in english
    for nothing in ("levers.shirk", "zz", "qu"):
        answer = tillit("explain", nothing)
        assert answer.returncode == 2
        assert "`tillit list --help` shows what there is" in answer.stderr
    assert "`tillit list --help` visar vad som finns" in tillit("explain", "zz", "--lang", "sv").stderr


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


def test_help_names_every_command(tillit):
    for language in ("en", "sv"):
        text = tillit("--help", "--lang", language).stdout
        for launchers in ("./tillit test [--full]", "./tillit lint", "./tillit install"):
            assert launchers in text
        for command in ("run", "check", "new", "list", "explain", "diff", "inspect", "rerun",
                        "schema", "\n  odd "):
            assert command in text


def pages_touched(*arguments):
    """Pages of memory that the program asks for from start to end: the same at every speed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
    subprocess.run([PROGRAM, *arguments], stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before


def test_help_waits_for_no_model():
    """Only what reads the models' declarations pays for them: `--help` is there at once."""
    if SANITIZED:
        pytest.skip(SANITIZED)
    help_text = pages_touched("--help")
    assert help_text < 1.1 * pages_touched("--version")
    assert help_text < 0.6 * pages_touched("list", "levers")
