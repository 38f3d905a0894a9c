"""study.until from end to end: a study as long as it takes, stopped, gone on with, lived again."""

import re
import signal
import subprocess

import numpy
import pytest
import xarray

from project import PROGRAM, surroundings

CHAIN = """
model = "minimal_chain"
[population]
kind = "synthetic"
principals = 4
[run]
burn_in = 2
weeks = 12
[study]
lenses = ["virtuous", "vicious"]
until = { outcome = "quality", paired_half_width = WIDTH, min = 3, max = 60 }
[[variant]]
name = "support"
[[variant.measure]]
levers = { support = 0.8 }
start = 4
where = { draw = 2, how = "random" }
"""


@pytest.fixture
def chain(tmp_path):
    def write(width):
        (tmp_path / "chain.toml").write_text(CHAIN.replace("WIDTH", str(width)))
        return tmp_path
    return write


def opened(path):
    return xarray.open_dataset(path, engine="h5netcdf").load()


def half_widths(study, replications):
    """Of the mean over the weeks of the closing table, by lens, after the first replications."""
    import scipy.stats
    means = study.national_quality.sel(week=slice(4, None)).mean("week")
    differences = (means.sel(variant="support") - means.sel(variant="baseline")).values
    some = differences[:, :replications]
    student = scipy.stats.t.ppf(0.975, replications - 1)
    return student * some.std(axis=1, ddof=1) / replications ** 0.5


@pytest.fixture
def study(chain, tillit):
    """The folder of a study that takes more than one batch, and what the program said.

    It asks for what sixteen replications give.
    """
    folder = chain(1)
    tillit("run", "chain.toml", "--set", "study.replications=16", "--quiet", "--output", "16.h5")
    chain(half_widths(opened(folder / "16.h5"), 16).max())
    answer = tillit("run", "chain.toml", "--output", "study.h5")
    assert answer.returncode == 0, answer.stderr
    return folder, answer


def test_the_study_ends_when_the_difference_is_known_and_holds_no_pending_run(study, tillit):
    folder, answer = study
    with opened(folder / "study.h5") as made:
        replications = made.sizes["replication"]
        assert 3 < replications < 60
        assert made.attrs["status"] == "complete"
        assert made.attrs["until_outcome"] == "quality"
        assert (made.complete == 1).all()
        wanted = made.attrs["until_paired_half_width"]
        assert (half_widths(made, replications) <= wanted).all()
        assert (half_widths(made, 3) > wanted).any()
    assert f"replications: {replications}." in answer.stdout
    assert f"after {replications} replications" in answer.stdout
    assert "tell as much as" in answer.stdout or "pairing hurts" in answer.stdout
    assert "3 replications" in answer.stderr and "on to" in answer.stderr
    assert tillit("inspect", "study.h5").returncode == 0
    assert sorted(path.name for path in folder.glob("study*")) == ["study.h5"]


def test_such_a_study_is_lived_again_and_has_nothing_to_resume(study, tillit):
    folder, _ = study
    again = tillit("rerun", "study.h5", "--quiet")
    assert again.returncode == 0, again.stdout + again.stderr
    assert "all hashes are equal" in again.stdout
    assert "nothing to do" in tillit("resume", "study.h5").stdout
    assert tillit("status", "study.h5").returncode == 0


def test_what_pairing_saves_is_what_the_means_say(study):
    folder, answer = study
    made = opened(folder / "study.h5")
    means = made.national_quality.sel(week=slice(4, None)).mean("week")
    arms = means.var("replication", ddof=1).sum("variant")
    difference = means.sel(variant="support") - means.sel(variant="baseline")
    runs = 2 * made.sizes["replication"] * arms / difference.var("replication", ddof=1)
    for lens in ("virtuous", "vicious"):
        row = re.search(rf"lens {lens}, variant support: .*?(\d+) pairs \((\d+) runs\) tell .*? "
                        r"([\d ]+) independent runs", answer.stdout)
        assert int(row.group(1)) == made.sizes["replication"]
        assert int(row.group(2)) == 2 * made.sizes["replication"]
        assert int(row.group(3).replace(" ", "")) == round(float(runs.sel(lens=lens)))


def test_threads_do_not_change_the_number_of_replications(study, tillit):
    folder, _ = study
    for threads in (1, 5):
        name = f"threads{threads}.h5"
        tillit("run", "chain.toml", "--quiet", "--threads", threads, "--output", name)
        for hashes in ("content_hash", "state_hash"):
            numpy.testing.assert_array_equal(opened(folder / name)[hashes],
                                             opened(folder / "study.h5")[hashes])


def killed(folder, name, batches):
    """Runs the study and kills it when it begins the batch with this number, 0 being the first.

    Whether it was killed before it was done.
    """
    process = subprocess.Popen(
        [PROGRAM, "run", "chain.toml", "--output", name, "--threads", "1"], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=surroundings())
    for line in process.stderr:
        batches -= "on to" in line
        if batches == 0:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("batches", [1, 2])
def test_killed_between_batches_and_resumed_it_ends_as_if_nothing_had_been(study, tillit, batches):
    folder, _ = study
    names = [f"killed{attempt}.h5" for attempt in range(10)]  # on a busy machine it may be too fast
    name = next(name for name in names if killed(folder, name, batches))
    told = tillit("status", name)  # also ends a commit in which it was killed
    assert told.returncode == 4
    assert "at most 240 runs" in told.stdout
    with opened(folder / name) as partial:
        assert partial.attrs["status"] == "partial"
        assert partial.sizes["replication"] == 60
        done = partial.complete.values == 1
        assert done[:, :3].all() and not done.all()
        assert not numpy.isnan(partial.national_quality.values[done]).any()
    again = tillit("resume", name, "--threads", 3)
    assert again.returncode == 0, again.stderr
    whole, resumed = opened(folder / "study.h5"), opened(folder / name)
    assert resumed.attrs["status"] == "complete"
    for hashes in ("content_hash", "state_hash"):
        numpy.testing.assert_array_equal(resumed[hashes], whole[hashes])


def test_a_precision_that_is_not_reached_is_told_and_the_study_is_complete(chain, tillit):
    folder = chain(1e-9)
    answer = tillit("run", "chain.toml", "--quiet", "--set", "study.until.max=7", "--output", "a.h5")
    assert answer.returncode == 0, answer.stderr
    assert "after 7 replications; 1e-09 was asked for and not reached" in answer.stdout
    assert opened(folder / "a.h5").attrs["status"] == "complete"
    swedish = tillit("run", "chain.toml", "--quiet", "--set", "study.until.max=7", "--lang", "sv")
    assert "begärdes men nåddes inte" in swedish.stdout


def test_check_and_dry_run_say_at_most(chain, tillit):
    chain(0.001)
    assert "up to 60 replications" in tillit("check", "chain.toml").stdout
    assert "up to 240 (2 lenses, up to 60 replications" in tillit("run", "chain.toml",
                                                                "--dry-run").stdout


@pytest.mark.parametrize("command", [["run", "--shard-size", 2], ["submit", "--slurm"],
                                     ["submit", "--list"]])
def test_such_a_study_cannot_be_made_in_shards(chain, tillit, command):
    folder = chain(0.001)
    refused = tillit(*command, "chain.toml")
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr == ("tillit: study.until does not go with shards, whose number must be "
                              "known: give study.replications\n")
    swedish = tillit(*command, "chain.toml", "--lang", "sv")
    assert "study.until går inte ihop med delstudier" in swedish.stderr
    assert not (folder / "results").exists()
