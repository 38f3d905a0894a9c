"""A thousand replications are reported and drawn in bounded memory."""

import resource

import pytest

SCENARIO = """
model = "governance"
[population]
kind = "synthetic"
principals = 20
scale = 0.05
[run]
burn_in = 56
weeks = 104
[study]
replications = 1000
[[variant]]
name = "trial"
[[variant.measure]]
levers = { delegate = 0.3 }
where = { draw = 6, how = "random" }
"""


@pytest.mark.full
def test_a_thousand_replications_of_20_principals_take_less_than_2_gib(analysis, made, tmp_path):
    answer = analysis("report", made(tmp_path, SCENARIO, "many"), "--output", "many.html")
    assert answer.returncode == 0, answer.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 2 * 1024**2  # in KiB
