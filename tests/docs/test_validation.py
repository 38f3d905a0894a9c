"""The page of what the models are held against says what the files of patterns say, and what the models give."""

import json
import re
import tomllib

import pytest
from pages import ROOT, rows, section, text_of, tillit

PAGE = "docs/validation.md"
TABLES = {"hidden_costs": "## C1 and C2", "governance": "## C3 to C10"}
MARKS = {"data": "data", "source": "source", "memory": "unverified", "assumption": "assumption"}
CELL = re.compile(r"([−\d.]+) \(([−\d.]+) to ([−\d.]+)\), (?:\*\*)?(inside|outside|crosses the edge)(?:\*\*)?")


def patterns(name):
    """Pattern and target of a file, with the targets that it takes from the calibration it extends."""
    path = ROOT / f"scenarios/validation/{name}.toml"
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    ground = tomllib.loads((path.parent / told["extends"]).read_text(encoding="utf-8"))
    known = {target["name"]: target for target in ground.get("calibration", {}).get("target", [])}
    for pattern in told["validation"]["pattern"]:
        for target in [known[one] for one in pattern.get("calibrated", [])] + pattern.get("target", []):
            yield pattern, target


def table(name):
    return [row for row in rows(section(PAGE, TABLES[name])) if re.fullmatch(r"C\d+", row[0])]


def number(words):
    return float(words.replace("−", "-"))


def ends(target):
    """The band, as two numbers or None."""
    if "value" in target:
        return [target["value"] - target["tolerance"], target["value"] + target["tolerance"]]
    return [target.get("least"), target.get("most")]


def ends_told(words):
    if words.startswith("at most "):
        return [None, number(words.removeprefix("at most "))]
    if words.startswith("at least "):
        return [number(words.removeprefix("at least ")), None]
    return [number(end) for end in words.split(" to ")]


@pytest.mark.parametrize("name", TABLES)
def test_it_has_every_pattern_with_its_statement_band_and_source(name):
    told = table(name)
    known = list(patterns(name))
    assert len(told) == len(known) > 5
    for row, (pattern, target) in zip(told, known):
        assert row[:3] == [pattern["name"], pattern["statement"]["en"], target["label"]["en"]]
        assert ends_told(row[3]) == [end if end is None else pytest.approx(end, rel=5e-3) for end in ends(target)]
        assert row[-1] == f"{target['source']} [{MARKS[target['mark']]}]"


@pytest.mark.parametrize("name", TABLES)
def test_what_it_calls_inside_is_inside(name):
    for row in table(name):
        least, most = ends_told(row[3])
        cells = [cell for cell in row[4:-1] if cell != "–"]
        assert cells, row
        for cell in cells:
            value, low, high, verdict = CELL.fullmatch(cell).groups()
            beyond = [end for end, out in ((least, lambda x: x < least), (most, lambda x: x > most)) if end is not None
                      for side in (number(low), number(high)) if out(side)]
            expected = {0: "inside", 2: "outside"}.get(len(beyond), "crosses the edge")
            assert verdict == expected, (row[2], cell)


def test_every_pattern_is_told_how_it_is_measured():
    for name in [f"C{i}" for i in range(1, 11)]:
        assert re.search(rf"^### .*\b{name}\b", text_of(PAGE), re.MULTILINE), name


def test_other_pages_lead_to_it():
    for page in ("README.md", "docs/trace.md", "docs/calibration.md", "models/governance/ODD.md"):
        assert "validation.md)" in text_of(page), page


@pytest.mark.full
def test_the_values_are_what_the_models_give():
    """The same worlds give the same values; a later program may draw other worlds, and must agree within both intervals."""
    done = tillit("validate", "--format", "json", "--quiet", timeout=3600)
    assert done.returncode == 0, done.stderr
    given = {(row["target"], row["lens"]): row for row in json.loads(done.stdout)}
    for name in TABLES:
        lenses = [lens for lens in tillit("list", "lenses", "--model", name).stdout.split("\n") if lens]
        names = [lens.split()[0] for lens in lenses]
        for row, (_, target) in zip(table(name), patterns(name)):
            for lens, cell in zip(names, row[4:-1]):
                if cell == "–":
                    continue
                value, low, high, _ = CELL.fullmatch(cell).groups()
                now = given[target["name"], lens]
                apart = abs(now["mean"] - number(value))
                assert apart <= now["half_width"] + (number(high) - number(low)) / 2 + 1e-4, (target["name"], lens)
