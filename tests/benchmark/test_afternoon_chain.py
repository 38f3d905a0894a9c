"""The plain program is the minimal chain: what it is compared with does the same work."""

import math
import os
import pathlib
import statistics
import subprocess

import pytest
from project import PROJECT

PROGRAM = pathlib.Path(os.environ.get("AFTERNOON_CHAIN",
                                      PROJECT / "build/release/bin/afternoon_chain"))
SEEDS = range(1, 17)
# As published: means and standard deviations over 16 seeds.
ENDS = {"quality": (0.578, 0.008), "staff_trust": (0.783, 0.009), "control": (0.217, 0.009)}


def lived(staff, weeks, threads, seed):
    """What the program prints, by name."""
    told = subprocess.run([PROGRAM, *map(str, (staff, weeks, threads, seed))], check=True,
                          capture_output=True, text=True, timeout=120).stdout
    return {name: float(value) for name, value in map(str.split, told.splitlines())}


@pytest.fixture(autouse=True)
def program():
    if not PROGRAM.exists():
        pytest.skip("afternoon_chain is not built: librandom123-dev was not there")


def test_its_ends_are_the_published_ones():
    runs = [lived(20_000, 600, 2, seed) for seed in SEEDS]
    for name, (mean, deviation) in ENDS.items():
        values = [run[name] for run in runs]
        # Both means are over as many seeds; the published ones are rounded to three places.
        error = math.hypot(statistics.stdev(values), deviation) / math.sqrt(len(values))
        assert abs(statistics.mean(values) - mean) <= 4 * error + 0.0005, (name, values)


def test_its_world_does_not_depend_on_threads():
    one, two = lived(10_000, 50, 1, 3), lived(10_000, 50, 2, 3)
    for name in ("quality", "staff_trust", "control", "incident_rate"):
        assert one[name] == two[name]
