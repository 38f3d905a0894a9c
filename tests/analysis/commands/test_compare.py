"""tillit compare, export and cite, called as the launcher calls them, on a study that the program made."""

import shutil
import subprocess

import h5py
import pandas
import pytest
from project import PROGRAM, surroundings
import xarray


def test_compare_tells_for_whom_under_what_and_at_what_cost(analysis, small_trial):
    answer = analysis("compare", small_trial)
    assert answer.returncode == 0, answer.stderr
    lines = answer.stdout.splitlines()
    assert lines[0] == "The nation"
    assert "  stewardship: most people want to do well · Two are freed" in lines
    for words in ("Those who take part, against the same principals in the baseline", "Equity between services",
                  "Equity between citizens", "Cost: the nation's good meetings", "Regret: how much worse than the best "
                  "choice, over 2 sets of assumptions", "\nChance: ", "\nAssumptions: "):
        assert words in answer.stdout
    assert lines[-1].startswith("Assumptions: ")


def test_every_table_says_of_which_weeks_and_replications_its_means_are(tillit, small_trial):
    said = tillit("compare", small_trial).stdout
    assert said.startswith("The nation\nMeans of weeks 0 to 107; replications: 3.\n")
    assert said.count("\nMeans of weeks 0 to 107; replications: 3.\n") == 6  # nation, trial, services, citizens, cost, regret
    some = tillit("compare", small_trial, "--lang", "sv", "--weeks=-10:500", "--by", "nation", "--by", "sector").stdout
    assert "Riket\nMedelvärden för vecka −10 till 107; upprepningar: 3.\n" in some
    # periods of four weeks count by the week they begin in
    assert "räknas lika\nMedelvärden för vecka −8 till 107; upprepningar: 3.\n" in some
    assert "\nMeans of weeks 4 to 11; " in tillit("compare", small_trial, "--weeks", "1:9", "--by", "sector").stdout


LATE = """
[population]
kind = "synthetic"
principals = 2
scale = 0.05
[run]
burn_in = 4
weeks = 20
[study]
replications = 2
[[variant]]
name = "late"
[[variant.measure]]
levers = { exempt = 0.6 }
start = 12
"""


def test_means_are_those_of_run_from_the_first_week_of_a_measure(tillit, tmp_path):
    (tmp_path / "late.toml").write_text(LATE)
    run = subprocess.run([PROGRAM, "run", "late.toml", "--output", "late.h5", "--quiet"], cwd=tmp_path, env=surroundings(),
                         capture_output=True, text=True).stdout
    compared = tillit("compare", "late.h5", "--by", "nation", "--output", "late.csv").stdout
    assert "Means of weeks 12 to 19; replications: 2.\n" in run
    assert compared.startswith("The nation\nMeans of weeks 12 to 19; replications: 2.\n")
    with xarray.open_dataset(tmp_path / "late.h5", engine="h5netcdf") as study:
        means = study["national_quality"].sel(week=slice(12, None)).mean(["week", "replication", "lens"])
    table = pandas.read_csv(tmp_path / "late.csv")
    assert table[table["outcome"] == "quality"].iloc[0]["difference"] == pytest.approx(float(means[1] - means[0]), abs=1e-12)
    since_the_start = tillit("compare", "late.h5", "--by", "nation", "--weeks", "0:").stdout
    assert since_the_start.startswith("The nation\nMeans of weeks 0 to 19; ")


def test_compare_speaks_swedish_with_decimal_commas(tillit, small_trial):
    answer = tillit("compare", small_trial, "--lang", "sv", "--outcome", "quality", "--by", "nation")
    assert "mötenas kvalitet" in answer.stdout
    assert "Två blir fria" in answer.stdout
    table = answer.stdout.partition("Slumpen")[0]
    assert "0," in table and "0." not in table


def test_the_table_on_file_is_that_of_the_study(tillit, small_trial, tmp_path):
    assert tillit("compare", small_trial, "--by", "nation", "--output", "all.csv").returncode == 0
    table = pandas.read_csv(tmp_path / "all.csv")
    with xarray.open_dataset(small_trial, engine="h5netcdf") as study:
        means = study["national_quality"].sel(week=slice(0, None), lens="agency").mean("week")
        difference = float((means.sel(variant="trial") - means.sel(variant="baseline")).mean())
    row = table[(table["outcome"] == "quality") & (table["lens"] == "agency")].iloc[0]
    assert row["difference"] == pytest.approx(difference, abs=1e-12)
    assert row["replications"] == 3


@pytest.mark.parametrize("arguments, code, said", [
    (("--outcome", "qality"), 2, "tillit: the study has no outcome qality; nearest is quality (`tillit list outcomes` lists "
                                 "them)\n"),
    (("--outcome", "rules"), 2, "tillit: rules is recorded for sectors only: `tillit export STUDY --csv FILE --table sector`\n"),
    (("--outcome", "alarm", "--lang", "sv"), 2,
     "tillit: alarm finns bara per sektor: `tillit export STUDIE --csv FIL --table sector`\n"),
    (("--point", "p1"), 2, "tillit: the study has no design, and so no points: leave out --point\n"),
    (("--by", "nation", "--output", "none/a.csv"), 1, "tillit: none/a.csv cannot be written: No such file or directory\n"),
])
def test_what_cannot_be_compared_is_said_in_a_sentence(tillit, small_trial, arguments, code, said):
    answer = tillit("compare", small_trial, *arguments)
    assert (answer.returncode, answer.stderr) == (code, said)


def test_weeks_that_are_none_are_refused(tillit, small_trial):
    answer = tillit("compare", small_trial, "--weeks", "9-5")
    assert answer.returncode == 2
    assert "'9-5' is no span of weeks such as 52:259" in answer.stderr


def test_a_missing_a_foreign_and_a_truncated_file_are_told_apart(tillit, small_trial, tmp_path):
    assert tillit("compare", "none.h5").stderr == "tillit: there is no file none.h5\n"
    (tmp_path / "cut.h5").write_bytes(small_trial.read_bytes()[:20000])
    answer = tillit("compare", "cut.h5")
    assert answer.returncode == 1
    assert answer.stderr.startswith("tillit: cut.h5 cannot be read: it is cut off, damaged or no study;")
    assert answer.stderr.endswith("; `tillit status cut.h5` tells what is left of it\n")
    with h5py.File(tmp_path / "other.h5", "w") as other:
        other["x"] = 1
    assert tillit("compare", "other.h5").stderr == "tillit: other.h5 is HDF5, but not a study of Tillit\n"


def test_a_partial_study_is_compared_as_far_as_it_goes(tillit, small_trial, tmp_path):
    shutil.copy(small_trial, tmp_path / "partial.h5")
    with h5py.File(tmp_path / "partial.h5", "r+") as file:
        file["complete"][:, 2, 1] = 0
        for name in ("national_quality", "quality"):
            file[name][:, 2, 1] = float("nan")
    answer = tillit("compare", "partial.h5", "--outcome", "quality", "--by", "nation", "--output", "a.csv")
    assert answer.returncode == 4 and "; replications: 2.\n" in answer.stdout
    assert answer.stderr == ("tillit: the study is partial: 10 of 12 runs are done, 0 failed; replications that lack one of "
                             "a pair are left out (`tillit resume` makes what is missing)\n")
    assert set(pandas.read_csv(tmp_path / "a.csv")["replications"]) == {2}


def test_an_export_has_a_row_for_each_run_and_week(tillit, small_trial, tmp_path):
    answer = tillit("export", small_trial, "--csv", "weeks.csv")
    assert answer.returncode == 0, answer.stderr
    table = pandas.read_csv(tmp_path / "weeks.csv")
    assert len(table) == 2 * 3 * 2 * (56 + 108)
    with xarray.open_dataset(small_trial, engine="h5netcdf") as study:
        one = study["national_quality"].sel(lens="agency", replication=1, variant="trial", week=7).item()
    where = (table["lens"] == "agency") & (table["replication"] == 1) & (table["variant"] == "trial") & (table["week"] == 7)
    assert table[where]["national_quality"].item() == one


def test_a_swedish_export_has_semicolons_and_decimal_commas(tillit, small_trial, tmp_path):
    assert tillit("export", small_trial, "--csv", "k.csv", "--swedish", "--table", "survey").returncode == 0
    table = pandas.read_csv(tmp_path / "k.csv", sep=";", decimal=",", encoding="utf-8-sig", dtype={"principal": str})
    assert table["survey_staff_trust"].dropna().between(0, 1).all()
    assert len(table["survey_staff_trust"].dropna()) > 100
    assert (tmp_path / "k.csv").read_bytes().startswith(b"\xef\xbb\xbflens;replication;variant;survey;principal;sector;")


def test_what_is_recorded_for_sectors_only_is_exported_by_sector(tillit, small_trial, tmp_path):
    assert tillit("export", small_trial, "--csv", "sectors.csv", "--table", "sector").returncode == 0
    assert pandas.read_csv(tmp_path / "sectors.csv")["sector_rules"].notna().any()


def test_runs_are_exported_with_their_hashes(tillit, small_trial, tmp_path):
    assert tillit("export", small_trial, "--csv", "runs.csv", "--table", "runs").returncode == 0
    table = pandas.read_csv(tmp_path / "runs.csv", dtype={"content_hash": "uint64"})
    with xarray.open_dataset(small_trial, engine="h5netcdf") as study:
        assert set(table["content_hash"]) == set(study["content_hash"].values.ravel())


def test_a_citation_names_what_identifies_a_study(tillit, small_trial):
    told = tillit("cite", small_trial).stdout
    with xarray.open_dataset(small_trial, engine="h5netcdf") as study:
        assert study.attrs["scenario_sha256"][:16] in told
        assert study.attrs["source"] in told
    assert 'Study "A small trial"' in told
    assert "seed 1, 3 replications" in told
    assert "Studien ”Ett litet försök”" in tillit("cite", small_trial, "--lang", "sv").stdout
    assert tillit("cite", "--bibtex").stdout.startswith("@software{tillit,\n")


@pytest.mark.parametrize("arguments, code, said", [
    (("--weeks", "5000:6000", "--by", "nation"), 2, "tillit: the study has no weeks 5000:6000; it has -56:107\n"),
    (("--weeks", "5000:6000", "--by", "sector"), 2,
     "tillit: none of the study's periods begins in the weeks 5000:6000; they begin in -56:104\n"),
    (("--by", "size"), 1, "tillit: the study does not know how many inhabitants its principals have, so there are no classes "
                          "of size\n"),
    (("--by", "size", "--lang", "sv"), 1, "tillit: studien vet inte hur många invånare huvudmännen har, så det finns inga "
                                          "storleksklasser\n"),
])
def test_what_the_study_does_not_hold_is_said_in_a_sentence(tillit, small_trial, arguments, code, said):
    answer = tillit("compare", small_trial, *arguments)
    assert (answer.returncode, answer.stderr) == (code, said)
    assert tillit("plot", small_trial, "--what", "forest", "--output", "a.png", *arguments).stderr == said


def test_an_outcome_without_a_better_side_has_no_regret(tillit, small_trial):
    answer = tillit("compare", small_trial, "--outcome", "control")
    assert answer.returncode == 0, answer.stderr
    assert "Regret" not in answer.stdout and "none of these outcomes has a better side" in answer.stdout


def test_weeks_without_a_first_begin_at_the_start_of_the_study(tillit, small_trial):
    upto, whole = (tillit("compare", small_trial, "--by", "nation", "--weeks", weeks) for weeks in (":51", "0:51"))
    assert upto.returncode == 0 and upto.stdout == whole.stdout


def test_a_study_without_any_run_of_its_variant_is_told_as_far_as_it_goes(tillit, small_trial, tmp_path):
    shutil.copy(small_trial, tmp_path / "none.h5")
    with h5py.File(tmp_path / "none.h5", "r+") as file:
        runs = file["complete"].shape
        for name, values in file.items():
            if isinstance(values, h5py.Dataset) and values.shape[:3] == runs and values.dtype.kind == "f":
                values[:, :, 1] = float("nan")
        file["complete"][:, :, 1] = 0
    answer = tillit("compare", "none.h5")
    assert answer.returncode == 4 and "no world has both the baseline and another variant yet" in answer.stdout
    assert tillit("report", "none.h5").returncode == 4
