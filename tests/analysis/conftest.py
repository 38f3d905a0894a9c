"""What the tests of the analysis share: studies with known values, and one that the program made."""

import os
import pathlib
import subprocess
import sys
from typing import NamedTuple

import numpy as np
import pytest
import xarray
from small_trials import SCENARIO, TRIALS

from tillit.__main__ import main
from tillit.report.page import report_of
from tillit.study import open_study

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))
TRIAL = """
model = "governance"
title = { en = "A small trial", sv = "Ett litet försök" }
[population]
kind = "synthetic"
principals = 6
[run]
burn_in = 56
weeks = 108
[study]
replications = 3
lenses = ["stewardship", "agency"]
[[variant]]
name = "trial"
label = { en = "Two are freed", sv = "Två blir fria" }
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
start = 0
where = { draw = 2, how = "random" }
"""


def made_by_the_program(folder, text, name="study", *arguments):
    """The study file of a scenario, run in `folder`."""
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    subprocess.run([PROGRAM, "run", f"{name}.toml", "--output", f"{name}.h5", "--quiet", *map(str, arguments)], cwd=folder,
                   check=True, capture_output=True, env={**os.environ, "LC_ALL": "C.UTF-8", "TILLIT_HOME": str(PROJECT)})
    return folder / f"{name}.h5"


@pytest.fixture(scope="session")
def made():
    """made_by_the_program, for tests in folders below."""
    return made_by_the_program


@pytest.fixture(scope="session")
def small_trial(tmp_path_factory):
    """Six synthetic principals, two of them in a trial for two years, three worlds, two lenses."""
    return made_by_the_program(tmp_path_factory.mktemp("small_trial"), TRIAL)


@pytest.fixture(scope="session")
def trials(tmp_path_factory):
    """The file of a study with six trials in four worlds."""
    return made_by_the_program(tmp_path_factory.mktemp("trials"), SCENARIO + TRIALS)


class Result(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def tillit(tmp_path, monkeypatch, capfd):
    """Calls the analysis in this process, which spares reading its libraries again, in an empty folder; English
    unless asked otherwise."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def call(*arguments):
        capfd.readouterr()
        code = main([str(one) for one in arguments])
        return Result(code, *capfd.readouterr())

    return call


@pytest.fixture
def analysis(tmp_path):
    """Calls the analysis as the launcher does, in an empty folder; English unless asked otherwise."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(PROJECT / "analysis"), "TILLIT_PROGRAM": PROGRAM}

    def call(*arguments):
        return subprocess.run([sys.executable, "-m", "tillit", *map(str, arguments)], cwd=tmp_path, text=True,
                              capture_output=True, env=surroundings, timeout=300)

    return call


@pytest.fixture
def known_study():
    """A function making a study in memory from values (lens, replication, variant) of the nation's outcomes."""

    def make(better="higher", **outcomes):
        shape = next(iter(outcomes.values())).shape
        study = xarray.Dataset(
            {f"national_{name}": (("lens", "replication", "variant", "week"), np.repeat(values[..., None], 2, axis=-1),
                                  {"units": "1", "better": better, "main": 1, "long_name": f"{name}, nation",
                                   "long_name_sv": f"{name}, riket"}) for name, values in outcomes.items()},
            coords={"lens": [f"lens{i}" for i in range(shape[0])], "replication": np.arange(shape[1]),
                    "variant": ["baseline", *(f"reform{i}" for i in range(1, shape[2]))], "week": [0, 1]})
        study["complete"] = (("lens", "replication", "variant"), np.ones(shape, np.uint8))
        return study

    return make


@pytest.fixture(scope="session")
def reports(small_trial):
    """Language to (HTML, drawings): the report of the small trial."""
    with open_study(small_trial) as study:
        return {language: report_of(study, language) for language in ("en", "sv")}


@pytest.fixture(scope="session")
def report_files(reports, tmp_path_factory):
    """Language to the file of its report."""
    folder = tmp_path_factory.mktemp("reports")
    for language, (html, _) in reports.items():
        (folder / f"{language}.html").write_text(html, encoding="utf-8")
    return {language: folder / f"{language}.html" for language in reports}
