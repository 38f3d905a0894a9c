"""tillit calibrate, from end to end."""

import csv
import subprocess
import time

import pytest

from conftest import PROGRAM, PROJECT

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


def test_threads_do_not_change_the_posterior(tillit, tmp_path, small):
    for threads in 1, 3:
        tillit("calibrate", small(), "--output", f"t{threads}", "--threads", threads)
    assert (tmp_path / "t1/posterior.csv").read_bytes() == (tmp_path / "t3/posterior.csv").read_bytes()


def test_killed_and_called_again_it_ends_with_the_same_posterior(tillit, tmp_path, small):
    path = small(weeks=1500)
    whole = tillit("calibrate", path, "--output", "whole")
    assert whole.returncode == 0, whole.stderr
    running = subprocess.Popen([PROGRAM, "calibrate", path, "--output", "killed", "--threads", "1"], cwd=tmp_path)
    begun = tmp_path / "killed/generation_01.h5"
    limit = time.monotonic() + 50
    while not begun.exists() and time.monotonic() < limit:
        time.sleep(0.005)
    running.kill()
    assert running.wait() == -9
    first = (tmp_path / "killed/generation_00.h5").read_bytes()
    again = tillit("calibrate", path, "--output", "killed")
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "killed/generation_00.h5").read_bytes() == first
    assert (tmp_path / "killed/posterior.csv").read_bytes() == (tmp_path / "whole/posterior.csv").read_bytes()


def test_other_points_are_another_calibration(tillit, small):
    path = small()
    assert tillit("calibrate", path, "--output", "out").returncode == 0
    other = tillit("calibrate", path, "--output", "out", "--set", "calibration.particles=10")
    assert other.returncode == 2
    assert "another calibration" in other.stderr


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
