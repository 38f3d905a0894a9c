"""What the tests of the commands share: the program, called as a user calls it."""

import os
import pathlib
import subprocess

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[3]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))


@pytest.fixture
def tillit(tmp_path):
    """Calls the program in an empty folder of its own; English unless asked otherwise."""

    def call(*arguments, environment=()):
        surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "TILLIT_HOME": str(PROJECT)}
        surroundings.update(environment)
        # What a damaged study says of itself need not be UTF-8.
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=tmp_path, text=True,
                              errors="replace", capture_output=True, env=surroundings, timeout=300)

    return call
