"""What the tests of the analysis share: studies with known values, and one that the program made."""

import fcntl
import os
import subprocess
import sys
from typing import NamedTuple

import numpy as np
import pytest
from project import PROGRAM, PROJECT, surroundings
import xarray
from small_trials import SCENARIO, TRIAL, TRIALS

from tillit.__main__ import main
from tillit.language import LANGUAGES
from tillit.report.page import report_of
from tillit.study import open_study



def made_by_the_program(folder, text, name="study", *arguments):
    """The study file of a scenario, run in `folder`."""
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    subprocess.run([PROGRAM, "run", f"{name}.toml", "--output", f"{name}.h5", "--quiet", *map(str, arguments)], cwd=folder,
                   check=True, capture_output=True, env=surroundings())
    return folder / f"{name}.h5"


@pytest.fixture(scope="session")
def made():
    """made_by_the_program, for tests in folders below."""
    return made_by_the_program


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """made_once(name, make): a folder that make(folder) filled, once for all processes among which pytest-xdist shares the
    tests. It is to be read only."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # each process has a folder of its own in one

    def call(name, make):
        folder, begun = base / name, base / f"{name}.begun"
        with open(base / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                begun.mkdir()
                make(begun)
                begun.rename(folder)
        return folder

    return call


@pytest.fixture(scope="session")
def small_trial(made_once):
    """Six synthetic principals, two of them in a trial for two years, three worlds, two lenses."""
    return made_once("small_trial", lambda folder: made_by_the_program(folder, TRIAL)) / "study.h5"


@pytest.fixture(scope="session")
def trials(made_once):
    """The file of a study with six trials in four worlds."""
    return made_once("trials", lambda folder: made_by_the_program(folder, SCENARIO + TRIALS)) / "study.h5"


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
        try:
            code = main([str(one) for one in arguments])
        except SystemExit as left:  # by argparse
            code = left.code
        return Result(code, *capfd.readouterr())

    return call


@pytest.fixture
def analysis(tmp_path):
    """Calls the analysis as the launcher does, in an empty folder; English unless asked otherwise."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(PROJECT / "analysis"), "TILLIT_PROGRAM": PROGRAM}

    def call(*arguments):
        return subprocess.run([sys.executable, "-m", "tillit", *map(str, arguments)], cwd=tmp_path, text=True,
                              capture_output=True, env=environment, timeout=300)

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
def reports(small_trial, made_once):
    """Language to the file of its report: that of the small trial."""

    def make(folder):
        with open_study(small_trial) as study:
            for language in LANGUAGES:
                (folder / f"{language}.html").write_text(report_of(study, language)[0], encoding="utf-8")

    folder = made_once("reports", make)
    return {language: folder / f"{language}.html" for language in LANGUAGES}
