"""A thousand replications are evaluated in bounded memory."""

import resource

import pytest
from small_trials import LOT, SCENARIO


@pytest.mark.full
def test_a_thousand_replications_of_20_principals_take_less_than_2_gib(analysis, made, tmp_path):
    study = made(tmp_path, SCENARIO.replace("principals = 16", "principals = 20") + LOT, "many", "--set", "study.replications=1000")
    shown = analysis("evaluate", study, "--outcome", "survey_staff_trust")
    assert shown.returncode == 0 and "Over 1000 replications" in shown.stdout
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 2 * 1024**2  # in KiB
