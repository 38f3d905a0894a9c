"""Each statistic of paired differences against a closed form, an independent library, or simulated coverage."""

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.weightstats import DescrStatsW

from tillit.statistics import paired

WORLDS = np.array([0.21, 0.35, 0.18, 0.40, 0.27, 0.31, 0.22, 0.29])


def test_the_interval_is_students():
    low, high = paired.t_interval(WORLDS)
    assert (low, high) == pytest.approx(DescrStatsW(WORLDS).tconfint_mean())


def test_one_world_has_no_interval():
    assert np.isnan(paired.t_interval([0.2])).all()
    assert np.isnan(paired.bootstrap_interval([0.2, 0.3])).all()
    assert np.isnan(paired.standardised([0.2])[0])


def test_the_bootstrap_interval_is_near_students_for_well_behaved_worlds():
    worlds = np.random.default_rng(3).normal(1, 1, 200)
    assert paired.bootstrap_interval(worlds) == pytest.approx(paired.t_interval(worlds), abs=0.02)


def test_the_bootstrap_interval_of_equal_worlds_is_a_point():
    assert paired.bootstrap_interval([0.5, 0.5, 0.5]) == (0.5, 0.5)


def test_the_standardised_effect_has_hedges_correction():
    # For 7 degrees of freedom the exact correction is 0.8882 (Hedges 1981, table 1).
    effect, _ = paired.standardised(WORLDS)
    assert effect == pytest.approx(0.8882 * WORLDS.mean() / WORLDS.std(ddof=1), rel=1e-4)


def test_the_ends_of_the_standardised_effect_make_what_was_seen_just_improbable():
    _, (low, high) = paired.standardised(WORLDS)
    t = stats.ttest_1samp(WORLDS, 0).statistic
    root = np.sqrt(len(WORLDS))
    assert stats.nct.sf(t, 7, low * root) == pytest.approx(0.025, abs=1e-6)
    assert stats.nct.cdf(t, 7, high * root) == pytest.approx(0.025, abs=1e-6)


def test_two_of_many_standardised_intervals_miss_the_truth_in_five_per_cent():
    random = np.random.default_rng(4)
    hits = [low <= 0.8 <= high for low, high in
            (paired.standardised(random.normal(0.8, 1, 10))[1] for _ in range(400))]
    assert stats.binomtest(sum(hits), 400, 0.95).pvalue > 0.001


def test_a_single_variant_needs_only_students_factor():
    assert paired.simultaneous_factor(WORLDS[:, None]) == pytest.approx(stats.t.ppf(0.975, 7))


def test_independent_variants_in_many_worlds_need_sidaks_factor():
    worlds = np.random.default_rng(5).normal(size=(4000, 3))
    assert paired.simultaneous_factor(worlds) == pytest.approx(stats.norm.ppf((1 + 0.95 ** (1 / 3)) / 2), abs=0.03)


def test_variants_that_move_as_one_need_no_more_than_one():
    worlds = np.repeat(WORLDS[:, None], 3, axis=1) * [1, 2, 3]
    assert paired.simultaneous_factor(worlds) == pytest.approx(stats.t.ppf(0.975, 7), abs=0.05)


def test_simultaneous_intervals_hold_together_in_95_per_cent():
    random = np.random.default_rng(6)
    mixing = np.array([[1, 0, 0], [0.8, 0.6, 0], [0, 0.5, 0.9]])
    together = 0
    for _ in range(300):
        worlds = random.normal(size=(8, 3)) @ mixing.T
        error = worlds.std(axis=0, ddof=1) / np.sqrt(8)
        together += (np.abs(worlds.mean(axis=0)) <= paired.simultaneous_factor(worlds) * error).all()
    assert stats.binomtest(int(together), 300, 0.95).pvalue > 0.001


def test_with_two_variants_the_probability_of_being_best_is_students():
    other = WORLDS + [0.02, -0.05, 0.06, -0.01, 0.03, 0.01, 0.04, -0.02]
    t = stats.ttest_1samp(other - WORLDS, 0).statistic
    best = paired.probability_best(np.column_stack([WORLDS, other]))
    assert best[1] == pytest.approx(stats.t.cdf(t, 7), abs=0.01)
    assert best.sum() == pytest.approx(1)


def test_where_lower_is_better_the_lowest_is_best():
    best = paired.probability_best(np.column_stack([WORLDS, WORLDS - 0.1, WORLDS + 0.1]), higher_is_better=False)
    assert best == pytest.approx([0, 1, 0], abs=0.01)


def test_equal_variants_share_being_best():
    assert paired.probability_best(np.column_stack([WORLDS, WORLDS])) == pytest.approx([0.5, 0.5])


def test_pairing_is_worth_what_the_variances_say():
    baseline = WORLDS * 10
    variant = baseline + [0.1, 0.2, 0.1, 0.2, 0.1, 0.2, 0.1, 0.2]
    runs, independent = paired.independent_runs(variant, baseline)
    assert runs == 16
    expected = 16 * (np.var(variant, ddof=1) + np.var(baseline, ddof=1)) / np.var(variant - baseline, ddof=1)
    assert independent == pytest.approx(expected)
    assert paired.independent_runs(baseline + 1, baseline)[1] > 1e20  # the same difference in every world


def test_the_standardised_effect_passes_smoothly_into_its_limit():
    steady = np.array([1, 1.001, 0.999, 1.0005])
    for scale in (1.5, 0.5):  # below and above LARGE_T
        worlds = 1 + scale * (steady - 1) * 1.6
        t = stats.ttest_1samp(worlds, 0).statistic
        _, (low, high) = paired.standardised(worlds)
        assert low == pytest.approx(t / 2 * np.sqrt(stats.chi2.ppf(0.025, 3) / 3), rel=2e-3)
        assert high == pytest.approx(t / 2 * np.sqrt(stats.chi2.ppf(0.975, 3) / 3), rel=2e-3)
    assert t > paired.LARGE_T
