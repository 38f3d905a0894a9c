"""Seminars that are held for the page: the page as it is built, served by the real program at a free port."""

import shutil
import subprocess

import pytest
from held import PROJECT, HeldSeminar
from in_browser import need_browser, need_node, need_packages

GUIDE = "# Guide\n\n## First\n\n- ask\n- listen\n\n<script>document.body.innerHTML = ''</script>\n"


@pytest.fixture(scope="session")
def built_page(tmp_path_factory):
    """The folder of the page, bundled."""
    need_node()
    need_packages(PROJECT / "page")
    folder = tmp_path_factory.mktemp("page")
    subprocess.run(["node", PROJECT / "page/build.mjs", folder], check=True)
    return folder


def held(page, *scenarios):
    need_browser()
    seminar = HeldSeminar(page, *scenarios)
    yield seminar
    assert seminar.end() == 0


@pytest.fixture(scope="session")
def seminar(built_page, tmp_path_factory):
    """Two seminars to choose from, the first with a guide."""
    folder = tmp_path_factory.mktemp("seminars")
    first, second = folder / "first.toml", folder / "second.toml"
    shutil.copy(PROJECT / "scenarios/seminar.toml", first)
    for language in ("en", "sv"):
        (folder / f"first.{language}.md").write_text(GUIDE, encoding="utf-8")
    text = first.read_text(encoding="utf-8")
    for was, becomes in (("Seminar: tighten or trust", "The other seminar"), ("Seminarium: strama", "Det andra: strama")):
        assert was in text
        text = text.replace(was, becomes)
    second.write_text(text, encoding="utf-8")
    yield from held(built_page, first, second)


@pytest.fixture(scope="session")
def slow_seminar(built_page, tmp_path_factory):
    """One whose runs take seconds: five times the people, many more weeks."""
    scenario = tmp_path_factory.mktemp("slow") / "slow.toml"
    text = (PROJECT / "scenarios/seminar.toml").read_text(encoding="utf-8")
    for was, becomes in (("principals = 6 ", "principals = 30 "), ("burn_in = 104", "burn_in = 52"), ("weeks = 208", "weeks = 3120")):
        assert was in text
        text = text.replace(was, becomes)
    scenario.write_text(text, encoding="utf-8")
    yield from held(built_page, scenario)
