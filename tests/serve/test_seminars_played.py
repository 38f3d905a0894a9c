"""The three ready seminars, played from beginning to end: three groups and a teacher, all presets, all theories of people."""

import asyncio
import json
import re
import tomllib

import pytest
from held import PROJECT, HeldSeminar, come, hear, plain_page, say

FOLDER = PROJECT / "scenarios/seminars"
SEMINARS = sorted(file.stem for file in FOLDER.glob("*.toml") if not file.stem.endswith(".findings"))
GROUPS = ("Åsgatan", "Vinden", "The tower")


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    seminar = HeldSeminar(plain_page(tmp_path_factory.mktemp("three")), "--seminars", FOLDER)
    yield seminar
    seminar.end()


def play(held, number):
    return asyncio.run(_play(held, number))


async def _play(held, number):
    """All that happened: what the teacher saw, and each group's run and question under its own theory of people."""
    async with held.room(f"?teacher={held.key}") as teacher, held.room() as a, held.room() as b, held.room() as c:
        offered = (await hear(teacher, "seminars"))["list"]
        await say(teacher, type="teach", what="forget")
        await say(teacher, type="teach", what="seminar", seminar=number)
        seminar = await hear(teacher, "seminar")
        while seminar["index"] != number:
            seminar = await hear(teacher, "seminar")
        rooms = [a, b, c]
        for room, name in zip(rooms, GROUPS):
            await come(room, name)
            await say(room, type="prediction", curves={outcome: [0.5, 0.6] for outcome in seminar["predict"]})
            await hear(room, "predicted")
        played = await asyncio.gather(*(_rounds(room, seminar, lens["name"]) for room, lens in zip(rooms, seminar["lenses"])))
        await say(teacher, type="teach", what="reveal")
        wall = await hear(a, "wall")
        while wall["part"]:
            wall = await hear(a, "wall")
    return offered, seminar, played, wall, json.loads(held.get(f"/export?teacher={held.key}")[2])


async def _rounds(room, seminar, lens):
    """Each preset lived, and why quality came out as it did in the last."""
    lived = {}
    for preset in seminar["presets"]:
        await say(room, type="run", lens=lens, steps=preset["steps"])
        lived[preset["name"]] = await hear(room, "done")
    await say(room, type="why", outcome="quality")
    return lived, await hear(room, "why")


def test_there_are_three_and_each_has_a_guide_in_both_languages():
    assert SEMINARS == ["free_municipalities", "indicator_that_lied", "when_trust_fails"]
    for name in SEMINARS:
        for language in ("en", "sv"):
            assert re.search(r"^# ", (FOLDER / f"{name}.{language}.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("number, name", [
    pytest.param(number, name, marks=[pytest.mark.full] if number else []) for number, name in enumerate(SEMINARS)])
def test_a_seminar_is_played_from_prediction_to_the_wall(held, number, name):
    offered, seminar, played, wall, exported = play(held, number)
    scenario = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    presets = [variant["name"] for variant in scenario["variant"]]
    assert [one["name"] for one in offered] == SEMINARS and seminar["name"] == name
    assert seminar["guide"]["sv"].startswith("# ") and 1 <= len(seminar["levers"]) <= 6
    for lived, why in played:
        assert list(lived) == presets
        difference = why["with"]["after"] - why["without"]["after"]
        assert sum(cause["contribution"] for cause in why["causes"]) == pytest.approx(difference, abs=2e-4)
    hashes = {done["hash"] for lived, _ in played for done in lived.values()}
    assert all(re.fullmatch("[0-9a-f]{16}", one) for one in hashes)
    assert len(hashes) == len(presets) * len(played), "every decision under every theory of people is a run of its own"
    on_wall = {group["nickname"]: group for group in wall["groups"]}
    assert set(on_wall) == set(GROUPS)
    assert {run["hash"] for group in on_wall.values() for run in group["runs"]} == hashes
    assert all(group["prediction"] for group in on_wall.values())
    assert {run["hash"] for group in exported["groups"] for run in group["runs"]} == hashes
