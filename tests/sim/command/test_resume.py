"""run, resume and status when something goes wrong: killed, stopped, changed, failed."""

import pathlib
import random
import re
import signal
import subprocess
import time

import h5py
import pytest
from harmful_studies import packed_anew
from project import PROGRAM

CHAIN = """
model = "minimal_chain"
[population]
kind = "synthetic"
principals = {principals}
[run]
burn_in = 6
weeks = 60
[study]
replications = {replications}
lenses = ["virtuous", "vicious"]
[[variant]]
name = "support"
[[variant.measure]]
levers = {{ support = 0.8 }}
start = 10
"""


@pytest.fixture
def chain(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=6, replications=3))
    return tmp_path


def facts(path):
    with h5py.File(path) as study:
        return {name: study[name][...] for name in
                ("complete", "content_hash", "state_hash", "wall_seconds")}


def same_hashes(one, other):
    return all((one[name] == other[name]).all() for name in ("content_hash", "state_hash"))


def make_partial(path, places):
    """A complete study, changed to one that lacks these runs."""
    with h5py.File(path, "r+") as study:
        for place in places:
            study["complete"][place] = 0
            for name in ("content_hash", "state_hash"):
                study[name][place] = 0
        study.attrs.modify("status", "partial")


def kill_and_resume(tillit, folder, kills):
    """A study, killed at so many moments and resumed in between; then completed."""
    (folder / "killed.toml").write_text(CHAIN.format(principals=40, replications=20))
    assert tillit("run", "killed.toml", "--output", "whole.h5", "--quiet").returncode == 0
    whole = facts(folder / "whole.h5")
    seconds = whole["wall_seconds"].sum()
    moments = random.Random(20260)
    study = folder / "killed.h5"
    kept = None
    for attempt in range(kills):
        command = ["resume", study] if study.exists() else ["run", "killed.toml", "--output", study]
        process = subprocess.Popen([PROGRAM, *map(str, command), "--quiet", "--threads",
                                    str(1 + attempt % 3)], cwd=folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.2, 1) * (0.05 + 1.5 * seconds / kills))
        process.kill()
        process.wait()
        if not study.exists():
            continue  # killed before there was anything to keep
        status = tillit("status", study)
        assert status.returncode in (0, 4), status.stderr
        now = facts(study)
        done = now["complete"] == 1
        assert (now["content_hash"][done] == whole["content_hash"][done]).all()
        if kept is not None:  # what was finished is not made again
            before = kept["complete"] == 1
            assert done[before].all()
            assert (now["wall_seconds"][before] == kept["wall_seconds"][before]).all()
        assert tillit("inspect", study).returncode == 0
        kept = now
    if not study.exists():
        assert tillit("run", "killed.toml", "--output", study, "--quiet").returncode == 0
    answer = tillit("resume", study, "--quiet", "--threads", 2)
    assert answer.returncode == 0, answer.stderr
    assert same_hashes(facts(study), whole)
    assert tillit("status", study).returncode == 0
    assert not list(folder.glob("*.journal"))


def test_a_study_that_was_killed_a_few_times_ends_as_if_it_had_not_been(tillit, tmp_path):
    kill_and_resume(tillit, tmp_path, 3)


@pytest.mark.full
def test_a_study_that_was_killed_twenty_times_ends_as_if_it_had_not_been(tillit, tmp_path):
    kill_and_resume(tillit, tmp_path, 20)


def test_a_study_that_another_program_packed_anew_keeps_what_is_finished(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    whole = facts(chain / "a.h5")
    make_partial(chain / "a.h5", [(0, 0, 1)])
    with h5py.File(chain / "a.h5", "r+") as file:
        packed_anew(file)
    answer = tillit("resume", "a.h5", "--quiet")
    assert answer.returncode == 0, answer.stderr
    assert tillit("inspect", "a.h5").returncode == 0
    now = facts(chain / "a.h5")
    assert same_hashes(now, whole)
    assert (now["wall_seconds"] != whole["wall_seconds"]).sum() == 1


@pytest.mark.parametrize("threads", [1, 3])
def test_resume_makes_only_what_is_missing(tillit, chain, threads):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    whole = facts(chain / "a.h5")
    make_partial(chain / "a.h5", [(0, 1, 1), (1, 2, 0)])
    answer = tillit("resume", "a.h5", "--threads", threads)
    assert answer.returncode == 0
    assert ": 2 runs of" in answer.stderr
    resumed = facts(chain / "a.h5")
    assert same_hashes(resumed, whole)
    assert (resumed["wall_seconds"] != whole["wall_seconds"]).sum() <= 2
    assert tillit("inspect", "a.h5").returncode == 0


def test_a_complete_study_is_left_alone(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    before = (chain / "a.h5").read_bytes()
    answer = tillit("resume", "a.h5")
    assert answer.returncode == 0
    assert answer.stdout == "a.h5 is complete: there is nothing to do.\n"
    assert (chain / "a.h5").read_bytes() == before


def test_status_in_both_languages(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    answer = tillit("status", "a.h5")
    assert (answer.returncode, answer.stdout) == (
        0, "a.h5: 12 runs: 12 done, 0 failed, 0 missing\n")
    make_partial(chain / "a.h5", [(0, 0, 0)])
    answer = tillit("status", "a.h5")
    assert answer.returncode == 4
    assert answer.stdout == ("a.h5: 12 runs: 11 done, 0 failed, 1 missing\n"
                             "The study is partial: `tillit resume a.h5` makes what is missing.\n")
    answer = tillit("status", "a.h5", "--lang", "sv")
    assert answer.stdout == ("a.h5: 12 körningar: 11 klara, 0 misslyckade, 1 saknas\n"
                             "Studien är ofullständig: `tillit resume a.h5` gör det som saknas.\n")


def test_a_changed_scenario_is_refused_with_the_difference(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    make_partial(chain / "a.h5", [(0, 0, 0)])
    before = (chain / "a.h5").read_bytes()
    text = (chain / "chain.toml").read_text()
    (chain / "changed.toml").write_text(text.replace("support = 0.8", "support = 0.7"))
    refused = tillit("resume", "a.h5", "--scenario", "changed.toml")
    assert refused.returncode == 2
    assert "0.8" in refused.stderr and "0.7" in refused.stderr
    assert (chain / "a.h5").read_bytes() == before
    assert tillit("resume", "a.h5", "--scenario", "chain.toml").returncode == 0


def test_run_points_to_resume_where_a_study_is_there(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    refused = tillit("run", "chain.toml", "--output", "a.h5")
    assert refused.returncode == 2
    assert "`tillit resume a.h5`" in refused.stderr and "--overwrite" in refused.stderr
    assert "`tillit resume a.h5`" in tillit("run", "chain.toml", "--output", "a.h5", "--lang",
                                            "sv").stderr


def test_another_version_of_the_program_is_warned_of(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    make_partial(chain / "a.h5", [(0, 0, 0)])
    with h5py.File(chain / "a.h5", "r+") as study:
        study["provenance/version"][()] = "0.0.1"
    answer = tillit("resume", "a.h5")
    assert answer.returncode == 0
    assert "begun by tillit 0.0.1" in answer.stderr


def test_another_version_of_the_program_is_warned_of_where_shards_are_missing(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--shard-size", 1, "--quiet")
    (chain / "a.d/r0001.h5").unlink()
    for file in (chain / "a.h5", *(chain / "a.d").glob("*.h5")):
        with h5py.File(file, "r+") as study:
            study["provenance/version"][()] = "0.0.1"
    assert tillit("status", "a.h5").returncode == 4
    answer = tillit("resume", "a.h5")
    assert answer.returncode == 0, answer.stderr
    assert "begun by tillit 0.0.1" in answer.stderr
    assert "begun by" not in tillit("resume", "a.h5").stderr


def test_a_finished_run_whose_values_are_damaged_is_made_again(tillit, chain):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    whole = facts(chain / "a.h5")
    make_partial(chain / "a.h5", [(0, 0, 0)])
    with h5py.File(chain / "a.h5", "r+") as study:
        study["national_quality"][1, 1, 1, 3] += 1
    assert tillit("inspect", "a.h5").returncode == 1
    answer = tillit("resume", "a.h5")
    assert answer.returncode == 0
    assert "made again, for their values are damaged: 1 run" in answer.stderr
    assert same_hashes(facts(chain / "a.h5"), whole)
    assert tillit("inspect", "a.h5").returncode == 0


def test_status_while_the_study_is_written(tillit, tmp_path):
    (tmp_path / "long.toml").write_text(CHAIN.format(principals=40, replications=2000))
    process = subprocess.Popen([PROGRAM, "run", "long.toml", "--output", "long.h5", "--quiet"],
                               cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        while not (tmp_path / "long.h5").exists():
            assert process.poll() is None
            time.sleep(0.02)
        done = []
        for _ in range(3):
            answer = tillit("status", "long.h5")
            assert answer.returncode == 4, answer.stderr
            found = re.fullmatch(r"long.h5: 8 000 runs: (\d+) done, 0 failed, \d+ missing\n"
                                 "Another program is making more of them.\n", answer.stdout)
            done.append(int(found[1]))
            time.sleep(0.3)
        assert done == sorted(done) and done[-1] > 0
        for command in ("inspect", "resume", "rerun"):
            answer = tillit(command, "long.h5")
            assert answer.returncode == 1
            assert answer.stderr == ("tillit: Cannot read long.h5: another program has it open for "
                                     "writing; try again when it has finished.\n")
        answer = tillit("run", "long.toml", "--output", "long.h5", "--overwrite")
        assert answer.returncode == 1
        assert "another program has it open" in answer.stderr
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=60)
    assert process.returncode == 4
    assert pathlib.Path(tmp_path / "long.h5").exists()
