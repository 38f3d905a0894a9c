"""Every scenario of the governance chain also runs with averages for agents."""

import subprocess
import tomllib

import pytest
from project import PROGRAM, PROJECT, surroundings

from tillit.study import open_study

SCENARIOS = [pytest.param(path, id=str(path.relative_to(PROJECT / "scenarios")))
             for path in sorted((PROJECT / "scenarios").rglob("*.toml"))
             if not path.name.endswith(".findings.toml")
             and tomllib.loads(path.read_text(encoding="utf-8")).get("model", "governance") == "governance"]
AS_MEAN_FIELD = ("--set", 'model="mean_field"')


def program(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, env=surroundings())


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_of_the_chain_is_one_of_the_mean_field(scenario):
    checked = program("check", scenario, *AS_MEAN_FIELD)
    assert checked.returncode == 0, checked.stderr


@pytest.mark.full
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_it_runs(scenario, tmp_path):
    ran = program("run", scenario, *AS_MEAN_FIELD, "--set", "study.replications=1", "--set", "run.burn_in=2",
                  "--output", tmp_path / "study.h5", "--quiet")
    assert ran.returncode == 0, ran.stderr
    with open_study(tmp_path / "study.h5") as study:
        assert study.attrs["model"] == "mean_field"
