"""A study of small trials, made by the program once for all tests of this folder, and calls of the analysis."""

from typing import NamedTuple

import pytest
from small_trials import SCENARIO, TRIALS

from tillit.__main__ import main


class Result(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture(scope="session")
def trials(tmp_path_factory, made):
    """The file of a study with six trials in four worlds."""
    return made(tmp_path_factory.mktemp("trials"), SCENARIO + TRIALS)


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
