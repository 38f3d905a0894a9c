"""The page on the mean field says what its script finds."""

import re
import subprocess

import pytest
from pages import ROOT, rows, section, text_of

PAGE = "docs/mean_field.md"


def value(cell):
    return float(cell.replace("\N{MINUS SIGN}", "-"))


def told_rows():
    """Rows of levels and effects: label, agents, interval, mean field, departure."""
    return [row for row in rows(text_of(PAGE)) if len(row) == 5 and "…" in row[2]]


def test_a_departure_is_agents_less_mean_field_and_agents_lie_in_their_interval():
    assert len(told_rows()) > 50
    for label, agents, interval, average, departure in told_rows():
        unit = 10.0 ** -len(departure.partition(".")[2])
        assert abs(value(agents) - value(average) - value(departure)) < 1.6 * unit, label
        low, high = map(value, interval.split(" … "))
        assert low <= value(agents) <= high, label


def test_every_effect_is_told_of_every_outcome_whose_level_is():
    levels = {row[0] for row in rows(section(PAGE, "## Levels"))}
    effects = re.split(r"^\*\*", section(PAGE, "## Effects"), flags=re.MULTILINE)[1:]
    assert len(effects) == 5
    for effect in effects:
        assert levels <= {row[0] for row in rows(effect)}, effect.splitlines()[0]


def test_a_variant_it_names_is_in_the_scenario_it_names():
    named = re.findall(r"\(`(\w+)`, variant `(\w+)`\)", text_of(PAGE))
    assert len(named) == 5
    for scenario, variant in named:
        assert f'name = "{variant}"' in text_of(f"scenarios/{scenario}.toml")


def test_its_words_are_those_of_its_template():
    rest = text_of(PAGE)
    for part in re.split(r"\{\w+\}", text_of(f"{PAGE}.in")):
        before, found, rest = rest.partition(part)
        assert found == part, part


@pytest.mark.full
def test_it_is_what_its_script_writes(tmp_path):
    subprocess.run(["/usr/bin/python3", ROOT / "docs/mean_field.py", "--keep-speed", "--page", tmp_path / "page.md"], check=True)
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == text_of(PAGE)
