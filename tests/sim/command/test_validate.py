"""tillit validate, from end to end."""

import json
import subprocess
import time

import pytest
from project import PROGRAM, PROJECT, surroundings

TINY = ("--quiet", "--set", "population.principals=1", "--set", "run.burn_in=4", "--set", "run.weeks=260",
        "--replications", "2")
CHAIN = PROJECT / "scenarios/validation/governance.toml"
COSTS = PROJECT / "scenarios/validation/hidden_costs.toml"
LENSES = {"C1": {"original"}, "C2": {"pooled"}}

OWN = """
model = "minimal_chain"
[population]
principals = 4
[run]
burn_in = 0
weeks = 30
[study]
replications = 3
[[variant]]
name = "more"
[[variant.measure]]
levers = { support = 0.5 }
[[validation.pattern]]
name = "P1"
statement.en = "Control stays what it is."
statement.sv = "Kontrollen förblir vad den är."
[[validation.pattern.target]]
name = "control"
outcome = "control"
least = 0
most = 1
source = "made up"
mark = "memory"
[[validation.pattern]]
name = "P2"
statement.en = "Support raises trust a hundredfold."
statement.sv = "Stöd hundrafaldigar tilliten."
lenses = ["virtuous"]
[[validation.pattern.target]]
name = "effect"
label.en = "more trust"
label.sv = "mer tillit"
outcome = "staff_trust"
variant = "more"
from = 20
minus = { variant = "baseline" }
least = 100
source = "made up"
mark = "assumption"
"""
PAGE = "# Held\n\n<!-- tillit validate: own -->\nlast year's\n<!-- end -->\n\nWords.\n"


@pytest.fixture
def own(tmp_path):
    (tmp_path / "own.toml").write_text(OWN)
    (tmp_path / "page.md").write_text(PAGE)
    return "own.toml"


def held(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_pattern_is_held_under_every_lens_on_any_number_of_threads(tillit):
    one = tillit("validate", "--format", "json", *TINY, "--threads", 1)
    three = tillit("validate", "--format", "json", *TINY, "--threads", 3)
    assert one.stdout == three.stdout
    seen = {}
    for row in held(one):
        seen.setdefault(row["pattern"], set()).add(row["lens"])
        assert len(row["values"]) == 2
        assert row["verdict"] in ("inside", "outside", "crosses the edge", "unknown")
        assert row["least"] is not None or row["most"] is not None
    chain = {"stewardship", "balanced", "agency"}
    assert seen == {**{f"C{i}": chain for i in range(3, 11)}, **LENSES}


def test_no_target_of_the_calibration_is_forgotten(tillit):
    told = {row["target"] for row in held(tillit("validate", CHAIN, "--lens", "balanced", "--format", "json", *TINY))}
    calibrated = PROJECT.joinpath("scenarios/calibration/patterns.toml").read_text(encoding="utf-8")
    for part in calibrated.split("[[calibration.target]]")[1:]:
        assert part.split('name = "')[1].split('"')[0] in told


def test_the_table_says_statement_band_value_verdict_and_marked_source(tillit, own):
    done = tillit("validate", own, "--threads", 1)
    assert done.returncode == 0, done.stderr
    assert "3 replications, 4 principals" in done.stdout
    for words in ("\nP1\n  Control stays what it is.\n", "\n  control: 0 to 1\n  made up [unverified]\n",
                  "\n  more trust: at least 100\n  made up [assumption]\n", "  inside\n", "  outside\n"):
        assert words in done.stdout
    swedish = tillit("validate", own, "--lang", "sv", "--quiet").stdout
    for words in ("3 upprepningar, 4 huvudmän", "Kontrollen förblir vad den är.", "  mer tillit: minst 100\n",
                  "made up [overifierat]", " till ", "innanför", "utanför"):
        assert words in swedish


def test_a_pattern_is_held_under_its_own_lenses_alone(tillit, own):
    lenses = [(row["pattern"], row["lens"]) for row in held(tillit("validate", own, "--format", "json", "--quiet"))]
    assert lenses.count(("P2", "virtuous")) == 1 and sum(name == "P2" for name, _ in lenses) == 1
    assert sum(name == "P1" for name, _ in lenses) > 1
    only = held(tillit("validate", own, "--lens", "virtuous", "--format", "json", "--quiet"))
    assert {row["lens"] for row in only} == {"virtuous"}


def test_one_world_alone_settles_nothing(tillit, own):
    for row in held(tillit("validate", own, "--replications", 1, "--format", "json", "--quiet")):
        assert (row["half_width"], row["verdict"]) == (None, "unknown")


def test_a_page_is_renewed_in_place(tillit, tmp_path, own):
    done = tillit("validate", own, "--write", "page.md", "--quiet")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "page.md").read_text(encoding="utf-8")
    assert "| P1 | Control stays what it is. | control | 0 to 1 |" in page
    assert "last year" not in page and page.startswith("# Held\n") and page.endswith("<!-- end -->\n\nWords.\n")
    assert "3 replications, 4 principals; 95 % intervals over replications. Made on 20" in page


@pytest.mark.parametrize("text, words", [
    ("Only words.\n", "page.md has no place for a table, such as <!-- tillit validate: own -->"),
    ("<!-- tillit validate: won -->\n<!-- end -->\n", 'page.md:1: there is no table "won"; did you mean "own"?'),
    ("<!-- tillit validate: own -->\n", 'page.md:1: the table "own" is not ended by a line <!-- end -->'),
])
def test_a_page_that_cannot_be_filled_is_told_before_anything_is_run(tillit, tmp_path, own, text, words):
    (tmp_path / "page.md").write_text(text)
    done = tillit("validate", own, "--write", "page.md")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"tillit: {words}\n")
    assert (tmp_path / "page.md").read_text() == text


@pytest.mark.parametrize("language, words", [
    ("en", "stopped on request: nothing is told of a part"), ("sv", "avbrutet på begäran: av en del berättas inget")])
def test_stopped_on_request_it_tells_of_nothing(tmp_path, own, language, words):
    running = subprocess.Popen(
        [PROGRAM, "--lang", language, "validate", own, "--set", "run.weeks=2600", "--replications", "4000"],
        cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings())
    assert "minimal_chain" in running.stderr.readline()  # said as the first run begins
    time.sleep(0.3)
    running.terminate()
    told, complained = running.communicate(timeout=60)
    assert (running.returncode, told, words in complained) == (1, "", True), complained


def test_what_is_asked_in_vain_is_said(tillit, tmp_path, own):
    unknown = tillit("validate", own, "--lens", "naive")
    assert (unknown.returncode, unknown.stderr) == (
        2, 'tillit: no model that is validated has the lens "naive", only virtuous, vicious\n')
    swedish = tillit("validate", own, "--lens", "naive", "--lang", "sv")
    assert swedish.stderr == 'tillit: ingen modell som valideras har synsättet "naive", bara virtuous, vicious\n'
    assert tillit("validate", own, "--lens", "vicius").stderr.endswith('; did you mean "vicious"?\n')
    (tmp_path / "bare.toml").write_text('model = "minimal_chain"\n')
    bare = tillit("validate", "bare.toml")
    assert (bare.returncode, bare.stderr) == (
        2, "tillit: bare.toml has no [validation]: nothing says what to hold the model against\n")
    assert tillit("validate", "bare.toml", "--lang", "sv").stderr == (
        "tillit: bare.toml saknar [validation]: inget säger vad modellen ska hållas mot\n")
    small = tillit("validate", own, "--memory", "1kB", "--quiet")
    assert small.returncode == 1 and "one run needs about" in small.stderr
    assert tillit("validate", "none.toml").returncode == 3
