"""sweep and ablate from end to end, with the minimal chain and a small governance chain."""

import re

import pytest
import xarray

CHAIN = """
model = "minimal_chain"
population = { kind = "synthetic", principals = 3 }
run = { burn_in = 4, weeks = 12 }
study.replications = 3
[[variant]]
name = "support"
[[variant.measure]]
levers = { support = 0.8 }
"""

GOVERNANCE = """
population = { kind = "synthetic", principals = 3 }
run = { burn_in = 4, weeks = 8 }
study.replications = 2
[[variant]]
name = "trust"
[[variant.measure]]
levers = { delegate = 0.5 }
"""


LENS = """
[lenses.bought]
based_on = "balanced"
label.en = "Care is bought"
label.sv = "Omsorg köps"
private_share = 0.4
"""


@pytest.fixture
def chain(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN)
    return tmp_path


def test_a_sweep_opens_along_its_design_and_gives_itself_again(tillit, chain):
    answer = tillit("sweep", "chain.toml", "--over", "parameters.capability=1:1.2:3",
                    "--over", "variants.support.support=0,0.5", "--method", "grid")
    assert answer.returncode == 0, answer.stderr
    assert "3 replications" not in answer.stdout
    assert re.search(r"6 points of the design", answer.stdout)
    with xarray.open_dataset(chain / "results/chain.h5") as study:
        assert study.national_quality.dims == ("design", "lens", "replication", "variant", "week")
        assert list(study.p_capability.values) == [1, 1, 1.1, 1.1, 1.2, 1.2]
        assert list(study.p_support.values) == [0, 0.5] * 3
        difference = study.national_quality.sel(variant="support", week=11) - \
            study.national_quality.sel(variant="baseline", week=11)
        assert (difference.where(study.p_support == 0, drop=True) == 0).all()
        assert (difference.where(study.p_support > 0, drop=True) > 0).all()
        rising = study.national_quality.sel(variant="baseline", week=11).mean("replication")
        assert (rising.where(study.p_support == 0, drop=True).diff("design") > 0).all()
    again = tillit("rerun", "results/chain.h5", "--quiet")
    assert again.returncode == 0
    assert "36 runs, lived again" in again.stdout


def test_where_the_population_is_varied_nothing_is_recorded_by_principal(tillit, chain):
    answer = tillit("sweep", "chain.toml", "--over", "population.principals=2,5", "--method", "grid")
    assert answer.returncode == 0, answer.stderr
    with xarray.open_dataset(chain / "results/chain.h5") as study:
        assert "principal" not in study.dims and "quality" not in study
        assert list(study.p_principals.values) == [2, 5]
        assert study.national_quality.notnull().all()


def test_points_of_a_file_are_run(tillit, chain):
    (chain / "points.csv").write_text("parameters.capability,parameters.luck\n1.0,0\n1.1,0.4\n")
    answer = tillit("run", "chain.toml", "--set", 'study.design.method="listed"',
                    "--set", 'study.design.file="points.csv"', "--set", "record.principals=false")
    assert answer.returncode == 0, answer.stderr
    with xarray.open_dataset(chain / "results/chain.h5") as study:
        assert list(study.p_luck.values) == [0, 0.4]
        assert "quality" not in study and "national_quality" in study


def test_an_over_that_is_no_range_is_an_error_of_usage(tillit, chain):
    answer = tillit("sweep", "chain.toml", "--over", "parameters.luck", "--method", "grid")
    assert answer.returncode == 2
    assert "--over parameters.luck: write PATH=FROM:TO" in answer.stderr


def test_a_partial_sweep_counts_the_worlds_that_ended(tillit, chain):
    sweep = ("sweep", "chain.toml", "--over", "parameters.capability=1,1.1", "--method", "grid", "--shard-size", 1)
    assert "replications: 3; 2 points" in tillit(*sweep, "--output", "a.h5").stdout
    (chain / "a.d/r0001.h5").unlink()
    assert "replications: 2 of 3; 2 points" in tillit("join", "a.h5").stdout
    assert tillit(*sweep, "--shard-points", 1, "--output", "b.h5").returncode == 0
    (chain / "b.d/r0001-p0001.h5").unlink()
    assert "upprepningar: 2 till 3 av 3; 2 punkter" in tillit("join", "b.h5", "--lang", "sv").stdout


def test_a_sweep_without_a_design_asks_for_one(tillit, chain):
    methods = "grid, latin_hypercube, sobol, morris, saltelli"
    answer = tillit("sweep", "chain.toml")
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        2, "", f"tillit: sweep needs a design: give --over and --method ({methods}), or [study.design] in the scenario\n")
    swedish = tillit("sweep", "chain.toml", "--lang", "sv").stderr
    assert swedish == (f"tillit: sweep behöver en försöksplan: ange --over och --method ({methods}), "
                       "eller [study.design] i scenariot\n")
    assert methods in " ".join(tillit("sweep", "--help").stdout.split())
    design = 'study.design.method = "grid"\nstudy.design.over.parameters.capability.values = [1, 1.1]\n'
    (chain / "designed.toml").write_text(design + CHAIN)
    assert tillit("sweep", "designed.toml", "--dry-run").returncode == 0
    assert tillit("sweep", "chain.toml", "--points", 4).returncode == 3


def test_an_ablation_tells_on_which_mechanisms_a_difference_rests(tillit, tmp_path):
    (tmp_path / "small.toml").write_text(GOVERNANCE)
    answer = tillit("ablate", "small.toml", "--lens", "balanced", "--output", "small.h5")
    assert answer.returncode == 0, answer.stderr
    # Misconduct is gone when nobody is flagged, whatever else holds.
    assert "18 points of the design" in answer.stdout
    with xarray.open_dataset(tmp_path / "small.h5") as study:
        assert study.sizes["design"] == 18
        assert study.p_point.values[0] == "everything"
        without = study.where(study.p_misconduct == 0, drop=True)
        assert (without.national_misconduct == 0).all()
        assert (study.national_misconduct.isel(design=0).mean() > 0)
    swedish = tillit("--lang", "sv", "ablate", "small.toml", "--dry-run")
    assert swedish.returncode == 0
    assert "54 punkter" not in swedish.stdout and "18 punkter i försöksplanen, 3 synsätt" in swedish.stdout


def test_what_only_some_points_have_is_recorded_for_all_and_empty_where_it_is_not(tillit, tmp_path):
    (tmp_path / "shares.toml").write_text(GOVERNANCE)
    answer = tillit("sweep", "shares.toml", "--over", "parameters.private_share=0,0.4", "--method", "grid", "--output", "shares.h5")
    assert answer.returncode == 0, answer.stderr
    with xarray.open_dataset(tmp_path / "shares.h5", engine="h5netcdf") as study:
        split = study["provider_quality"]
        assert split.sel(design=0).isnull().all()
        assert split.sel(design=1).notnull().all()
    assert tillit("rerun", "shares.h5").returncode == 0


def test_what_only_one_lens_has_is_recorded_under_all(tillit, tmp_path):
    (tmp_path / "bought.toml").write_text(GOVERNANCE + LENS)
    answer = tillit("run", "bought.toml", "--set", 'study.lenses=["balanced","bought"]', "--output", "bought.h5")
    assert answer.returncode == 0, answer.stderr
    with xarray.open_dataset(tmp_path / "bought.h5", engine="h5netcdf") as study:
        assert study["provider_quality"].sel(lens="balanced").isnull().all()
        assert study["provider_quality"].sel(lens="bought").notnull().all()


def sized(model, principals, **values):
    """A study of two points: a small world, and a large one."""
    over = ", ".join(f"{name}.values = [1, {largest}]" for name, largest in values.items())
    return (f'model = "{model}"\npopulation.principals = {principals}\nrun = {{ burn_in = 1, weeks = 2 }}\n'
            f'record.principals = false\nstudy.replications = 1\nstudy.design = {{ method = "listed", over.parameters = {{ {over} }} }}\n')


def test_a_point_with_more_agents_than_a_run_may_have_fails_alone(tillit, tmp_path):
    (tmp_path / "large.toml").write_text(sized("hierarchy_polyarchy", 3000, projects=100000))
    answer = tillit("run", "large.toml", "--output", "large.h5")
    assert answer.returncode == 4, answer.stderr
    assert "too many agents in one run: 300,000,000; allowed: at most 200,000,000" in answer.stderr
    with xarray.open_dataset(tmp_path / "large.h5", engine="h5netcdf") as study:
        assert study["complete"].values.ravel().tolist() == [1, 2]


def test_a_study_of_which_one_point_needs_more_memory_than_there_is_is_refused(tillit, tmp_path):
    (tmp_path / "large.toml").write_text(sized("minimal_chain", 100000, units=1000, staff=1000))
    answer = tillit("run", "large.toml", "--output", "large.h5")
    assert answer.returncode == 1
    assert "one run needs about 160" in answer.stderr and not (tmp_path / "large.h5").exists()
