"""run and rerun from end to end, with the minimal chain."""

import re

import numpy
import pytest
import xarray

CHAIN = """
model = "minimal_chain"
title.en = "A small chain"
title.sv = "En liten kedja"
[population]
kind = "synthetic"
principals = {principals}
[run]
burn_in = 6
weeks = {weeks}
[study]
replications = {replications}
lenses = ["virtuous", "vicious"]
[[variant]]
name = "support"
label.en = "Support for four"
label.sv = "Stöd åt fyra"
[[variant.measure]]
levers = {{ support = 0.8 }}
start = 10
where = {{ draw = 4, how = "random" }}
"""


@pytest.fixture
def chain(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=12, weeks=30, replications=3))
    return tmp_path


def opened(path, engine="h5netcdf"):
    return xarray.open_dataset(path, engine=engine)


def test_a_study_lands_in_results_and_opens(tillit, chain):
    answer = tillit("run", "chain.toml")
    assert answer.returncode == 0, answer.stderr
    assert "The study is in results/chain.h5" in answer.stdout
    for engine in ("h5netcdf", "netcdf4"):
        with opened(chain / "results/chain.h5", engine) as study:
            assert study.attrs["status"] == "complete"
            assert study.attrs["title"] == "A small chain"
            assert dict(study.sizes) == {"lens": 2, "replication": 3, "variant": 2, "week": 36,
                                         "period": 10, "principal": 12, "sector": 1}
            assert study.quality.dims == ("lens", "replication", "variant", "period", "principal",
                                          "sector")
            assert study.quality.dtype == numpy.float32
            assert study.quality.attrs["long_name_sv"] == "kvalitet"
            assert study.national_quality.dims == ("lens", "replication", "variant", "week")
            assert list(study.week.values) == list(range(-6, 30))
            assert list(study.period.values) == [-6, -4, *range(0, 30, 4)]
            assert list(study.lens.values) == ["virtuous", "vicious"]
            assert study["name"].values[11] == "Municipality 12"
            assert (study.complete == 1).all()
            assert not study.national_quality.isnull().any()
            takes_part = study.in_trial.sel(variant="support").sum("principal")
            assert (takes_part == 4).all()
            assert (study.in_trial.sel(variant="baseline") == 0).all()


def test_before_its_start_a_variant_is_the_baseline(tillit, chain):
    tillit("run", "chain.toml", "--quiet")
    with opened(chain / "results/chain.h5") as study:
        difference = (study.national_quality.sel(variant="support")
                      - study.national_quality.sel(variant="baseline"))
        assert (difference.sel(week=slice(-6, 9)) == 0).all()
        assert (difference.sel(week=slice(10, None)) > 0).all()


def test_the_closing_table_is_the_paired_difference(tillit, chain):
    answer = tillit("run", "chain.toml", "--quiet")
    with opened(chain / "results/chain.h5") as study:
        means = study.national_quality.sel(lens="virtuous", week=slice(10, None)).mean("week")
        baseline = means.sel(variant="baseline")
        difference = means.sel(variant="support") - baseline
    mean = float(difference.mean())
    half = 4.302653 * float(difference.std(ddof=1)) / 3 ** 0.5  # Student's t, 2 degrees
    row = re.search(r"quality +(\S+) +(\S+) +(\S+) to (\S+)", answer.stdout)
    shown = [float(number.replace("\u2212", "-")) for number in row.groups()]
    wanted = [float(baseline.mean()), mean, mean - half, mean + half]
    assert shown == pytest.approx(wanted, abs=6e-5)
    assert "Support for four" in answer.stdout
    assert answer.stdout.count("Lens:") == 2


def test_the_closing_table_of_a_partial_study_counts_the_worlds_that_ended(tillit, chain):
    assert "replications: 3.\n" in tillit("run", "chain.toml", "--shard-size", 1, "--output", "a.h5").stdout
    (chain / "a.d/r0001.h5").unlink()
    partial = tillit("join", "a.h5")
    assert (partial.returncode, partial.stdout.count("Means of weeks 10 to 29; replications: 2 of 3.\n")) == (4, 2)
    assert "upprepningar: 2 av 3.\n" in tillit("join", "a.h5", "--lang", "sv").stdout


def test_those_who_take_part_have_rows_of_their_own(tillit, chain):
    answer = tillit("run", "chain.toml", "--quiet")
    with opened(chain / "results/chain.h5") as study:
        drawn = study.in_trial.sel(lens="virtuous", variant="support") == 1
        later = study.quality.sel(lens="virtuous", period=slice(12, None))
        weeks = xarray.ones_like(later.period).where(later.period < 28, 0.5)  # two in the last
        means = later.where(drawn).weighted(weeks).mean(["period", "principal", "sector"])
    baseline = means.sel(variant="baseline")
    difference = means.sel(variant="support") - baseline
    mean = float(difference.mean())
    half = 4.302653 * float(difference.std(ddof=1)) / 3 ** 0.5
    nation, part = answer.stdout.split("Those who take part (4 of 12 principals)")[:2]
    assert "Means of weeks 12 to 29; every service counts the same." in part
    row = re.search(r"quality +(\S+) +(\S+) +(\S+) to (\S+)", part)
    shown = [float(number.replace("\u2212", "-")) for number in row.groups()]
    assert shown == pytest.approx([float(baseline.mean()), mean, mean - half, mean + half],
                                  abs=6e-5)
    of_nation = re.search(r"quality +\S+ +(\S+)", nation).group(1)
    assert mean > 2 * float(of_nation)  # four of twelve, diluted in the nation


def test_a_variant_for_everyone_has_no_rows_of_those_who_take_part(tillit, chain):
    text = (chain / "chain.toml").read_text()
    (chain / "all.toml").write_text(text.replace('where = { draw = 4, how = "random" }', ""))
    assert "take part" not in tillit("run", "all.toml", "--quiet").stdout
    assert "De som deltar (4 av 12 huvudmän)" in tillit("run", "chain.toml", "--quiet", "--lang",
                                                        "sv").stdout


def test_what_to_look_at_stands_after_the_table(tillit, chain):
    text = (chain / "chain.toml").read_text()
    words = "First the trust of staff, then control; " * 4
    look_at = f'look_at.en = "{words}"\nlook_at.sv = "Först tilliten."\n'
    (chain / "look.toml").write_text(look_at + text)
    answer = tillit("run", "look.toml").stdout
    after = answer.split("What to look at:")[1].split("The study is in")[0]
    assert " ".join(after.split()) == words.strip()
    assert max(map(len, after.splitlines())) <= 100
    assert "Först tilliten." in tillit("run", "look.toml", "--lang", "sv").stdout
    assert "Att titta på:" in tillit("run", "look.toml", "--lang", "sv").stdout
    for more in ((), ("--shard-size", 2, "--output", "parts.h5")):
        assert "What to look at" in tillit("run", "look.toml", "--quiet", *more).stdout
    assert "What to look at" not in tillit("run", "chain.toml").stdout


def test_swedish(tillit, chain):
    answer = tillit("run", "chain.toml", "--lang", "sv")
    assert answer.returncode == 0
    assert "Stöd åt fyra" in answer.stdout
    assert "Studien ligger i" in answer.stdout
    assert re.search(r"skillnad +95 %-intervall$", answer.stdout, re.MULTILINE)
    assert re.search(r"kvalitet +0,\d{4} +\+0,\d{4} +\S+ till \S+", answer.stdout)
    assert "körningar" in answer.stderr


def test_one_replication_has_no_interval_and_says_why(tillit, chain):
    answer = tillit("run", "chain.toml", "--set", "study.replications=1")
    assert "none: it takes at least two replications" in answer.stdout


def test_no_study_is_overwritten_silently(tillit, chain):
    assert tillit("run", "chain.toml", "--quiet").returncode == 0
    again = tillit("run", "chain.toml")
    assert again.returncode == 0
    assert "chain-2.h5" in again.stderr
    assert (chain / "results/chain-2.h5").exists()
    refused = tillit("run", "chain.toml", "--output", "results/chain.h5")
    assert refused.returncode == 2
    assert "--overwrite" in refused.stderr
    allowed = tillit("run", "chain.toml", "--output", "results/chain.h5", "--overwrite")
    assert allowed.returncode == 0


def test_what_ends_well_is_quiet_when_asked(tillit, chain):
    assert tillit("run", "chain.toml", "--quiet").stderr == ""


def test_hashes_do_not_depend_on_threads(tillit, chain):
    hashes = []
    for threads in (1, 2, 3, 8, 16):
        name = f"threads{threads}.h5"
        assert tillit("run", "chain.toml", "--quiet", "--threads", threads, "--output",
                      name).returncode == 0
        with opened(chain / name) as study:
            hashes.append((study.content_hash.values, study.state_hash.values))
    for content, state in hashes[1:]:
        assert (content == hashes[0][0]).all()
        assert (state == hashes[0][1]).all()
    assert len(set(hashes[0][0].ravel())) == 2 * 3 * 2


def test_rerun_compares_with_what_is_stored(tillit, chain):
    tillit("run", "chain.toml", "--quiet", "--set", "run.seed=7", "--output", "study.h5")
    same = tillit("rerun", "study.h5")
    assert same.returncode == 0, same.stdout + same.stderr
    assert "12 runs" in same.stdout
    # Another state hash in the file: the rerun must notice.
    import h5py
    with h5py.File(chain / "study.h5", "r+") as file:
        file["state_hash"][0, 1, 0] += 1
    different = tillit("rerun", "study.h5", "--quiet")
    assert different.returncode == 1
    assert "replication 1" in different.stdout
    assert tillit("rerun", "nothing.h5").returncode == 1


def test_dry_run_tells_the_cost_and_writes_nothing(tillit, chain):
    answer = tillit("run", "chain.toml", "--dry-run")
    assert answer.returncode == 0
    assert "12 (2 lenses, 3 replications, 2 variants)" in answer.stdout
    assert "6 000 in each run" in answer.stdout
    assert not (chain / "results").exists()


def test_a_broken_scenario_is_not_run(tillit, chain):
    answer = tillit("run", "chain.toml", "--set", "parameters.capability=9")
    assert answer.returncode == 3
    assert "capability" in answer.stderr
    assert not (chain / "results").exists()


def test_no_folder_for_the_study(tillit, chain):
    answer = tillit("run", "chain.toml", "--output", "nowhere/study.h5")
    assert answer.returncode == 1
    assert answer.stderr.startswith("tillit: ")
    assert "internal fault" not in answer.stderr
