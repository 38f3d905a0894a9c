"""Sensitivity through the whole path: scenario, design, runs, file, table; on a function whose indices are known."""

import os
import subprocess

import pytest

from tillit.sensitivity import sensitivity
from tillit.study import open_study

PI = 3.141592653589793
SCENARIO = """
model = "ishigami"
population.kind = "synthetic"
run = { burn_in = 0, weeks = 1 }
study.replications = 1
[study.design.over.parameters]
x1 = { from = -PI, to = PI }
x2 = { from = -PI, to = PI }
x3 = { from = -PI, to = PI }
[study.design]
""".replace("PI", str(PI))

# For a = 7 and b = 0.1, in closed form.
FIRST = {"x1": 0.3139, "x2": 0.4424, "x3": 0.0}
TOTAL = {"x1": 0.5576, "x2": 0.4424, "x3": 0.2437}
SECOND = {("x1", "x2"): 0.0, ("x1", "x3"): 0.2437, ("x2", "x3"): 0.0}


def table(folder, method, **options):
    (folder / "ishigami.toml").write_text(SCENARIO + method)
    subprocess.run([os.environ["ISHIGAMI"], "run", "ishigami.toml", "--output", "study.h5", "--quiet"], cwd=folder,
                   check=True, capture_output=True)
    with open_study(folder / "study.h5") as study:
        rows = sensitivity(study, "y", **options)
    return {(row.measure, row.factor, row.with_factor): row for row in rows.itertuples()}


def test_sobol_indices_of_the_ishigami_function_are_the_published_ones(tmp_path):
    rows = table(tmp_path, 'method = "saltelli"\nbase_points = 512\nsecond_order = true')
    for measure, published in (("first", FIRST), ("total", TOTAL)):
        for factor, value in published.items():
            row = rows[measure, factor, ""]
            assert row.value == pytest.approx(value, abs=0.02)
            assert row.low <= value <= row.high
            assert row.used == 512
    for (one, other), value in SECOND.items():
        assert rows["second", one, other].value == pytest.approx(value, abs=0.04)


def test_morris_screening_sees_that_no_factor_of_the_ishigami_function_is_idle(tmp_path):
    rows = table(tmp_path, 'method = "morris"\ntrajectories = 200\nlevels = 8')
    # x3 acts through x1 alone: its effects cancel, and their sizes do not.
    assert abs(rows["mu", "x3", ""].value) < 0.3 * rows["mu_star", "x3", ""].value
    for factor in FIRST:
        assert rows["mu_star", factor, ""].low > 1
