"""Processes started together meet, or say in one sentence why not."""

import os
import shutil
import subprocess

import pytest

pytestmark = pytest.mark.full

MEETING = os.environ.get("MEETING_PROGRAM", "")


@pytest.mark.parametrize("count", [1, 2, 4])
def test_everybody_meets_everybody(mpirun, count):
    done = mpirun(count, MEETING)
    assert done.returncode == 0, done.stderr
    squares = " ".join(str(i * i) for i in range(count))
    assert sorted(done.stdout.splitlines()) == [
        f"rank {i} of {count}: {squares}" for i in range(count)]


def test_alone_without_a_launcher():
    done = subprocess.run([MEETING], text=True, capture_output=True)
    assert done.stdout == "rank 0 of 1: 0\n"


def test_a_program_without_mpi_refuses_to_do_the_same_twice(mpirun, tmp_path):
    alone = shutil.copy(MEETING, tmp_path)  # the plugin is not beside it
    done = mpirun(2, alone)
    assert done.returncode != 0 and not done.stdout
    assert "built without MPI: each would do the whole study" in done.stderr


def test_processes_of_another_launcher_are_not_taken_for_a_whole():
    """As srun starts them, when Slurm knows nothing of this MPI."""
    environment = {**os.environ, "SLURM_STEP_NUM_TASKS": "2"}
    done = subprocess.run([MEETING], env=environment, text=True, capture_output=True)
    assert done.returncode == 1 and not done.stdout
    assert "2 processes were started together, but only 1 met" in done.stderr
