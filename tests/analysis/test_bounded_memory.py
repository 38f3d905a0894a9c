"""A thousand replications are evaluated, reported and drawn in bounded memory."""

import resource

import pytest
from small_trials import LOT, SCENARIO

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def thousand(made, tmp_path_factory):
    return made(tmp_path_factory.mktemp("thousand"), SCENARIO.replace("principals = 16", "principals = 20") + LOT, "many",
                "--set", "study.replications=1000")


@pytest.mark.parametrize("arguments, told", [
    (("evaluate", "--outcome", "survey_staff_trust"), "Over 1000 replications"),
    (("report", "--output", "many.html"), "many.html"),
])
def test_a_thousand_replications_of_20_principals_take_less_than_2_gib(analysis, thousand, arguments, told):
    command, *options = arguments
    answer = analysis(command, thousand, *options)
    assert answer.returncode == 0 and told in answer.stdout, answer.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 2 * 1024**2  # in KiB
