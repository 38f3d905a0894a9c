"""The page of a seminar in Chromium, against the real program: the whole way of a group and of a teacher. Scripts in
tests/browser drive the browser and say what they found."""

import asyncio
import json
import re
import subprocess

import pytest
from held import PROGRAM, come, hear, say
from in_browser import in_browser

WRONG = ("console", "requests", "violations", "wide")


def nothing_wrong(found):
    for wrong in WRONG:
        assert found[wrong] == [], wrong


@pytest.mark.parametrize("language, place", [("en", "desk"), ("sv", "phone"), pytest.param("sv", "desk", marks=pytest.mark.full)])
def test_a_group_goes_from_prediction_to_what_it_takes_home(seminar, tmp_path, language, place):
    found = in_browser("group_path.mjs", seminar.group, language, place, f"Group {language} {place}")
    nothing_wrong(found)
    comma = "," if language == "sv" else "."
    assert found["language"] == language and found["headings"][0] == 1
    assert all(deeper <= before + 1 for before, deeper in zip(found["headings"], found["headings"][1:]))
    assert len(found["predicted"]) == 3 and sum(comma in text and "→" in text for text in found["predicted"]) == 2
    assert len(found["decision"]) == 2 and "4" in found["decision"][1]
    assert len(found["near"]) == 2 and len(found["differences"]) > 10
    assert all(text[0] in "+−0" for text in found["differences"])
    assert len(found["causes"]) == 3 and len(found["why"]) == 2
    assert "1" in found["week"] and "31" in found["week"]
    assert found["drawn"] == 5 and found["pages"] == 1
    assert found["announced"].startswith("The run is finished" if language == "en" else "Körningen är klar")
    assert found["other"]["language"] != language and found["other"]["focus"] == "language"
    assert found["other"]["rows"] == len(found["differences"])
    assert found["restored"] == found["decision"]
    separator = ";" if language == "sv" else ","
    lines = found["csv"]["text"].removeprefix("\ufeff").split("\r\n")
    assert lines[0].startswith(f"week{separator}quality") and len(lines) == 1 + 104 + 208 + 1

    scenario, study = tmp_path / found["toml"]["name"], tmp_path / "study.h5"
    scenario.write_text(found["toml"]["text"], encoding="utf-8")
    subprocess.run([PROGRAM, "run", scenario, "--output", study], check=True, capture_output=True)
    inspected = subprocess.run([PROGRAM, "inspect", study], check=True, capture_output=True, text=True).stdout
    assert found["hash"] in inspected


@pytest.mark.full
def test_the_page_and_the_first_week_of_a_run_are_seen_about_as_soon_as_a_line_of_text(seminar):
    """On a machine that does nothing else all three take 0.1 to 0.2 s."""
    found = in_browser("../page/quick_path.mjs", seminar.group)
    line = min(found["line"])
    assert min(found["paint"]) < 4 * line
    assert min(found["first_week"]) < 4 * line


def test_a_group_needs_no_more_than_a_keyboard(seminar):
    found = in_browser("keyboard_path.mjs", seminar.group)
    nothing_wrong(found)
    assert found["skipped"] == "main"
    assert found["predicted"] == "falls" and found["lens"] == "stewardship"
    assert "0.3" in found["lever"]
    assert found["predict_first"].startswith("You have not predicted anything yet.")
    assert found["refused"] == ["another group has this name", "", "another group has this name"]
    assert found["saved"].startswith("Saved.")
    assert found["focus"] == "see-title"
    assert "year 0" in found["week"]
    assert found["invisible"] == [] and found["unreached"] == [] and found["closed"] == 0
    assert found["stops"] > 40


def on_labels(labels):
    """The names on the wall's labels, "A, B +4", and how many more there are."""
    read = [re.fullmatch(r"(.*?)(?: \+(\d+))?", label).groups() for label in labels]
    return [name for names, _ in read for name in names.split(", ")], sum(int(more or 0) for _, more in read)


@pytest.mark.parametrize("language", (pytest.param("en", marks=pytest.mark.full), "sv"))
def test_a_teacher_leads_three_groups(seminar, language):
    found = in_browser("teacher_path.mjs", seminar.teacher, seminar.group, language)
    nothing_wrong(found)
    groups = {f"{name} {language}" for name in ("Åsgatan", "Stora skolan", "Tre")}
    assert found["join"] in seminar.group
    assert found["guide"] == ["H3", "LI", "LI"]
    assert set(found["names"]) >= groups
    assert found["paused"] and found["hidden"] == 0
    assert set(found["rows"]) >= groups
    said, more = on_labels(found["wall"])
    assert set(said) <= set(found["rows"]) and len(said) + more == len(found["rows"])
    assert f"Stora skolan {language}" in found["described"]
    assert {group["nickname"] for group in json.loads(found["exported"]["text"])["groups"]} >= groups
    assert found["after_next"] == {"predicted": 0, "walls": 0}
    assert found["kept"] and "." in found["kept"][0]
    assert found["other_title"].startswith("Det andra" if language == "sv" else "The other")
    assert found["focus_on"] in ("No", "Nej")
    assert found["forgotten"] and len(found["left"]) == 1


async def come_and_run(held, name, delegate):
    async with held.room() as room:
        await come(room, name)
        await say(room, type="run", lens="balanced", steps=[{"from": 52, "levers": {"delegate": delegate}}])
        await hear(room, "done")


def test_of_fifteen_groups_that_end_alike_every_name_is_seen_and_the_guide_does_nothing(own_seminar):
    groups = {f"The group number {i}": 0.3 + 0.002 * i for i in range(15)} | {"Same": 0.3}
    for name, delegate in groups.items():
        asyncio.run(come_and_run(own_seminar, name, delegate))
    found = in_browser("../page/teacher_looks.mjs", own_seminar.teacher, len(groups))
    nothing_wrong(found)
    assert found["guide"]["tags"] == ["H3", "H4", "LI", "LI", "PRE"] and found["guide"]["forbidden"] == 0
    assert "listen" in found["guide"]["text"] and "# install" in found["guide"]["text"]
    assert "Covered" not in found["guide"]["text"]
    labels = [set(label.split(", ")) for label in found["labels"]]
    assert set(found["rows"]) == set(groups) == set().union(*labels)
    assert found["names"]["outside"] == found["names"]["on_another"] == []
    assert len(labels) == 15 and {"The group number 0", "Same"} in labels
    assert [set(text.split(", ")) for text in found["names"]["said"]] == labels


def test_a_group_comes_back_in_the_middle_of_a_run(slow_seminar):
    found = in_browser("coming_back.mjs", slow_seminar.group)
    nothing_wrong({**found, "console": [text for text in found["console"] if "WebSocket" not in text]})
    assert "Back" in found["name"]
    assert found["before_reload"] < 5200
    assert found["prediction"] == "rises" and found["lens"] == "stewardship"
    assert found["after_reload"] == 5200 and len(found["near"]) == 1
    assert found["notice"] and found["announced"] and found["run_while_lost"]
    assert found["back"] == "Connected again."
    assert found["after_cut"] == 5200
    at_first, reloaded, cut = found["under_way"]
    assert at_first is None and 0 < reloaded < 5200 and 0 < cut < 5200, found["under_way"]


@pytest.mark.full
@pytest.mark.parametrize("number, language", ((0, "sv"), (1, "en"), (2, "sv")))
def test_a_ready_seminar_is_played_with_every_decision_under_every_theory_of_people(ready_seminars, number, language):
    found = in_browser("ready_path.mjs", ready_seminars.teacher, ready_seminars.group, number, language)
    nothing_wrong(found)
    assert found["lenses"] == 3 and found["ready"] >= 3
    assert len(set(found["hashes"])) == found["lenses"] * (found["ready"] - 1)
    assert len(found["causes"]) == 3 and len(found["guide"]) > 3
    assert found["points"] >= 1
