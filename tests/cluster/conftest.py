"""What these tests share: mpirun, and a Slurm of one node for all of them."""

import os
import shutil
import subprocess

import pytest
from project import PROGRAM, PROJECT
import slurm as one_node

CHAIN = """
model = "minimal_chain"
title.en = "A small chain"
[population]
kind = "synthetic"
principals = 6
[run]
burn_in = 2
weeks = 20
[study]
replications = 9
lenses = ["virtuous", "vicious"]
[[variant]]
name = "support"
label.en = "Support"
[[variant.measure]]
levers = { support = 0.8 }
start = 10
"""

# mpirun asks root twice whether it is meant; and it may start more processes than there are cores.
AS_ROOT = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"}


@pytest.fixture(scope="session")
def mpirun():
    """mpirun(4, program, …): what subprocess.run gives."""
    if not shutil.which("mpirun"):
        pytest.skip("not installed: mpirun (./tillit install cluster)")

    def call(processes, *command, cwd=None, environment=()):
        return subprocess.run(
            ["mpirun", "-n", str(processes), "--oversubscribe", *map(str, command)], cwd=cwd,
            env={**os.environ, **AS_ROOT, "LC_ALL": "C.UTF-8", **dict(environment)}, text=True,
            capture_output=True, timeout=300)

    return call


@pytest.fixture
def chain(tmp_path):
    """A folder with a scenario of 9 replications, 36 runs."""
    (tmp_path / "chain.toml").write_text(CHAIN)
    return tmp_path


@pytest.fixture
def tillit(chain):
    """Calls the program in that folder."""

    def call(*arguments, environment=(), code=0):
        done = subprocess.run(
            [PROGRAM, *map(str, arguments)], cwd=chain, text=True, capture_output=True,
            env={**os.environ, "LC_ALL": "C.UTF-8", **dict(environment)}, timeout=120)
        assert done.returncode == code, done.stderr + done.stdout
        return done

    return call


@pytest.fixture(scope="session")
def slurm(tmp_path_factory):
    if reason := one_node.why_not():
        pytest.skip(reason)
    with one_node.OneNodeSlurm(tmp_path_factory.mktemp("slurm")) as cluster:
        yield cluster
