"""./tillit: builds what changed, passes everything on."""

import resource
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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
