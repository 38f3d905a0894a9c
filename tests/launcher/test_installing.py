"""What the launcher installs, and the list that says so."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_says_and_installs_only_what_is_missing(fresh):
    done = fresh.run("hello")
    assert done.returncode == 0, done.stderr
    assert "Installing: new-tool …" in done.stderr.splitlines()
    update, install = fresh.apt()
    assert update.endswith(" update")
    assert re.search(r" install --yes .*new-tool$", install)


def test_installs_nothing_if_all_is_there(fresh):
    fresh.run("hello")
    before = fresh.apt()
    done = fresh.run("hello")
    assert fresh.apt() == before
    assert "Installing" not in done.stderr


def test_each_subcommand_installs_its_own_groups(fresh):
    fresh.run("serve")
    assert fresh.apt()[-1].endswith(" new-tool new-page")


def test_the_page_is_bundled_for_a_seminar_when_something_of_it_is_newer(project):
    bundle, packages = project.root / "build/page/page.js", project.root / "page/node_modules/.package-lock.json"
    project.run("hello")
    assert not bundle.exists()
    project.run("serve")
    project.run("serve")
    assert len(bundle.read_text().splitlines()) == len(packages.read_text().splitlines()) == 1
    project.write("page/build.mjs", "// newer")
    later = bundle.stat().st_mtime + 1
    os.utime(project.root / "page/build.mjs", (later, later))
    project.run("serve")
    assert len(bundle.read_text().splitlines()) == 2
    assert len(packages.read_text().splitlines()) == 1


def test_what_is_done_with_studies_is_handed_on_to_the_analysis(project):
    folder = project.root / "analysis" / "tillit"
    folder.mkdir(parents=True)
    (folder / "__main__.py").write_text("import os, sys; print(os.environ['TILLIT_PROGRAM'], sys.argv[1:])")
    program = project.root / "build/release/bin/tillit"
    assert project.run("compare", "a b.h5").stdout == f"{program} ['compare', 'a b.h5']\n"
    assert project.run("--lang", "sv", "report", "x").stdout == f"{program} ['report', '--lang', 'sv', 'x']\n"
    assert project.run("--lang", "sv", "run", "x").stdout.startswith("arguments:4:run --lang sv x\n")
    assert project.run("--lang=sv", "report", "x").stdout == f"{program} ['report', '--lang=sv', 'x']\n"


def test_sudo_only_if_not_root(fresh):
    fresh.run("hello", FAKE_UID="0")
    assert not [line for line in fresh.apt() if line.startswith("sudo")]
    (fresh.bin / "new-tool").unlink()
    done = fresh.run("hello", FAKE_UID="1000")
    assert done.returncode == 0
    assert [line for line in fresh.apt() if line.startswith("sudo")]
    assert "Installing with sudo: new-tool …" in done.stderr


def test_neither_root_nor_sudo(fresh):
    (fresh.bin / "sudo").unlink()
    done = fresh.run("hello", FAKE_UID="1000")
    assert done.returncode == 1
    assert "As root: apt-get install new-tool" in done.stderr
    assert not fresh.apt()


def test_without_apt_it_names_the_packages(fresh):
    (fresh.bin / "apt-get").unlink()
    done = fresh.run("hello")
    assert done.returncode == 1
    assert "no apt-get" in done.stderr and "new-tool" in done.stderr


def test_what_apt_said_is_shown_if_it_fails(fresh):
    done = fresh.run("hello", APT_FAILS="1")
    assert done.returncode == 1
    assert "Unable to fetch" in done.stderr


def test_installed_but_still_not_seen(fresh):
    fresh.needs("run new-odd command:elsewhere")
    done = fresh.run("hello")
    assert done.returncode == 1
    assert "still not seen" in done.stderr and "new-odd" in done.stderr


def test_install_subcommand(fresh):
    assert fresh.run("install", "seminar").returncode == 0
    assert fresh.apt()[-1].endswith(" new-page")
    assert fresh.builds() == 0


def test_unknown_group(fresh):
    done = fresh.run("install", "kitchen")
    assert done.returncode == 1
    assert "no such group of packages: kitchen" in done.stderr
    assert not fresh.apt()


def test_unknown_sign(fresh):
    fresh.needs("run odd smell:odd")
    done = fresh.run("hello")
    assert done.returncode == 1
    assert "no such sign: smell:odd" in done.stderr


@pytest.mark.parametrize(
    "version, there", [("v16.1.0", False), ("v18.0.0", True), ("v20.20.2", True)])
def test_a_node_new_enough_is_left_alone(fresh, version, there):
    fresh.needs("seminar new-node node:18")
    fresh.command("new-page", "")
    fresh.command("node", f"#!/bin/sh\necho {version}\n")
    fresh.run("install", "seminar")
    assert bool(fresh.apt()) != there


@pytest.mark.parametrize(
    "sign, there",
    [("header:stdio.h", True), ("header:nosuch.h", False), ("file:/usr/bin/python3", True),
     ("python:pytest", True), ("python:nosuch", False), ("command:nosuch command:bash", True),
     ("command:time", False)])  # a word of the shell is not a program
def test_signs(fresh, sign, there):
    fresh.needs(f"extra new-package {sign}")
    if sign == "header:stdio.h" and not Path("/usr/include/stdio.h").exists():
        pytest.skip("no C headers here")
    fresh.run("install", "extra")
    assert bool(fresh.apt()) != there


def listed():
    """Group, package and signs of each line of the real list."""
    lines = (ROOT / "tools/packages.txt").read_text().splitlines()
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    return [(group, package, signs) for group, package, *signs in rows]


def test_package_list_is_well_formed():
    seen = {}
    for group, package, signs in listed():
        assert group in ("run", "analysis", "seminar", "test", "cluster"), package
        assert re.fullmatch(r"[a-z0-9][a-z0-9.+-]+", package), package
        assert signs, package
        for sign in signs:
            assert re.fullmatch(r"(command|header|file|python):\S+|node:\d+", sign), package
        assert package not in seen, f"{package} stands twice"
        seen[package] = group
    assert set(seen.values()) == {"run", "analysis", "seminar", "test", "cluster"}


def test_what_the_analysis_imports_is_in_its_group():
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "analysis/tillit").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    imported = {name.split(".")[0] for name in names} - sys.stdlib_module_names - {"tillit"}
    brought = {"numpy", "markupsafe"}  # by SciPy and by Jinja2, which cannot be without them
    signs = {sign for group, _, signs in listed() if group == "analysis" for sign in signs}
    assert {f"python:{name}" for name in imported - brought} <= signs


def test_what_clang_only_recommends_is_listed_for_the_tests_with_sanitizers():
    signs = {package: signs for group, package, signs in listed() if group == "test"}
    assert {"clang", "libclang-rt-14-dev", "llvm-14"} <= set(signs)
    runtime = [Path(sign.removeprefix("file:")) for sign in signs["libclang-rt-14-dev"]]
    installed = subprocess.run(["dpkg-query", "--listfiles", "libclang-rt-14-dev"], capture_output=True, text=True)
    if installed.returncode == 0:
        files = {os.path.realpath(file) for file in installed.stdout.splitlines()}
        assert [path for path in runtime if os.path.realpath(path) in files]
