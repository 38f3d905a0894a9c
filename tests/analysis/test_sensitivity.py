"""The table of a study that has a design."""

import numpy as np
import pytest
import xarray
from designs import points

from tillit.problem import Problem
from tillit.sensitivity import factors_of, outcome_per_point, sensitivity
from tillit.statistics.sobol import sobol_indices
from tillit.study import open_study

LENSES, VARIANTS, WEEKS = ["virtuous", "vicious"], ["baseline", "trial"], np.arange(-2, 4)


def study_of(x, method, **attributes):
    """A study in which x1 + 2 x2 is the outcome of the baseline, and the trial adds x1 x2; lens, replication and week
    add something that is the same at every point."""
    base, extra = x[:, 0] + 2 * x[:, 1], x[:, 0] * x[:, 1]
    variant = np.stack([base, base + extra], axis=-1)
    same = np.array([0, 10])[:, None, None, None] + np.arange(3)[:, None, None] / 8 + WEEKS
    quality = variant[:, None, None, :, None] + same
    dimensions = ("design", "lens", "replication", "variant", "week")
    return xarray.Dataset(
        {"national_quality": (dimensions, quality),
         "complete": (dimensions[:-1], np.ones(quality.shape[:-1], np.uint8))},
        {"design": ("design", np.arange(len(x), dtype="i4"), {"method": method, **attributes}),
         "lens": LENSES, "replication": np.arange(3, dtype="i4"), "variant": VARIANTS, "week": WEEKS,
         "p_trust": ("design", x[:, 0]), "p_turnover": ("design", x[:, 1])})


def value(table, **labels):
    for name, label in labels.items():
        table = table[table[name] == label]
    assert len(table) == 1
    return table.value.item()


@pytest.fixture
def saltelli():
    return study_of(points("saltelli", 128, 2, option=1), "saltelli", base_points=128, second_order=1)


@pytest.fixture
def morris():
    return study_of(points("morris", 8, ["0:1", "0:3"], option=4), "morris", trajectories=8, levels=4)


def test_factors_are_the_coordinates_of_the_design(saltelli):
    assert factors_of(saltelli) == ["trust", "turnover"]


def test_a_row_for_every_lens_variant_measure_and_factor(saltelli):
    table = sensitivity(saltelli, "quality")
    assert list(table) == ["lens", "variant", "measure", "factor", "with_factor", "value", "low", "high", "used"]
    assert len(table) == 2 * 2 * 5
    assert (table.used == 128).all()
    for lens in LENSES:
        assert value(table, lens=lens, variant="baseline", measure="first", factor="trust") == pytest.approx(
            0.2, abs=0.02)
        assert value(table, lens=lens, variant="baseline", measure="total", factor="turnover") == pytest.approx(
            0.8, abs=0.02)
        # x1 + 2 x2 + x1 x2: variances 27/144, 75/144 and 1/144.
        assert value(table, lens=lens, variant="trial", measure="second", factor="trust",
                     with_factor="turnover") == pytest.approx(1 / 103, abs=0.02)


def test_the_difference_to_the_baseline_is_explained_for_itself(saltelli):
    table = sensitivity(saltelli, "quality", against="baseline")
    assert set(table.variant) == {"trial"}
    # x1 x2: variances 3/144, 3/144 and 1/144.
    expected = {("first", "trust"): 3 / 7, ("first", "turnover"): 3 / 7, ("second", "trust"): 1 / 7}
    for (measure, factor), share in expected.items():
        found = value(table, lens="vicious", variant="trial", measure=measure, factor=factor)
        assert found == pytest.approx(share, abs=0.03)


def test_morris_effects_are_those_of_the_whole_range(morris):
    table = sensitivity(morris, "quality")
    labels = {"lens": "virtuous", "variant": "baseline"}
    assert value(table, **labels, measure="mu", factor="trust") == pytest.approx(1)
    assert value(table, **labels, measure="mu_star", factor="turnover") == pytest.approx(6)
    assert value(table, **labels, measure="sigma", factor="turnover") == pytest.approx(0, abs=1e-6)
    assert set(table.with_factor) == {""} and (table.used == 8).all()
    morris["p_turnover"].attrs.update(low=0.0, high=6.0)  # what the file says goes before what the points show
    assert value(sensitivity(morris, "quality"), **labels, measure="mu", factor="turnover") == pytest.approx(12)


def test_weeks_are_chosen_with_both_ends_and_burn_in_does_not_count(morris):
    x = morris.p_trust + 2 * morris.p_turnover
    for weeks, mean in ((None, 1.5), ((1, 2), 1.5), ((-2, -1), -1.5), ((3, None), 3)):
        found = outcome_per_point(morris, "quality", weeks).sel(lens="virtuous", variant="baseline")
        np.testing.assert_allclose(found, x + mean + 1 / 8)
    with pytest.raises(Problem, match="no weeks 90:95; it has -2:3"):
        outcome_per_point(morris, "quality", (90, 95))


def test_what_is_not_known_is_left_out(saltelli):
    saltelli.national_quality[:, 0, 2] = np.nan  # a replication that has not begun under this lens
    saltelli.national_quality[3, 0, 1, 1] = np.nan  # one run that failed
    table = sensitivity(saltelli.sel(lens=["virtuous"]), "quality")
    assert set(table[table.variant == "baseline"].used) == {128}
    assert set(table[table.variant == "trial"].used) == {127}
    whole = saltelli.national_quality.isel(lens=0, variant=1, replication=[0, 1]).sel(week=slice(0, None))
    expected = sobol_indices(whole.mean(["replication", "week"], skipna=False), 2, second_order=True)
    assert value(table, variant="trial", measure="first", factor="trust") == pytest.approx(expected.first.value[0])


def test_other_designs_and_outcomes_are_refused(morris):
    with pytest.raises(Problem, match="no design"):
        sensitivity(morris.isel(design=0), "quality")
    morris.design.attrs["method"] = "sobol"
    with pytest.raises(Problem, match="has sobol"):
        sensitivity(morris, "quality")
    with pytest.raises(KeyError, match="kindness"):
        outcome_per_point(morris, "kindness")


def test_a_study_on_disk_gives_the_same_table(morris, tmp_path):
    morris.to_netcdf(tmp_path / "study.h5", engine="h5netcdf")
    with open_study(tmp_path / "study.h5") as study:
        assert sensitivity(study, "quality").equals(sensitivity(morris, "quality"))


def test_the_command_tells_labels_and_refuses_in_both_languages(morris, tillit, tmp_path):
    named = {"lens_label": ("lens", ["People do well", "x"]), "lens_label_sv": ("lens", ["Folk gör rätt", "x"]),
             "variant_label_sv": ("variant", ["Idag", "Försöket"])}
    morris = morris.assign(named)
    morris["p_trust"].attrs |= {"long_name": "trust at the start", "long_name_sv": "tillit vid starten"}
    morris.to_netcdf(tmp_path / "study.h5", engine="h5netcdf")
    morris.isel(design=0, drop=True).to_netcdf(tmp_path / "one.h5", engine="h5netcdf")
    said = tillit("sensitivity", "study.h5", "--outcome", "quality", "--lang", "sv").stdout
    assert "\n  Folk gör rätt · Försöket\n" in said and "\n  tillit vid starten (trust) " in said and "\n  turnover " in said
    assert said.startswith("Vad quality (riket) beror på\n")
    assert "\n  People do well · baseline\n" in tillit("sensitivity", "study.h5", "--outcome", "quality").stdout
    assert tillit("sensitivity", "one.h5", "--outcome", "quality", "--lang", "sv").stderr == (
        "tillit: känslighetsanalys kräver en studie med en försöksplan av slaget morris eller saltelli, och den här har ingen "
        "försöksplan\n")


def test_too_few_whole_trajectories_are_refused(morris):
    morris.national_quality[4:] = np.nan
    with pytest.raises(Problem, match="do not make up two whole trajectories"):
        sensitivity(morris, "quality")
