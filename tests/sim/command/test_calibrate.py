"""tillit calibrate, from end to end."""

import csv
import re
import shutil
import subprocess
import time

import h5py
import pytest
from project import PROGRAM, PROJECT

PATTERNS = PROJECT / "scenarios/calibration/patterns.toml"

SMALL = """
model = "minimal_chain"
[population]
principals = 4
[run]
burn_in = 0
weeks = {weeks}
[study]
replications = 2
lenses = ["virtuous"]
[[variant]]
name = "more"
[[variant.measure]]
levers = {{ support = 0.5 }}
[calibration]
particles = 8
generations = 4
least_accepted = 0
[calibration.over.parameters]
capability = {{ from = 0.5, to = 2 }}
[calibration.over.levers]
support = {{ from = 0, to = 0.5 }}
[[calibration.target]]
name = "control"
outcome = "control"
from = 20
value = 0.4
tolerance = 1e-9
source = "made up"
mark = "assumption"
[[calibration.target]]
name = "effect"
outcome = "staff_trust"
variant = "more"
from = 20
minus = {{ variant = "baseline" }}
least = -1
most = 1
tolerance = 0.1
source = "made up"
mark = "assumption"
"""


@pytest.fixture
def small(tmp_path):
    def write(weeks=30, name="small.toml"):
        path = tmp_path / name
        path.write_text(SMALL.format(weeks=weeks), encoding="utf-8")
        return path

    return write


def posterior(folder):
    with open(folder / "posterior.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_calibration_writes_its_generations_and_a_weighted_posterior(tillit, tmp_path, small):
    done = tillit("calibrate", small(), "--output", "out")
    assert done.returncode == 0, done.stderr
    assert [one.name for one in sorted((tmp_path / "out").iterdir())] == [
        "generation_00.h5", "generation_01.h5", "generation_02.h5", "generation_03.h5", "posterior.csv"
    ]
    rows = posterior(tmp_path / "out")
    assert len(rows) == 4
    assert sum(float(row["weight"]) for row in rows) == pytest.approx(1)
    for row in rows:
        assert 0.5 <= float(row["p_capability"]) <= 2
        assert 0 <= float(row["p_support"]) <= 0.5
        outside = (abs(float(row["control"]) - 0.4) - 1e-9) / 1e-9
        assert float(row["distance"]) == pytest.approx(outside)
    assert "parameters.capability" in done.stdout
    assert "generation 3" in done.stdout


def test_it_speaks_swedish_too(tillit, small):
    done = tillit("calibrate", small(), "--output", "out", "--lang", "sv")
    assert "Slut efter generation 3" in done.stdout
    assert "95 %-intervall" in done.stdout
    assert "[antagande]" in done.stdout and "[assumption]" not in done.stdout


def test_threads_do_not_change_the_posterior(tillit, tmp_path, small):
    for threads in 1, 3:
        tillit("calibrate", small(), "--output", f"t{threads}", "--threads", threads)
    assert (tmp_path / "t1/posterior.csv").read_bytes() == (tmp_path / "t3/posterior.csv").read_bytes()


def content(folder):
    """The hashes of every run of every generation, and the posterior."""
    hashes = {}
    for path in sorted(folder.glob("generation_*.h5")):
        with h5py.File(path) as study:
            hashes[path.name] = [study[name][...].tolist() for name in ("content_hash", "state_hash")]
    return hashes, (folder / "posterior.csv").read_bytes()


def killed_in(generation, calling, folder):
    """Calls the program and kills it as soon as it has begun this generation. Whether it was still at it."""
    begun, next_one = (folder / f"generation_{number:02}.h5" for number in (generation, generation + 1))
    running = subprocess.Popen([PROGRAM, *map(str, calling)], cwd=folder.parent, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    limit = time.monotonic() + 120
    while not begun.exists() and running.poll() is None and time.monotonic() < limit:
        time.sleep(0.002)
    running.kill()
    return running.wait() == -9 and begun.exists() and not next_one.exists()


def kill_in(generation, calling, folder):
    """Does so until it is in time: on a busy machine it may be too late, and then the folder is as it was before."""
    before = folder.with_name("before")
    if folder.exists():
        shutil.copytree(folder, before)
    for _ in range(10):
        if killed_in(generation, calling, folder):
            shutil.rmtree(before, ignore_errors=True)
            return
        shutil.rmtree(folder, ignore_errors=True)
        if before.exists():
            shutil.copytree(before, folder)
    pytest.fail(f"it was never killed in generation {generation}")


@pytest.mark.parametrize("go_on", [["calibrate", "small.toml", "--output", "killed"], ["resume", "killed"]])
def test_killed_twice_it_ends_with_the_same_content(tillit, tmp_path, small, go_on):
    small(weeks=1500)
    whole = tillit("calibrate", "small.toml", "--output", "whole")
    assert whole.returncode == 0, whole.stderr
    killed = tmp_path / "killed"
    kill_in(1, ["calibrate", "small.toml", "--output", "killed", "--threads", 1], killed)
    first = (killed / "generation_00.h5").read_bytes()
    status = tillit("status", "killed")
    assert status.returncode == 4, status.stderr
    assert "generation_00.h5: 32 runs: 32 done, 0 failed, 0 missing" in status.stdout
    assert "`tillit resume killed` goes on with generation 1" in status.stdout
    kill_in(2, [*go_on, "--threads", 1], killed)
    assert "goes on with generation 2" in tillit("status", "killed").stdout
    again = tillit(*go_on, "--threads", 3)
    assert again.returncode == 0, again.stderr
    assert (killed / "generation_00.h5").read_bytes() == first
    assert content(killed) == content(tmp_path / "whole")
    assert again.stdout.replace("killed", "whole") == whole.stdout


def test_a_complete_calibration_is_left_alone_and_told_again(tillit, tmp_path, small):
    whole = tillit("calibrate", small(), "--output", "out")
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    again = tillit("resume", "out", "--scenario", "small.toml")
    assert (again.returncode, again.stdout) == (0, whole.stdout)
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    status = tillit("status", "out")
    assert status.returncode == 0
    assert status.stdout.count("0 missing") == 4
    assert "Ended after generation 3" in status.stdout


def test_runs_whose_values_are_damaged_are_made_again(tillit, tmp_path, small):
    whole = tillit("calibrate", small(), "--output", "out")
    before = content(tmp_path / "out")
    with h5py.File(tmp_path / "out/generation_02.h5", "r+") as study:
        study["national_control"][1, 0, 0, 0, 3] += 1
    again = tillit("resume", "out")
    assert "made again, for their values are damaged: 1 run" in again.stderr
    assert (again.returncode, again.stdout) == (0, whole.stdout)
    assert content(tmp_path / "out") == before


def test_a_generation_is_an_ordinary_study(tillit, tmp_path, small):
    tillit("calibrate", small(), "--output", "out")
    again = tillit("rerun", "out/generation_01.h5")
    assert again.returncode == 0, again.stdout
    with h5py.File(tmp_path / "out/generation_01.h5") as study:
        assert study["p_capability"].shape == (4,)
        assert study["national_control"].shape[0] == 4


def test_another_calibration_is_refused_with_the_difference(tillit, tmp_path, small):
    path = small()
    assert tillit("calibrate", path, "--output", "out").returncode == 0
    before = {one: one.read_bytes() for one in (tmp_path / "out").iterdir()}
    for setting, told in [("calibration.particles=10", "points: 8 -> 10"),
                          ("run.weeks=31", "30 -> 31"),
                          ("calibration.over.parameters.capability.to=3", "0.5 to 2 (linear) -> 0.5 to 3 (linear)")]:
        other = tillit("calibrate", path, "--output", "out", "--set", setting)
        assert other.returncode == 2
        assert told in other.stderr
        resumed = tillit("resume", "out", "--scenario", path, "--set", setting)
        assert resumed.returncode == 2
        assert told in resumed.stderr
    assert {one: one.read_bytes() for one in (tmp_path / "out").iterdir()} == before


def test_a_generation_of_other_points_is_refused(tillit, tmp_path, small):
    """As one by another version of the program would be."""
    path = small()
    assert tillit("calibrate", path, "--output", "out").returncode == 0
    (tmp_path / "out/generation_02.h5").write_bytes((tmp_path / "out/generation_01.h5").read_bytes())
    for language, words in (("en", "generation_02.h5 has other points than this program gives the calibration"),
                            ("sv", "generation_02.h5 har andra punkter än de som det här programmet ger kalibreringen")):
        resumed = tillit("--lang", language, "resume", "out")
        assert (resumed.returncode, words in resumed.stderr) == (2, True), resumed.stderr


def test_more_generations_may_be_asked_for_later(tillit, tmp_path, small):
    path = small()
    tillit("calibrate", path, "--output", "few", "--set", "calibration.generations=2")
    assert not (tmp_path / "few/generation_02.h5").exists()
    assert tillit("calibrate", path, "--output", "few").returncode == 0
    tillit("calibrate", path, "--output", "all")
    assert content(tmp_path / "few") == content(tmp_path / "all")


def test_the_first_generation_serves_other_targets(tillit, tmp_path, small):
    path = small()
    tillit("calibrate", path, "--output", "out", "--set", "calibration.generations=1")
    before = content(tmp_path / "out")
    changed = path.read_text().replace("value = 0.4", "value = 0.5")
    path.write_text(changed)
    assert tillit("calibrate", path, "--output", "out").returncode == 0
    after = content(tmp_path / "out")
    assert after[0]["generation_00.h5"] == before[0]["generation_00.h5"]
    assert "generation_03.h5" in after[0]


def test_stopped_on_request_it_says_how_to_go_on(tillit, tmp_path, small):
    small(weeks=5000)
    running = subprocess.Popen([PROGRAM, "calibrate", "small.toml", "--output", "out"], cwd=tmp_path,
                               stderr=subprocess.PIPE, text=True, env={"LC_ALL": "C.UTF-8"})
    limit = time.monotonic() + 60
    while not (tmp_path / "out/generation_00.h5").exists() and time.monotonic() < limit:
        time.sleep(0.005)
    time.sleep(0.3)
    running.terminate()
    told = running.communicate(timeout=60)[1]
    assert running.returncode == 4
    assert "stopped on request" in told


def test_too_little_memory_is_told_before_anything_is_begun(tillit, tmp_path, small):
    done = tillit("calibrate", small(), "--output", "out", "--memory", "1kB")
    assert done.returncode == 1
    assert "--memory allows" in done.stderr
    assert not list((tmp_path / "out").iterdir())


def test_the_cost_is_told_and_nothing_is_written(tillit, tmp_path, small):
    before = set(tmp_path.iterdir()) | {tmp_path / small()}
    told = tillit("calibrate", small(), "--output", "out", "--dry-run", "--threads", 1)
    assert (told.returncode, told.stderr) == (0, "")
    assert re.search(r"^runs +\d+ \(\d+ points of the design, ", told.stdout) and " on 1 thread, judged from " in told.stdout
    assert set(tmp_path.iterdir()) == before


def test_a_folder_without_a_calibration_is_told_so(tillit, tmp_path):
    (tmp_path / "empty").mkdir()
    for command in "resume", "status":
        done = tillit(command, "empty")
        assert done.returncode == 2
        assert "empty holds no calibration" in done.stderr


def test_a_scenario_without_calibration_is_told_so(tillit, tmp_path):
    (tmp_path / "plain.toml").write_text('model = "minimal_chain"\n', encoding="utf-8")
    done = tillit("calibrate", "plain.toml")
    assert done.returncode == 2
    assert "[calibration]" in done.stderr


def test_the_shipped_example_reads_and_makes_a_tiny_generation(tillit, tmp_path):
    settings = ["calibration.particles=4", "calibration.generations=1", "population.principals=2",
                "study.replications=1", "run.burn_in=20"]
    changes = [part for one in settings for part in ("--set", one)]
    assert tillit("check", PATTERNS).stderr == ""
    done = tillit("calibrate", PATTERNS, "--output", "out", *changes)
    assert done.returncode == 0, done.stderr
    for row in posterior(tmp_path / "out"):
        assert 0.04 <= float(row["p_absence_rate"]) <= 0.18
        assert float(row["gap_top_stakes"]) > float(row["gap_low_stakes"])
