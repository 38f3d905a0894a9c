"""Whom an effect is about: services picked out, spread, winners and losers, and what it costs."""

import numpy as np
import pytest
import xarray
from statsmodels.stats.multitest import multipletests

from tillit import effects
from tillit.compare.cost import cost_effectiveness, plane
from tillit.compare.equity import discoveries, spread, winners_and_losers
from tillit.compare.scopes import run_by_someone, scoped_values, size_classes
from tillit.problem import Problem
from tillit.study import by_service, mean_of_weeks

PRINCIPALS = ["a", "b", "c", "d"]


@pytest.fixture
def study():
    """One lens, two worlds, three variants, four principals with two sectors each; the reform adds 0.1 for a and b,
    0.2 for those in the trial: a and c in the first world, b and c in the second. d has no second sector."""
    runs = ("lens", "replication", "variant")
    quality = np.zeros((1, 2, 3, 1, 4, 2))
    quality += np.array([0.2, 0.4, 0.6, 0.8])[:, None] + np.array([0.0, 0.05])
    quality[0, 1] += 0.01
    quality[:, :, 1, :, :2] += 0.1
    inside = np.zeros((1, 2, 3, 4))
    inside[0, 0, 2, [0, 2]] = inside[0, 1, 2, [1, 2]] = 1
    quality += 0.2 * inside[:, :, :, None, :, None]
    quality[..., 3, 1] = np.nan
    attrs = {"units": "1", "better": "higher", "main": 1}
    return xarray.Dataset(
        {"quality": ((*runs, "period", "principal", "sector"), quality, attrs),
         "in_trial": ((*runs, "principal"), inside), "complete": (runs, np.ones((1, 2, 3), np.uint8))},
        coords={"lens": ["only"], "replication": [0, 1], "variant": ["baseline", "reform", "trial"], "period": [0],
                "principal": PRINCIPALS, "sector": ["school", "care"],
                "group": ("principal", ["A1", "A1", "C9", "region"]),
                "kind": ("principal", ["municipality"] * 3 + ["region"]),
                "population": ("principal", [9999.0, 10000.0, 0.0, 300000.0])})


def test_participants_are_compared_with_the_same_principals(study):
    table = effects(study, ["quality"], by="participants")
    assert list(table["variant"]) == ["trial"]
    assert table.iloc[0].difference == pytest.approx(0.2)
    expected = np.mean([np.mean([0.2, 0.25, 0.6, 0.65]), 0.01 + np.mean([0.4, 0.45, 0.6, 0.65])])
    assert table.iloc[0].baseline == pytest.approx(expected)


def test_a_study_without_a_trial_has_no_participants(study):
    study["in_trial"] = study["in_trial"] * 0
    with pytest.raises(Problem, match="holds no trial"):
        effects(study, ["quality"], by="participants")


def test_every_service_of_a_sector_counts_the_same(study):
    found = scoped_values(study, "quality", "sector")["value"]
    care = found.sel(scope="care", variant="baseline", replication=0).item()
    assert care == pytest.approx(np.mean([0.25, 0.45, 0.65]))  # d has no care


def test_groups_have_their_own_effects(study):
    table = effects(study, ["quality"], by="group").set_index(["scope", "variant"])
    assert table.loc[("A1", "reform"), "difference"] == pytest.approx(0.1)
    assert table.loc[("C9", "reform"), "difference"] == pytest.approx(0)
    assert table.loc[("A1", "trial"), "difference"] == pytest.approx(0.1)  # one of two in each world


def test_size_classes_begin_at_their_lower_end(study):
    assert list(size_classes(study).values) == ["< 10 000", "10 000–20 000", "", "region"]
    assert list(scoped_values(study, "quality", "size")["scope"].values) == ["< 10 000", "10 000–20 000", "region"]


def test_spread_and_the_worst_tenth_are_those_of_services(study):
    table = spread(study, "quality").set_index(["measure", "variant"])
    services = np.array([0.2, 0.25, 0.4, 0.45, 0.6, 0.65, 0.8])
    reform = services + [0.1, 0.1, 0.1, 0.1, 0, 0, 0]
    assert table.loc[("spread", "reform"), "baseline"] == pytest.approx(services.std(ddof=1))
    assert table.loc[("spread", "reform"), "difference"] == pytest.approx(reform.std(ddof=1) - services.std(ddof=1))
    assert table.loc[("worst_tenth", "reform"), "baseline"] == pytest.approx(0.2 + 0.005)
    assert table.loc[("worst_tenth", "reform"), "difference"] == pytest.approx(0.1)


def test_where_lower_is_better_the_worst_have_most(study):
    study["quality"].attrs["better"] = "lower"
    table = spread(study, "quality").set_index(["measure", "variant"])
    assert table.loc[("worst_tenth", "reform"), "baseline"] == pytest.approx(0.8 + 0.005)


def test_winners_are_those_the_variant_moves_to_the_better_side(study):
    table = winners_and_losers(study, "quality").set_index("variant")
    assert table.loc["reform", "services"] == 7
    assert table.loc["reform", "gain"] == pytest.approx(4 / 7)
    assert table.loc["reform", "lose"] == 0
    assert table.loc["reform", "known_gain"] == pytest.approx(4 / 7)  # the same in both worlds
    study["quality"].attrs["better"] = "lower"
    assert winners_and_losers(study, "quality").set_index("variant").loc["reform", "lose"] == pytest.approx(4 / 7)


def test_discoveries_are_those_of_benjamini_and_hochberg():
    p_values = np.array([0.001, 0.04, 0.03, 0.011, 0.2, 0.9, 0.012])
    expected = multipletests(p_values, 0.05, method="fdr_bh")[0]
    assert list(discoveries(p_values, 0.05)) == list(expected.astype(float))


def costs(**values):
    dims = ("lens", "replication", "variant", "week")
    return xarray.Dataset({f"national_{name}": (dims, np.asarray(value, float)) for name, value in values.items()},
                          coords={"lens": ["only"], "replication": [0, 1], "variant": ["baseline", "reform"],
                                  "week": [0, 1]})


def test_the_price_of_a_good_meeting_is_hours_over_meetings_gained():
    hours = [[[[1000, 1000], [1100, 1100]], [[1000, 1000], [1100, 1100]]]]
    cost = [[[[10, 10], [10, 11]], [[10, 20], [11, 11]]]]  # 100 and 50 good meetings; 110 and 100
    study = costs(paid_hours=hours, cost_per_good_meeting=cost, admin_hours=hours)
    assert plane(study)["good"].values[0] == pytest.approx(np.array([[100, 105], [75, 100]]))
    row = cost_effectiveness(study).iloc[0]
    assert row.good == pytest.approx(15 / 87.5)
    assert row.hours == pytest.approx(0.1)
    assert row.hours_per_additional == pytest.approx(100 / 15)
    assert row.better_dearer == 1


def test_a_week_without_good_meetings_has_none():
    hours = np.full((1, 2, 2, 2), 1000.0)
    cost = np.where(np.arange(2) == 0, 10.0, np.inf) * np.ones((1, 2, 2, 1))
    study = costs(paid_hours=hours, cost_per_good_meeting=cost, admin_hours=hours)
    assert plane(study)["good"].values == pytest.approx(50)


def test_a_model_without_costs_is_refused():
    with pytest.raises(Problem, match="no paid hours"):
        cost_effectiveness(costs(quality=np.zeros((1, 2, 2, 2))))


def test_spread_is_judged_where_one_variant_has_no_runs(study):
    study["quality"][0, 1] += np.array([0.02, 0, 0.01, 0])[:, None]  # worlds differ
    study["quality"][:, :, 2] = np.nan
    table = spread(study, "quality").set_index(["measure", "variant"])
    alone = spread(study.isel(variant=[0, 1]), "quality").set_index(["measure", "variant"])
    assert table.loc[("spread", "reform"), "all_low"] == alone.loc[("spread", "reform"), "all_low"]
    assert np.isfinite(table.loc[("spread", "reform"), "all_low"])


def test_principals_of_unknown_size_or_group_cannot_be_put_together(study):
    study["population"] = study["population"] * 0
    study["kind"][:] = "synthetic"
    with pytest.raises(Problem, match="how many inhabitants"):
        scoped_values(study, "quality", "size")
    study["group"][:] = ""
    with pytest.raises(Problem, match="which group"):
        scoped_values(study, "quality", "group")


def test_a_span_of_weeks_without_its_first_begins_at_the_start_of_the_study(study):
    earlier = study.assign_coords(period=[-4])
    earlier["quality"] = earlier["quality"] + 1
    both = xarray.concat([earlier, study], "period", data_vars="minimal")
    assert by_service(both, "quality", (None, 3)).equals(by_service(study, "quality"))
    hours = np.array([1000.0, 2000])[:, None, None, None, None] * np.ones((2, 1, 2, 2, 2))
    burn_in, lived = (costs(**dict.fromkeys(("paid_hours", "cost_per_good_meeting", "admin_hours"), one)) for one in hours)
    whole = xarray.concat([burn_in.assign_coords(week=[-2, -1]), lived], "week")
    assert plane(whole, (None, 1)).equals(plane(lived))
    assert mean_of_weeks(whole, "paid_hours", (None, 1)).equals(mean_of_weeks(lived, "paid_hours"))


@pytest.mark.parametrize("read", [by_service, lambda study, name, weeks: mean_of_weeks(study.rename(period="week"), name, weeks)])
def test_weeks_that_are_not_there_are_refused(study, read):
    with pytest.raises(Problem, match="50:60") as refused:
        read(study, "quality", (50, 60))
    assert refused.value.code == 2


def test_a_sector_that_nobody_runs_is_left_out(study):
    table = effects(study, ["quality"], by="sector")
    assert list(run_by_someone(table)["scope"].unique()) == ["school", "care"]
    study["quality"][..., 1] = np.nan
    table = effects(study, ["quality"], by="sector")
    assert set(table["scope"]) == {"school", "care"} and set(run_by_someone(table)["scope"]) == {"school"}
    study["quality"][:] = np.nan  # nothing would be left
    assert len(run_by_someone(effects(study, ["quality"], by="sector"))) == len(table)
