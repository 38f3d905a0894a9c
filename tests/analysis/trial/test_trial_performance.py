"""How good a design is, over replications, and what it can detect."""

import numpy as np
import pandas
import pytest
from scipy import stats
from worlds import chance_of, changes

from tillit.trial.detectable import between_and_explained, detectable_by_simulation, minimal_detectable_effect
from tillit.trial.difference_in_differences import welch
from tillit.trial.performance import performance, share

LABELS = {"lens": "balanced", "variant": "lot", "how": "random", "outcome": "indicator", "estimator": "welch"}


def table(**columns):
    return pandas.DataFrame({**LABELS, "low": -1.0, "high": 1.0, "p": 0.01, "nil_p": 0.5, "measured": 0.0, **columns})


def test_bias_is_told_apart_into_who_takes_part_and_what_is_measured():
    row = performance(table(estimate=[0.5, 0.7], true=[0.2, 0.2], measured=[0.3, 0.3])).iloc[0]
    assert (row.bias, row.drawn_bias, row.measure_bias) == pytest.approx((0.4, 0.3, 0.1))
    assert row.bias_error == pytest.approx(0.1) and row.measure_error == 0
    assert row.rmse == pytest.approx(np.sqrt((0.3**2 + 0.5**2) / 2))


def test_shares_count_replications_and_carry_clopper_and_pearsons_interval():
    row = performance(table(estimate=[0.5] * 10, true=[0.4] * 9 + [2.0], p=[0.01] * 8 + [0.2] * 2,
                            nil_p=[0.01] + [0.5] * 9)).iloc[0]
    assert (row.coverage, row.power, row.false_alarms) == pytest.approx((0.9, 0.8, 0.1))
    # k successes among n: Beta(k, n - k + 1) and Beta(k + 1, n - k)
    assert (row.power_low, row.power_high) == pytest.approx((stats.beta.ppf(0.025, 8, 3), stats.beta.ppf(0.975, 9, 2)))


def test_type_s_and_m_look_at_the_significant_alone():
    row = performance(table(estimate=[0.4, -0.4, 0.4, 0.4, 9], true=0.2, p=[0.01] * 4 + [0.5])).iloc[0]
    assert row.type_s == 0.25 and row.type_m == pytest.approx(2)


def test_one_replication_says_nothing_of_the_rest():
    row = performance(table(estimate=[0.5], true=[0.2])).iloc[0]
    assert row.replications == 1
    assert row[["bias", "bias_error", "rmse", "coverage", "power", "false_alarms", "type_s", "type_m"]].isna().all()


def test_what_an_estimator_cannot_say_is_not_counted():
    row = performance(table(estimate=[0.5, np.nan, 0.7], true=0.2, p=[0.01, np.nan, 0.01])).iloc[0]
    assert row.replications == 2


def test_type_s_and_m_are_those_of_gelman_and_carlin():
    """Normal estimates of an effect of one standard error: power .17, a wrong sign in 1.8 % of the significant, 2.5 times too large."""
    worlds = 200_000
    estimate = np.random.default_rng(1).standard_normal(worlds) + 1
    row = performance(table(estimate=estimate, true=1.0, p=2 * stats.norm.sf(abs(estimate)))).iloc[0]
    reach = stats.norm.ppf(0.975)
    right, wrong = stats.norm.sf(reach - 1), stats.norm.cdf(-reach - 1)
    size = (right + stats.norm.pdf(reach - 1) + stats.norm.pdf(reach + 1) - wrong) / (right + wrong)
    assert row.power == pytest.approx(right + wrong, abs=chance_of(0.17, worlds))
    assert row.type_s == pytest.approx(wrong / (right + wrong), abs=chance_of(0.009, worlds * 0.17))
    assert row.type_m == pytest.approx(size, rel=0.01)


def test_a_share_of_one_is_unknown():
    assert np.isnan(share([True])[0]) and np.isnan(share([True])[1].low)


def test_twelve_against_278_detect_059_standard_deviations():
    """Evidence: with R2 = 0.5."""
    assert minimal_detectable_effect(12, 278, explained=0.5) == pytest.approx(0.59, abs=0.005)


def test_at_the_detectable_effect_four_in_five_find_it():
    treated, others, worlds, random = 20, 60, 10_000, np.random.default_rng(2)
    effect = minimal_detectable_effect(treated, others)
    found = np.mean([welch(*changes(random, treated, others, effect)).p < 0.05 for _ in range(worlds)])
    assert found == pytest.approx(0.80, abs=chance_of(0.8, worlds) + 0.01)  # Welch's pays a little for not assuming equal variances


def test_simulation_and_closed_form_agree():
    random = np.random.default_rng(3)
    nil = np.array([welch(*changes(random, 100, 200)).effect for _ in range(10_000)])
    assert detectable_by_simulation(nil) == pytest.approx(minimal_detectable_effect(100, 200), rel=0.03)


def test_spread_and_what_is_explained_come_from_the_regression_on_before():
    random = np.random.default_rng(4)
    before = random.standard_normal(500)
    after = 0.6 * before + random.standard_normal(500)
    fit = stats.linregress(before, after)
    assert between_and_explained(before, after) == pytest.approx((np.std(after, ddof=1), fit.rvalue**2))
