"""How far a study has come, and that it can be stopped meanwhile."""

import contextlib
import os
import pathlib
import pty
import re
import signal
import subprocess
import time

import numpy
import pytest
from project import PROGRAM, surroundings
from test_run import CHAIN, chain, opened

PROGRESS = r"\d+ of 80 runs, \d+(\.\d)? weeks/s, \d[\d.]*( s| min \d+ s) left"


@pytest.mark.one_thread
def test_plain_lines_where_there_is_no_terminal(tillit, chain):
    answer = tillit("run", "chain.toml", "--threads", 2, "--set", "run.weeks=3000", "--set",
                    "study.replications=20")
    assert "\r" not in answer.stderr and "\x1b" not in answer.stderr
    head, *quarters = answer.stderr.splitlines()
    assert head == "A small chain: 80 runs of 6 000 agents on 2 threads"
    assert 1 <= len(quarters) <= 3
    assert all(re.fullmatch(PROGRESS, line) for line in quarters)


@pytest.mark.parametrize("no_colour", [False, True])
def test_one_line_that_is_rewritten_on_a_terminal(chain, no_colour):
    """Until it has been rewritten three times; then the run is asked to stop."""
    here, there = pty.openpty()
    environment = surroundings(TERM="xterm")
    environment.pop("NO_COLOR", None)
    if no_colour:
        environment["NO_COLOR"] = "1"
    process = subprocess.Popen(
        [PROGRAM, "run", "chain.toml", "--set", "run.weeks=9000", "--set", "study.replications=20",
         "--set", "population.scale=0.5"], cwd=chain, env=environment, stdout=subprocess.PIPE,
        stderr=there)
    os.close(there)
    told = b""
    with contextlib.suppress(OSError):  # what a terminal says when nobody is left at its other end
        while piece := os.read(here, 4096):
            told += piece
            if told.count(b"\r\x1b[K") >= 3:
                process.send_signal(signal.SIGTERM)
                told += b"" if process.wait(30) else b"it did not stop"
    os.close(here)
    process.stdout.close()
    warning, *lines = told.decode().split("\r\x1b[K")
    assert "has no effect in the model" in warning
    assert ("\x1b[" in warning) == (not no_colour)
    assert all(re.fullmatch(PROGRESS, line) for line in lines[1:3])
    assert "\x1b" not in "".join(lines)
    assert "stopped on request" in lines[-1]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_stopped_in_the_middle(tmp_path, tillit, how):
    (tmp_path / "long.toml").write_text(CHAIN.format(principals=40, weeks=300, replications=40))
    process = subprocess.Popen(
        [PROGRAM, "run", "long.toml", "--output", "long.h5"],
        cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=surroundings())
    path = pathlib.Path(tmp_path / "long.h5")
    for _ in range(600):
        if path.exists() and path.stat().st_size > 400_000:
            break
        time.sleep(0.05)
    process.send_signal(how)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 4, err
    assert "Partial study" in out
    assert "stopped on request" in err
    with opened(path) as study:
        assert study.attrs["status"] == "partial"
        done = study.complete.values == 1
        assert 0 < done.sum() < done.size
        values = study.national_quality.values
        assert not numpy.isnan(values[done]).any()
        assert numpy.isnan(values[~done]).all()
    same = tillit("rerun", "long.h5", "--quiet") if done.sum() < 20 else None
    assert same is None or same.returncode == 0, same.stdout + same.stderr
