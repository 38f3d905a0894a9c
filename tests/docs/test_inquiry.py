"""The way from the inquiry to the model names what is there, and all scenarios of the library."""

import tomllib

import pytest
from pages import INQUIRY, ROOT, marked, names, rows, section, text_of

SCENARIOS = {path.relative_to(ROOT / "scenarios").with_suffix("").as_posix(): path
             for path in (ROOT / "scenarios").rglob("*.toml")}
LIBRARY = {name for name in SCENARIOS if "/" not in name or name.startswith("seminars/") and not name.endswith(".findings")}


@pytest.fixture(scope="module")
def known():
    """Every name by its kind."""
    return {what: set(names(what)) for what in ("levers", "outcomes", "mechanisms", "parameters")}


def test_every_name_in_it_exists(known):
    said = {name for name in marked(text_of(INQUIRY))
            if not name.startswith(("./tillit", "tillit ")) and "=" not in name and name != "like_this"}
    # Ability, motivation and courage are outcomes; all else is a lever, mechanism, parameter or scenario.
    assert said <= set().union(*known.values(), SCENARIOS)


def test_what_carries_a_proposal_and_what_to_look_at_are_of_their_kind(known):
    proposals = [row for row in rows(section(INQUIRY, "## Proposals and recommendations"))]
    assert len(proposals) > 20
    for proposal, source, carried_by, scenarios, look_at in proposals:
        assert source.startswith("SOU "), proposal
        assert marked(carried_by) <= known["levers"] | known["parameters"], proposal
        assert marked(scenarios) <= set(SCENARIOS) and marked(scenarios), proposal
        assert {name for name in marked(look_at) if not name.startswith("tillit ")} <= known["outcomes"], proposal


def test_every_lever_and_every_scenario_of_the_library_is_named(known):
    said = marked(text_of(INQUIRY))
    assert LIBRARY <= said
    assert known["levers"] <= said


def set_in(scenario):
    """Levers and parameters that a scenario's file sets, wherever in it."""
    told = tomllib.loads(SCENARIOS[scenario].read_text(encoding="utf-8"))
    measures = [measure for variant in told.get("variant", []) for measure in variant.get("measure", [])]
    return set(told.get("parameters", {})).union(*(part.get("levers", {}) for part in [told, *measures]))


def test_what_carries_a_proposal_is_set_by_its_scenarios():
    for proposal, _, carried_by, scenarios, _ in rows(section(INQUIRY, "## Proposals and recommendations")):
        assert marked(carried_by) <= set().union(*map(set_in, marked(scenarios))), proposal
