"""Seminars that are held for the page: the page as it is built, served by the real program at a free port."""

import shutil
import subprocess

import pytest
from held import PROJECT, HeldSeminar
from in_browser import need_browser, need_node, need_packages

# One that wants more than to be read: to go elsewhere, to run, to cover the page.
GUIDE = """\
# Guide

## First

- ask
- [listen](javascript:alert(1))

<script>document.body.innerHTML = ''</script>

<meta http-equiv="refresh" content="0;url=/elsewhere">

<p style="position: fixed; inset: 0">Covered</p>

```sh
# install
```
"""


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


def with_guide(folder):
    """A scenario for a seminar, with a guide beside it."""
    shutil.copy(PROJECT / "scenarios/seminar.toml", folder / "first.toml")
    for language in ("en", "sv"):
        (folder / f"first.{language}.md").write_text(GUIDE, encoding="utf-8")
    return folder / "first.toml"


@pytest.fixture(scope="session")
def seminar(built_page, tmp_path_factory):
    """Two seminars to choose from, the first with a guide."""
    folder = tmp_path_factory.mktemp("seminars")
    first, second = with_guide(folder), folder / "second.toml"
    text = first.read_text(encoding="utf-8")
    for was, becomes in (("Seminar: tighten or trust", "The other seminar"), ("Seminarium: strama", "Det andra: strama")):
        assert was in text
        text = text.replace(was, becomes)
    second.write_text(text, encoding="utf-8")
    yield from held(built_page, first, second)


@pytest.fixture(scope="session")
def slow_seminar(built_page, tmp_path_factory):
    """One whose runs take some ten seconds, longer than a page takes to load: six times the people, many more weeks."""
    scenario = tmp_path_factory.mktemp("slow") / "slow.toml"
    text = (PROJECT / "scenarios/seminar.toml").read_text(encoding="utf-8")
    for was, becomes in (("principals = 6 ", "principals = 36 "), ("burn_in = 104", "burn_in = 52"), ("weeks = 208", "weeks = 5200")):
        assert was in text
        text = text.replace(was, becomes)
    scenario.write_text(text, encoding="utf-8")
    yield from held(built_page, scenario)


@pytest.fixture
def own_seminar(built_page, tmp_path):
    """One for a test alone, with a guide."""
    yield from held(built_page, with_guide(tmp_path))


@pytest.fixture(scope="module")
def ready_seminars(built_page):
    """Those that `tillit serve` offers by itself."""
    yield from held(built_page)
