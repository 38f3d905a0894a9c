"""What the tests of the commands share: the program, called as a user calls it."""

import os
import subprocess

import pytest
from project import PROGRAM, PROJECT



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
