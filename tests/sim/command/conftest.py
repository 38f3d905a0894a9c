"""What the tests of the commands share: the program, called as a user calls it."""

import subprocess

import pytest
from project import PROGRAM, surroundings



@pytest.fixture
def tillit(tmp_path):
    """Calls the program in an empty folder of its own; English unless asked otherwise."""

    def call(*arguments, environment=()):
        # What a damaged study says of itself need not be UTF-8.
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=tmp_path, text=True,
                              errors="replace", capture_output=True, timeout=300,
                              env=surroundings(**dict(environment)))

    return call
