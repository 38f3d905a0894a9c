"""A study made in shards is the study made at once, whoever makes them and however often."""

import fcntl
import os
import shutil
import signal
import subprocess
import time

import h5py
import numpy
import pytest
import xarray
from harmful_studies import packed_anew
from hashes import hashes
from project import PROGRAM


@pytest.fixture
def at_once(tillit):
    tillit("run", "chain.toml", "--output", "at_once.h5", "--quiet")


@pytest.mark.parametrize("size", [1, 7])
def test_any_size_gives_the_same_hashes_and_values(tillit, chain, at_once, size):
    said = tillit("run", "chain.toml", "--shard-size", size, "--output", "parts.h5")
    assert "The study is in parts.h5" in said.stdout
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")
    with xarray.open_dataset(chain / "parts.h5") as parts, \
            xarray.open_dataset(chain / "at_once.h5") as whole:
        for name in whole.data_vars:
            if name != "wall_seconds":
                numpy.testing.assert_array_equal(parts[name].values, whole[name].values, name)
    assert "verified" in tillit("inspect", "parts.h5").stdout
    names = sorted(path.name for path in (chain / "parts.d").glob("*.h5"))
    assert names == ([f"r{i:04}.h5" for i in range(9)] if size == 1
                     else ["r0000-0006.h5", "r0007-0008.h5"])


def test_the_table_is_that_of_the_study_made_at_once(tillit):
    whole = tillit("run", "chain.toml", "--output", "one.h5", "--quiet").stdout
    parts = tillit("run", "chain.toml", "--output", "two.h5", "--quiet", "--shard-size", 2).stdout
    assert parts.replace("two.h5", "one.h5") == whole


def test_finished_shards_are_not_made_again(tillit, chain):
    arguments = ["run", "chain.toml", "--shard-size", 3, "--output", "parts.h5"]
    tillit(*arguments)
    before = {path: path.stat().st_mtime_ns for path in (chain / "parts.d").glob("*.h5")}
    (chain / "parts.d/r0003-0005.h5").unlink()
    tillit(*arguments)
    after = {path: path.stat().st_mtime_ns for path in (chain / "parts.d").glob("*.h5")}
    assert [path.name for path in before if before[path] != after[path]] == ["r0003-0005.h5"]


def test_single_shards_by_their_numbers_and_the_last_one_joins(tillit, chain, at_once):
    for number in (2, 0, 1):
        assert not (chain / "parts.h5").exists()
        tillit("run", "chain.toml", "--shard-size", 4, "--shard", number, "--output", "parts.h5")
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")


def test_a_shard_that_another_process_makes_is_left_to_it(tillit, chain):
    arguments = ["run", "chain.toml", "--shard-size", 4, "--output", "parts.h5"]
    tillit(*arguments, "--shard", 0)
    with open(chain / "parts.d/.claims", "r+b") as claims:
        fcntl.lockf(claims, fcntl.LOCK_EX, 4, 4)  # the replications of the next shard
        said = tillit(*arguments, "--shard", 1)
    assert "parts.d/r0004-0007.h5 (2/3): another process makes it\n" in said.stderr
    assert not (chain / "parts.d/r0004-0007.h5").exists()


def test_join_takes_what_there_is(tillit, chain):
    for number in (0, 2):
        tillit("run", "chain.toml", "--shard-size", 4, "--shard", number, "--output", "parts.h5")
    said = tillit("join", "parts.d", code=4)
    assert "Partial study, 20 of 36 runs" in said.stdout
    with xarray.open_dataset(chain / "parts.h5") as study:
        done = study.complete.values[0, :, 0]
    assert done.tolist() == [1] * 4 + [0] * 4 + [1]
    assert tillit("submit", "chain.toml", "--list", "--missing", "--shard-size", 4, "--output",
                  "parts.h5").stdout == "1\n"
    tillit("run", "chain.toml", "--shard-size", 4, "--shard", 1, "--output", "parts.h5")
    tillit("join", "parts.h5")


def test_resume_makes_the_shards_that_are_missing(tillit, chain, at_once):
    tillit("run", "chain.toml", "--shard-size", 4, "--output", "parts.h5")
    (chain / "parts.d/r0004-0007.h5").unlink()
    assert "20 done, 0 failed, 16 missing" in tillit("status", "parts.h5", code=4).stdout
    assert "3 in parts.d, 1 of them missing" in tillit("inspect", "parts.h5").stdout
    tillit("resume", "parts.h5")
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")
    assert "all hashes are equal" in tillit("rerun", "parts.h5", "--quiet").stdout


def damage_a_run(path, finished, repacked):
    """The shard is in order but for the values of one run."""
    with h5py.File(path, "r+") as shard:
        shard["national_quality"][1, 2, 1, 3] += 1
        shard.attrs.modify("status", "complete" if finished else "partial")
        if repacked:
            packed_anew(shard)


@pytest.mark.parametrize("command, finished, repacked", [
    ("run chain.toml --shard-size 4 --output", False, True), ("resume", False, False), ("resume", True, True)])
def test_a_damaged_run_of_a_shard_is_made_again(tillit, chain, at_once, command, finished, repacked):
    tillit("run", "chain.toml", "--shard-size", 4, "--output", "parts.h5")
    damage_a_run(chain / "parts.d/r0004-0007.h5", finished, repacked)
    said = tillit(*command.split(), "parts.h5")
    assert said.stderr.count("made again, for their values are damaged: 1 run\n") == 1
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")
    tillit("inspect", "parts.h5")


def test_another_division_is_refused(tillit):
    tillit("run", "chain.toml", "--shard-size", 4, "--shard", 0, "--output", "parts.h5")
    said = tillit("run", "chain.toml", "--shard-size", 3, "--output", "parts.h5", code=2)
    assert "r0000-0003.h5 is a shard of another division" in said.stderr


def test_another_scenario_is_refused(tillit):
    tillit("run", "chain.toml", "--shard-size", 4, "--shard", 0, "--output", "parts.h5")
    said = tillit("run", "chain.toml", "--set", "run.seed=2", "--shard-size", 4, "--shard", 0,
                  "--output", "parts.h5", code=1)
    assert "r0000-0003.h5" in said.stderr and "scenario differs" in said.stderr


def test_a_study_in_one_file_is_not_replaced(tillit, at_once):
    said = tillit("run", "chain.toml", "--shard-size", 4, "--output", "at_once.h5", code=2)
    assert "at_once.h5 exists already and is not in shards" in said.stderr


def test_a_number_that_no_shard_has_is_refused(tillit):
    said = tillit("run", "chain.toml", "--shard-size", 4, "--shard", 3, code=2)
    assert "0 to 2" in said.stderr


@pytest.mark.full
def test_workers_killed_at_any_moment_leave_what_others_can_finish(tillit, chain, at_once):
    arguments = [PROGRAM, "run", "chain.toml", "--shard-size", "1", "--output", "parts.h5",
                 "--threads", "1", "--set", "population.principals=6"]
    for delay in (0.05, 0.15, 0.25, 0.35):
        workers = [subprocess.Popen(arguments, cwd=chain, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL) for _ in range(2)]
        time.sleep(delay)
        for worker in workers:
            worker.send_signal(signal.SIGKILL)
            worker.wait()
    tillit(*arguments[1:])
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")


@pytest.mark.full
@pytest.mark.parametrize("size", [1, 7])
@pytest.mark.parametrize("ranks", [1, 2, 4])
def test_mpirun_gives_the_same_hashes(mpirun, chain, at_once, ranks, size):
    done = mpirun(ranks, PROGRAM, "run", "chain.toml", "--shard-size", size, "--output",
                  "parts.h5", cwd=chain)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("The study is in parts.h5") == 1
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")


@pytest.mark.full
def test_mpirun_divides_a_study_by_itself(mpirun, chain, at_once):
    done = mpirun(2, PROGRAM, "run", "chain.toml", "--quiet", cwd=chain)
    assert done.returncode == 0, done.stderr
    assert hashes(chain / "results/chain.h5") == hashes(chain / "at_once.h5")
    assert len(list((chain / "results/chain.d").glob("*.h5"))) == 9


@pytest.mark.full
def test_other_commands_are_not_done_twice(mpirun, chain, at_once):
    done = mpirun(2, PROGRAM, "rerun", "at_once.h5", cwd=chain)
    assert done.returncode != 0
    assert "`tillit rerun` is made for one process" in done.stderr


@pytest.mark.full
def test_gnu_parallel_makes_the_shards_that_are_listed(tillit, chain, at_once):
    if not shutil.which("parallel"):
        pytest.skip("not installed: parallel (./tillit install cluster)")
    division = ["--shard-size", "4", "--output", "parts.h5"]
    listed = tillit("submit", "chain.toml", "--list", *division).stdout
    assert listed == "0\n1\n2\n"
    done = subprocess.run(
        ["parallel", "-j", "2", PROGRAM, "run", "chain.toml", *division, "--quiet", "--shard"],
        cwd=chain, input=listed, text=True, capture_output=True,
        env={**os.environ, "HOME": str(chain)}, timeout=120)
    assert done.returncode == 0, done.stderr
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")


@pytest.mark.full
def test_slurm_makes_a_study_and_then_what_was_missing(slurm, tillit, chain, at_once):
    submit = ["submit", "chain.toml", "--slurm", "--shard-size", 2, "--cpus", 1, "--time",
              "00:05:00", "--partition", "all", "--output", "parts.h5"]
    tillit(*submit)
    script = chain / "parts.sbatch"
    job = slurm.submit(script, cwd=chain)
    assert slurm.wait(job) == ["COMPLETED"] * 5
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")

    (chain / "parts.d/r0002-0003.h5").unlink()
    (chain / "parts.d/r0008.h5").unlink()
    tillit(*submit, "--missing", "--tasks", 1)
    text = (chain / "parts.missing.sbatch").read_text()
    assert "#SBATCH --array=0-0\n" in text and "shards=(1 4)\n" in text
    job = slurm.submit(chain / "parts.missing.sbatch", cwd=chain)
    assert slurm.wait(job) == ["COMPLETED"]
    assert hashes(chain / "parts.h5") == hashes(chain / "at_once.h5")
    assert "nothing to submit" in tillit(*submit, "--missing").stdout
