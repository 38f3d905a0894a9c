"""The test of Ferman and Pinto: it fits the variances, and keeps its level where others do not."""

import numpy as np
import pytest
from scipy import stats
from worlds import chance_of

from tillit.trial.difference_in_differences import clustered
from tillit.trial.estimate import difference_of_means
from tillit.trial.ferman_pinto import ferman_pinto, variances
from tillit.trial.randomisation import permutation_test


def unequal(random, treated=12, others=278, effect=0.0):
    """The treated have a fifth of the answers of the others: variance .2 + 100 / answers."""
    inside = np.arange(treated + others) < treated
    noise = 1 / np.where(inside, 40, 200)
    return random.standard_normal(len(inside)) * np.sqrt(0.2 + 100 * noise) + effect * inside, inside, noise


def test_the_variance_follows_the_number_of_answers():
    random = np.random.default_rng(1)
    noise = 1 / random.integers(20, 400, 50_000)
    found = variances(random.standard_normal(50_000) * np.sqrt(0.3 + 8 * noise), noise)
    assert found == pytest.approx(0.3 + 8 * noise, rel=0.06)


def test_no_variance_is_negative():
    noise = np.linspace(0.001, 0.1, 50)
    assert (variances(np.sqrt(np.linspace(2, 0, 50)), noise) >= 0).all()


def test_equal_noise_gives_one_variance():
    residuals = np.array([1.0, -2, 0.5, 3])
    assert variances(residuals, np.full(4, 0.01)) == pytest.approx(np.full(4, np.mean(residuals**2)))


def test_with_equal_noise_it_is_near_the_normal_test():
    random = np.random.default_rng(2)
    inside = np.arange(300) < 20
    change = random.standard_normal(300) + 0.5 * inside
    found = ferman_pinto(change, inside, np.full(300, 0.01), random, 20_000)
    theirs = stats.ttest_ind(change[inside], change[~inside])
    assert found.p == pytest.approx(theirs.pvalue, abs=0.01)
    assert found.effect == difference_of_means(change, inside)


def test_small_noisy_treated_do_not_make_it_reject_too_often():
    """While the usual test and one that takes all for alike do."""
    random, worlds = np.random.default_rng(3), 1_000
    rejected = np.zeros((worlds, 3), bool)
    for world in range(worlds):
        change, inside, noise = unequal(random)
        rejected[world] = [one.p <= 0.05 for one in (
            ferman_pinto(change, inside, noise, random, 199), clustered(change, inside),
            permutation_test(change, inside, np.zeros(290, int), random, 199))]
    theirs, usual, alike = rejected.mean(axis=0)
    assert theirs == pytest.approx(0.05, abs=chance_of(0.05, worlds))
    assert usual > 0.05 + chance_of(0.05, worlds)
    assert alike > 0.2


def test_its_interval_covers_the_true_effect_in_95_per_cent():
    random, worlds = np.random.default_rng(4), 1_000
    found = [ferman_pinto(*unequal(random, 12, 120, effect=0.6), random, 199) for _ in range(worlds)]
    covered = np.mean([one.low <= 0.6 <= one.high for one in found])
    assert covered == pytest.approx(0.95, abs=chance_of(0.95, worlds) + 0.005)  # 199 draws of the bootstrap


def test_one_treated_is_enough():
    random = np.random.default_rng(5)
    p = [ferman_pinto(*unequal(random, 1, 100), random, 199).p for _ in range(1_000)]
    assert np.mean(np.array(p) <= 0.05) == pytest.approx(0.05, abs=chance_of(0.05, 1_000) + 0.005)
