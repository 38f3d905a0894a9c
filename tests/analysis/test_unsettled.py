"""A study that is being written, or whose program was killed, is told from one that is damaged."""

import shutil
import signal
import subprocess
import time

import pytest
from project import PROGRAM, surroundings
from small_trials import TRIAL

INTERRUPTED = ("tillit: writing a.h5 was interrupted: `tillit status a.h5` puts it in order and tells what is done, "
               "`tillit resume a.h5` also makes what is missing\n")


def program(folder, *arguments):
    return subprocess.run([PROGRAM, *arguments], cwd=folder, text=True, capture_output=True, env=surroundings())


@pytest.fixture
def being_written(tmp_path):
    """The program, in the middle of a study a.h5 of which at least one run is done."""
    (tmp_path / "long.toml").write_text(TRIAL.replace("replications = 3", "replications = 300"), encoding="utf-8")
    running = subprocess.Popen([PROGRAM, "run", "long.toml", "--output", "a.h5", "--quiet", "--threads", "1"], cwd=tmp_path,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=surroundings())
    while running.poll() is None and " 0 done" in (program(tmp_path, "status", "a.h5").stdout or " 0 done"):
        time.sleep(0.05)
    assert running.poll() is None
    yield running
    running.kill()
    running.wait()


def test_a_study_that_is_being_written_is_told_as_that(tillit, being_written):
    said = "a.h5 is being written at the moment, and cannot be read until that has ended: `tillit status a.h5` tells how far it is"
    for command in ("compare", "evaluate", "report"):
        answer = tillit(command, "a.h5")
        assert (answer.returncode, answer.stderr, answer.stdout) == (1, f"tillit: {said}\n", "")
    assert "skrivs just nu" in tillit("compare", "a.h5", "--lang", "sv").stderr


def test_a_study_whose_program_was_killed_is_read_as_far_as_it_goes(tillit, being_written, tmp_path):
    being_written.send_signal(signal.SIGKILL)
    being_written.wait()
    answer = tillit("export", "a.h5", "--csv", "runs.csv", "--table", "runs")
    if answer.stderr == INTERRUPTED:  # killed while a run was entered, which is rare
        program(tmp_path, "status", "a.h5")
        answer = tillit("export", "a.h5", "--csv", "runs.csv", "--table", "runs")
    assert answer.returncode == 4
    assert answer.stderr.startswith("tillit: the study is partial: ") and " of 1200 runs are done, 0 failed" in answer.stderr


def test_a_change_that_was_interrupted_is_not_read_over(tillit, small_trial, tmp_path):
    shutil.copy(small_trial, tmp_path / "a.h5")
    (tmp_path / "a.h5.journal").write_bytes(b"TLLJRNL1, killed while it was written")
    for command in ("compare", "report"):
        answer = tillit(command, "a.h5")
        assert (answer.returncode, answer.stderr, answer.stdout) == (1, INTERRUPTED, "")
    assert "avbröts" in tillit("compare", "a.h5", "--lang", "sv").stderr
    assert program(tmp_path, "status", "a.h5").returncode == 0
    assert tillit("compare", "a.h5", "--by", "nation", "--outcome", "quality").returncode == 0
