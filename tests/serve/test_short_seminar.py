"""A seminar shorter than a year: what came of it is compared over its own weeks."""

import asyncio

import pytest
from held import SCENARIO, HeldSeminar, come, hear, plain_page, say

WEEKS = 26


@pytest.fixture
def held(tmp_path):
    text = SCENARIO.read_text(encoding="utf-8")
    for was, becomes in (("weeks = 208", f"weeks = {WEEKS}"), ("start = 52", "start = 13")):
        assert was in text
        text = text.replace(was, becomes)
    (tmp_path / "short.toml").write_text(text, encoding="utf-8")
    seminar = HeldSeminar(plain_page(tmp_path), tmp_path / "short.toml")
    yield seminar
    seminar.end()


def test_who_changes_nothing_ends_as_today_on_the_wall(held):
    async def play():
        async with held.room(f"?teacher={held.key}") as teacher, held.room() as room:
            await come(room, "As today")
            await say(room, type="run", lens="balanced", steps=[])
            await hear(room, "done")
            while not (groups := (await hear(teacher, "wall"))["groups"]) or not groups[0]["runs"]:
                pass
            return groups[0]["runs"][0]

    run = asyncio.run(play())
    assert run["last"] == run["baseline"]
