"""The ready seminars are what `tillit serve` can offer, and give what their guides say they give."""

import json
import re
import subprocess
import tomllib

import pytest
from project import PROGRAM, PROJECT, surroundings
from seminar_findings import figures, measure, objections, wrong_figures

from tillit.study import open_study

FOLDER = PROJECT / "scenarios/seminars"
NAMES = sorted(path.name.removesuffix(".findings.toml") for path in FOLDER.glob("*.findings.toml"))
LANGUAGES = ("en", "sv")
MOST_AGENTS = 200_000
MOST_LEVERS = 6
MOST_STEPS = 4


def read(name):
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


FINDINGS = [pytest.param(name, finding, id=f"{name}-{number}-{finding['variant']}")
            for name in NAMES for number, finding in enumerate(read(f"{name}.findings.toml")["finding"], start=1)]


def program(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], check=True, capture_output=True, text=True,
                          env=surroundings()).stdout


@pytest.fixture(scope="session")
def measured(tmp_path_factory):
    """A function giving a finding's Measured. Each seminar is run once as it stands, and once more without each
    mechanism that a finding switches off, under the lenses of such findings."""
    folder = tmp_path_factory.mktemp("seminars")
    studies, known = {}, {}

    def study_of(name, without):
        if (name, without) not in studies:
            file = folder / f"{name}_{without}.h5"
            program("run", FOLDER / f"{name}.toml", "--output", file, "--quiet", *switched_off(name, without))
            studies[name, without] = open_study(file)
        return studies[name, without]

    def of(name, finding):
        sentence = finding["text"]["en"]
        if sentence not in known:
            known[sentence] = measure(study_of(name, finding.get("without")), finding)
        return known[sentence]

    yield of
    for study in studies.values():
        study.close()


def switched_off(name, mechanism):
    """What `run` is told so that the mechanism is off, under no more lenses than needed."""
    if not mechanism:
        return []
    lenses = sorted({one["lens"] for finding in read(f"{name}.findings.toml")["finding"]
                     if finding.get("without") == mechanism for one in finding["measured"]})
    return ["--set", f"mechanisms.{mechanism}=false", "--set", f"study.lenses={json.dumps(lenses)}"]


def turned(finding):
    """The same finding with all signs the wrong way."""
    opposite = {"higher": "lower", "lower": "higher"}
    return {**finding, "what": opposite.get(finding["what"], finding["what"]),
            "measured": [{**one, "least": -one["most"], "most": -one["least"]} for one in finding["measured"]]}


def test_there_are_three_seminars_each_with_scenario_findings_and_guides():
    assert NAMES == ["free_municipalities", "indicator_that_lied", "when_trust_fails"]
    kinds = {".toml", ".findings.toml", ".en.md", ".sv.md"}
    assert {path.name for path in FOLDER.iterdir()} == {name + kind for name in NAMES for kind in kinds}


@pytest.mark.parametrize("name", NAMES)
def test_a_seminar_is_a_scenario_that_groups_can_govern(name):
    scenario = read(f"{name}.toml")
    measures = [one for variant in scenario["variant"] for one in variant["measure"]]
    assert 1 <= len({lever for one in measures for lever in one["levers"]}) <= MOST_LEVERS
    assert all(one.get("where") == measures[0].get("where") for one in measures)
    assert measures[0].get("where", {}).get("how") in (None, "random")
    assert not any("end" in one for one in measures)
    for variant in scenario["variant"]:
        starts = [one.get("start", 0) for one in variant["measure"]]
        assert starts == sorted(set(starts)) and len(starts) <= MOST_STEPS
        assert set(variant["label"]) == set(LANGUAGES)
    assert set(scenario["study"]) == {"replications", "lenses"}
    assert set(scenario["study"]["lenses"]) == {"stewardship", "balanced", "agency"}
    agents = re.search(r"^agents +([\d ]+) in each run$", program("run", FOLDER / f"{name}.toml", "--dry-run"), re.M)
    assert int(agents[1].replace(" ", "")) <= MOST_AGENTS


@pytest.mark.figures
@pytest.mark.parametrize("name, finding", FINDINGS)
def test_a_finding_is_what_the_model_gives(measured, name, finding):
    assert not objections(finding, measured(name, finding))


@pytest.mark.figures
@pytest.mark.parametrize("name, finding", FINDINGS)
def test_a_sentence_has_the_figures_that_were_measured(measured, name, finding):
    found = measured(name, finding)
    for language in LANGUAGES:
        assert not wrong_figures(finding, finding["text"][language], found)
    assert figures(finding["text"]["en"]) == figures(finding["text"]["sv"])


@pytest.mark.figures
@pytest.mark.parametrize("name, finding", FINDINGS)
def test_the_world_that_groups_live_in_shows_it_too(measured, name, finding):
    """Of what is above or below zero; an interval around zero says nothing of a single world."""
    for seen in measured(name, finding):
        assert seen.side * seen.first > 0 or seen.side == 0


@pytest.mark.figures
def test_a_finding_with_the_wrong_sign_is_refused(measured):
    refused = 0
    for name, finding in (one.values for one in FINDINGS):
        if finding["what"] not in ("no_difference", "within"):  # these have no sign
            assert objections(turned(finding), measured(name, finding)), finding["text"]["en"]
            refused += 1
    assert refused > 20


@pytest.mark.figures
def test_a_finding_of_the_wrong_kind_is_refused_whatever_its_bounds(measured):
    kinds = ("higher", "lower", "no_difference", "turns", "apart")
    for name, finding in (one.values for one in FINDINGS):
        wide = {**finding, "measured": [{**one, "least": -1000, "most": 1000} for one in finding["measured"]]}
        found = measured(name, finding)
        holding = [kind for kind in kinds if not objections({**wide, "what": kind}, found)]
        assert len(holding) <= 1 and (finding["what"] in holding or finding["what"] == "within")


@pytest.mark.figures
def test_a_figure_that_was_not_measured_is_refused(measured):
    name, finding = FINDINGS[0].values
    text = finding["text"]["en"]
    right = figures(text)[0]
    wrong = text.replace(right, f"{float(right) + 0.05:.2f}")
    assert wrong_figures(finding, wrong, measured(name, finding))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_guide_quotes_every_finding_word_for_word(name, language):
    guide = " ".join((FOLDER / f"{name}.{language}.md").read_text(encoding="utf-8").split())
    for finding in read(f"{name}.findings.toml")["finding"]:
        assert finding["text"][language] in guide
    for variant in read(f"{name}.toml")["variant"]:
        assert variant["label"][language] in guide


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_guide_has_no_figure_of_an_effect_beside_those_of_findings(name, language):
    guide = " ".join((FOLDER / f"{name}.{language}.md").read_text(encoding="utf-8").split())
    for finding in read(f"{name}.findings.toml")["finding"]:
        guide = guide.replace(finding["text"][language], "")
    decimals = {one for one in re.findall(r"\d+[.,]\d+", guide)}
    levers = {f"{value:g}" for variant in read(f"{name}.toml")["variant"] for one in variant["measure"]
              for value in one["levers"].values()}
    assert {one.replace(",", ".") for one in decimals} <= levers
