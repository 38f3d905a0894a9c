"""./tillit: installs what is missing, builds what changed, passes everything on."""

import ast
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


# What it installs


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


# What it builds


def test_builds_once_and_again_when_a_source_changed(project):
    first = project.run("hello")
    assert first.stderr == "Building Tillit (first time: a few minutes) …\n"
    assert project.builds() == 1
    assert project.run("hello").stderr == ""
    project.write("sim/program", "#!/bin/sh\necho other\n")
    again = project.run("hello")
    assert (again.stdout, again.stderr) == ("other\n", "Building Tillit …\n")
    assert project.builds() == 2


@pytest.mark.parametrize("place", ["cmake", "models", "models/new.cpp", "CMakeLists.txt"])
def test_notices_changes_everywhere(project, place):
    project.run("hello")
    (project.root / place).touch()
    assert "Building" in project.run("hello").stderr
    assert project.run("hello").stderr == ""


def test_failed_build_shows_why_and_is_tried_again(project):
    project.run("hello")
    good = (project.root / "sim/compile").read_text()
    project.write("sim/program", "#!/bin/sh\necho other\n")
    project.write("sim/compile", "echo 'program.cpp:3: error: nonsense'; exit 1\n")
    for _ in range(2):
        done = project.run("hello")
        assert done.returncode == 1
        assert "error: nonsense" in done.stderr
        assert done.stdout == ""
    project.write("sim/compile", good)
    assert project.run("hello").stdout == "other\n"


def test_failed_configuration_shows_why(project):
    text = (project.root / "CMakeLists.txt").read_text()
    project.write("CMakeLists.txt", text + 'message(FATAL_ERROR "nonsense")\n')
    done = project.run("hello")
    assert done.returncode == 1
    assert "nonsense" in done.stderr
    project.write("CMakeLists.txt", text)
    assert project.run("hello").returncode == 0


def test_two_calls_at_once_build_once(project):
    def call():
        return subprocess.Popen([project.root / "tillit", "hello"], env=project.environment(),
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    # The first builds until the second has said that it waits.
    compiles = (project.root / "sim/compile").read_text()
    project.write("sim/compile", compiles.replace("sleep 0.2", 'while [ ! -e "${0%/*}/../go_on" ]; do sleep 0.02; done'))
    first = call()
    limit = time.monotonic() + 60
    while not project.builds() and time.monotonic() < limit:
        time.sleep(0.01)
    second = call()
    waits = second.stderr.readline()
    project.write("go_on", "")
    for process in (first, second):
        process.communicate(timeout=60)
    assert waits == "Waiting for another build of Tillit …\n"
    assert [first.returncode, second.returncode] == [0, 0]
    assert project.builds() == 1


def test_a_build_from_another_folder_is_not_used(project, tmp_path):
    project.run("hello")
    moved = tmp_path / "moved"
    project.root.rename(moved)
    done = project.run("hello", launcher=moved / "tillit", cwd=moved)
    assert done.returncode == 0
    assert "Building" in done.stderr
    assert f"={moved}\n" in (moved / "build/release/CMakeCache.txt").read_text()


def test_run_builds_no_tests_and_test_keeps_them(project):
    cache = project.root / "build/release/CMakeCache.txt"
    project.run("hello")
    assert "BUILD_TESTING:BOOL=OFF" in cache.read_text()
    project.run("test")
    assert "BUILD_TESTING:BOOL=ON" in cache.read_text()
    (project.root / "sim/program").touch()
    project.run("hello")
    assert "BUILD_TESTING:BOOL=ON" in cache.read_text()


def test_bench_builds_what_it_compares_with_and_nothing_else_does(project):
    with open(project.root / "CMakeLists.txt", "a") as lists:
        lists.write("add_custom_target(afternoon_chain COMMAND touch ${PROJECT_SOURCE_DIR}/plain)")
    assert project.run("hello").returncode == 0
    assert not (project.root / "plain").exists()
    done = project.run("bench", "--quick")
    assert done.stdout.startswith("arguments:2:bench --quick"), done.stderr
    assert (project.root / "plain").exists()


# What it passes on


def test_arguments_exit_code_and_folder_are_the_users(project, tmp_path):
    assert project.run("code", "7").returncode == 7
    link = tmp_path / "link"
    link.symlink_to(project.root / "tillit")
    elsewhere = tmp_path / "a folder"
    elsewhere.mkdir()
    done = project.run("one", "two words", "", launcher=link, cwd=elsewhere)
    assert done.stdout == f"arguments:3:one two words \nfolder:{elsewhere}\n"
    assert project.run().stdout.startswith("arguments:0:")


@pytest.mark.parametrize("wrong", [("test", "--ful"), ("test", "--full", "x")])
def test_wrong_options_of_test(project, wrong):
    done = project.run(*wrong)
    assert done.returncode == 2
    assert done.stderr == "usage: ./tillit test [--full]\n"
    assert project.builds() == 0


def processor_seconds(call):
    """Of what was called and all that it called: what else the machine does does not count."""
    def spent():
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime

    before = spent()
    call()
    return spent() - before


def test_second_call_costs_little(project):
    first = processor_seconds(lambda: project.run("hello"))
    assert min(processor_seconds(lambda: project.run("hello")) for _ in range(5)) < first / 2


def test_second_call_of_the_real_program():
    stamp = ROOT / "build/release/.built"
    if not stamp.exists():
        pytest.skip("the program is not built")
    sources = [ROOT / name for name in ("cmake", "sim", "models", "CMakeLists.txt")]
    sources += [path for folder in sources for path in folder.rglob("*")]
    if any(path.stat().st_mtime > stamp.stat().st_mtime for path in sources):
        pytest.skip("sources changed since the program was built")
    call = [ROOT / "tillit", "--help"]
    assert min(processor_seconds(lambda: subprocess.run(call, capture_output=True)) for _ in range(3)) < 1
