"""Regret, equity, cost and the chain: what is drawn is what the study holds."""

import numpy as np
import pytest
import xarray
from known import of_places

from tillit.draw import chain, cost, equity, regret, trial
from tillit.draw.choice import Choice
from tillit.problem import Problem
from tillit.study import open_study


@pytest.fixture(scope="module")
def made(small_trial):
    with open_study(small_trial) as study:
        yield study


def test_regret_is_drawn_as_far_as_it_is(known_study):
    values = np.zeros((2, 3, 3))
    values[0, :, 1], values[1, :, 1], values[:, :, 2] = 1.0, -1.0, 0.25
    table = regret.collect(known_study(trust=values), Choice())
    bars = {label: bar.get_width() for label, bar in zip(table["variant"], regret.draw(table, "en").axes[0].patches)}
    assert bars == pytest.approx({"baseline": 1.0, "reform1": 1.25, "reform2": 0.75})
    assert "reform2: 1" in regret.describe(table, "en")
    with pytest.raises(Problem, match="more than one set of assumptions"):
        regret.collect(known_study(trust=values).isel(lens=[0]), Choice())


def test_equity_of_a_trial_is_of_those_that_take_part():
    study = of_places(np.random.default_rng(2))
    table = equity.collect(study, Choice())
    assert len(table) == 4 and np.allclose(table["difference"], 1)
    assert "100 % of services gain" in equity.describe(table, "en").replace("\N{NO-BREAK SPACE}", " ")
    assert list(equity.twin(table, "en")["Gain"]) == ["100\N{NO-BREAK SPACE}%"]


def test_equity_without_a_trial_is_of_all_services():
    study = of_places(np.random.default_rng(2)).drop_vars("in_trial")
    table = equity.collect(study, Choice())
    assert len(table) == 311
    assert table.attrs["shares"]["gain"][0] == pytest.approx(4 / 311)


def test_every_link_of_the_chain_says_before_after_and_without(made):
    table = chain.collect(made, Choice(lens="agency", by="nation")).set_index("outcome")
    control = made["national_control"].sel(lens="agency")
    last = control.sel(week=slice(56, None)).mean(("week", "replication"))
    assert table.loc["control", "before"] == pytest.approx(
        float(control.sel(variant="baseline", week=slice(-52, -1)).mean()))
    assert table.loc["control", "after"] == pytest.approx(float(last.sel(variant="trial")))
    assert table.loc["control", "difference"] == pytest.approx(float(last.sel(variant="trial") - last.sel(variant="baseline")))
    assert table.loc["rules", "after"] == pytest.approx(
        float(made["sector_rules"].sel(lens="agency", variant="trial", week=slice(56, None)).mean()))


def test_the_chain_of_a_trial_is_of_those_that_take_part(made):
    table = chain.collect(made, Choice(lens="agency")).set_index("outcome")
    inside = made["in_trial"].sel(lens="agency", variant="trial") == 1
    mine = made["staff_trust"].sel(lens="agency", variant="trial", period=slice(56, None)).mean("period")
    assert table.loc["staff_trust", "after"] == pytest.approx(float(mine.where(inside).mean()), abs=1e-6)
    assert table.loc["staff_trust", "of"] == "participants" and table.loc["rules", "of"] == "nation"
    twin = chain.twin(table.reset_index(), "sv")
    assert set(twin["Gäller"]) == {"deltagarna", "riket"}


def test_arrows_are_as_wide_as_what_they_stand_for(made):
    table = chain.collect(made, Choice(lens="agency"))
    figure = chain.draw(table, "en")
    texts = {text.get_text() for axis in figure.axes for text in axis.texts}
    row = table.set_index("outcome").loc["staff_trust"]
    assert f"trust\n{row['after']:.2f} ({row['difference']:+.2f})".replace("-", "\N{MINUS SIGN}") in texts


def test_cost_is_in_shares_of_the_baseline(made):
    row = cost.collect(made, Choice(lens="agency")).iloc[0]
    hours = made["national_admin_hours"].sel(lens="agency", week=slice(0, None)).mean(("week", "replication"))
    assert row["administration"] == pytest.approx(float(hours.sel(variant="trial") / hours.sel(variant="baseline")) - 1)
    text = cost.describe(cost.collect(made, Choice(lens="agency", language="sv")), "sv")
    assert f"{100 * row['administration']:+.1f}".replace("-", "\N{MINUS SIGN}").replace(".", ",") in text


def test_the_trial_as_evaluated_has_the_truth_beside_it(made):
    table = trial.collect(made, Choice(lens="agency"))
    axis = trial.draw(table, "en").axes[0]
    first = table[(table["outcome"] == table["outcome"].iloc[0])]
    assert any(np.array_equal(line.get_ydata(), first["true"]) for line in axis.lines)
    twin = trial.twin(table, "en")
    assert set(twin["Trial"]) == {"Two are freed"} and len(twin) == table["outcome"].nunique()


def test_a_model_without_a_chain_is_told_so(known_study):
    with pytest.raises(Problem, match="cannot be drawn"):
        chain.collect(known_study(trust=np.zeros((1, 2, 2))), Choice())


def with_one_pair(study):
    """The study without the trial in any world but the first."""
    partial = study.load().copy(deep=True)
    first = partial["replication"] == partial["replication"][0]
    done = first | (partial["variant"] == "baseline")
    for name, variable in partial.data_vars.items():
        if {"replication", "variant"} <= set(variable.dims) and variable.dtype.kind == "f":
            partial[name] = variable.where(done)
    return partial.assign(complete=partial["complete"].where(done, 0))


@pytest.mark.parametrize("by", ("nation", "participants"))
def test_of_a_partial_study_the_chain_shows_the_worlds_that_have_both(made, by):
    columns = ["before", "after", "without", "difference"]
    part, one = (chain.collect(study, Choice(lens="agency", by=by)).set_index("outcome")[columns]
                 for study in (with_one_pair(made), made.isel(replication=[0])))
    assert len(one) and np.allclose(part, one, atol=1e-6, equal_nan=True)


def test_of_a_partial_study_services_are_those_of_worlds_that_have_both(made):
    columns = ["value", "without", "difference"]
    part, one = (equity.collect(study, Choice(lens="agency", by="nation"))[columns]
                 for study in (with_one_pair(made), made.isel(replication=[0])))
    assert len(one) and np.allclose(part, one)


def test_yearly_periods_may_be_too_long_for_the_year_of_some_and_the_chain_is_the_nations(made):
    yearly = made.sel(period=[-56])
    assert set(chain.collect(yearly, Choice(lens="agency"))["of"]) == {"nation"}


def test_with_a_design_cost_is_of_the_mean_over_its_points():
    gained = np.array([0.1, 10.0])[:, None, None, None] * np.ones((2, 1, 3, 2))
    good = 100 + np.stack([np.zeros_like(gained), gained], axis=3)  # per point, lens, world, variant, week
    hours = np.array([1000.0, 1050])[:, None] * np.ones_like(good)
    axes = ("design", "lens", "replication", "variant")
    study = xarray.Dataset({f"national_{name}": ((*axes, "week"), values) for name, values in (
        ("paid_hours", hours), ("cost_per_good_meeting", hours / good), ("admin_hours", hours))},
        {"design": [0, 1], "lens": ["only"], "replication": range(3), "variant": ["baseline", "reform"], "week": [0, 1]})
    study["complete"] = axes, np.ones((2, 1, 3, 2), np.uint8)
    row = cost.collect(study, Choice()).iloc[0]
    assert row["hours_per_additional"] == pytest.approx(50 / 5.05)
    assert row["good"] == pytest.approx(0.0505) and row["good_low"] == pytest.approx(0.0505)
    study["national_paid_hours"][0, 0, 0, 1] = np.nan  # this world then tells of the other point alone
    assert cost.collect(study, Choice()).attrs["worlds"]["only", "reform"]["good"].iloc[0] == pytest.approx(10 / 100.0, rel=0.2)
