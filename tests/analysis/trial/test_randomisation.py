"""Randomisation inference against all permutations, and under no effect."""

from itertools import combinations

import numpy as np
import pytest
from scipy import stats
from worlds import chance_of, changes

from tillit.trial.estimate import difference_of_means
from tillit.trial.randomisation import permutation_test, redrawn

ALIKE = lambda count: np.zeros(count, int)


def all_differences(change, inside):
    everyone = range(len(change))
    return np.array([difference_of_means(change, np.isin(everyone, chosen)) for chosen in combinations(everyone, inside)])


def test_p_comes_near_that_of_all_permutations():
    change, treated = changes(np.random.default_rng(1), 4, 6, effect=1.2)
    exact = np.mean(np.abs(all_differences(change, 4)) >= abs(difference_of_means(change, treated)) - 1e-12)
    draws = 20_000
    found = permutation_test(change, treated, ALIKE(10), np.random.default_rng(2), draws)
    assert found.p == pytest.approx(exact, abs=chance_of(exact, draws) + 1 / draws)


def test_p_agrees_with_scipy():
    change, treated = changes(np.random.default_rng(3), 5, 7, effect=0.8)
    theirs = stats.permutation_test((change[treated], change[~treated]), lambda one, other: abs(one.mean() - other.mean()),
                                    n_resamples=np.inf, alternative="greater")
    found = permutation_test(change, treated, ALIKE(12), np.random.default_rng(4), 20_000)
    assert found.p == pytest.approx(theirs.pvalue, abs=chance_of(theirs.pvalue, 20_000) + 1e-4)


def test_p_counts_the_draw_that_was_made():
    change, treated = changes(np.random.default_rng(5), 10, 30, effect=50)
    assert permutation_test(change, treated, ALIKE(40), np.random.default_rng(6), 99).p == 1 / 100


def test_p_is_uniform_under_no_effect():
    """With 99 draws p is 1/100, 2/100 …, each equally likely."""
    random, worlds = np.random.default_rng(7), 4_000
    p = [permutation_test(*changes(random, 6, 14), ALIKE(20), random, 99).p for _ in range(worlds)]
    counts = np.bincount(np.rint(np.array(p) * 100).astype(int), minlength=101)[1:].reshape(20, 5).sum(axis=1)
    assert stats.chisquare(counts).pvalue > 0.001


def test_it_keeps_five_per_cent_with_12_treated():
    random, worlds = np.random.default_rng(8), 1_000
    p = np.array([permutation_test(*changes(random, 12, 278), ALIKE(290), random, 199).p for _ in range(worlds)])
    assert np.mean(p <= 0.05) == pytest.approx(0.05, abs=chance_of(0.05, worlds))


def test_its_interval_holds_the_effects_that_are_not_rejected():
    change, treated = changes(np.random.default_rng(9), 8, 12, effect=1)
    test = lambda effect: permutation_test(change - effect * treated, treated, ALIKE(20), np.random.default_rng(10), 999)
    found = test(0)
    for end, inward in ((found.low, 1e-6), (found.high, -1e-6)):
        assert test(end + inward).p > 0.05 >= test(end - inward).p


def test_its_interval_covers_the_true_effect_in_95_per_cent():
    random, worlds = np.random.default_rng(11), 2_000
    found = [permutation_test(*changes(random, 8, 22, effect=0.7), ALIKE(30), random, 199) for _ in range(worlds)]
    covered = np.mean([one.low <= 0.7 <= one.high for one in found])
    assert covered == pytest.approx(0.95, abs=chance_of(0.95, worlds))


def test_draws_are_made_again_within_strata():
    strata = np.array([0, 0, 0, 1, 1, 2, 2, 2])
    treated = np.array([1, 0, 0, 1, 1, 0, 0, 0], bool)
    again = redrawn(treated, strata, np.random.default_rng(12), 3_000)
    assert (again[:, strata == 0].sum(axis=1) == 1).all()
    assert again[:, strata == 1].all() and not again[:, strata == 2].any()
    assert again[:, :3].mean(axis=0) == pytest.approx([1 / 3] * 3, abs=chance_of(1 / 3, 3_000))


def test_a_difference_between_strata_is_no_effect():
    """All in the upper stratum are treated more often, and higher; within strata nothing differs."""
    random, worlds = np.random.default_rng(13), 1_000
    strata = np.repeat([0, 1], 10)
    treated = np.isin(np.arange(20), (0, 1, 10, 11, 12, 13, 14, 15))
    p = [permutation_test(random.standard_normal(20) + 3 * strata, treated, strata, random, 99).p for _ in range(worlds)]
    assert np.mean(np.array(p) <= 0.05) == pytest.approx(0.05, abs=chance_of(0.05, worlds))


def test_the_same_seed_gives_the_same():
    world = changes(np.random.default_rng(14), 5, 20)
    again = [permutation_test(*world, ALIKE(25), np.random.default_rng(15)) for _ in range(2)]
    assert again[0] == again[1]
