"""Designs beside SciPy's."""

import numpy as np
import pytest
from designs import points
from scipy.stats import qmc

pytestmark = pytest.mark.one_thread


def test_unscrambled_sequence_is_scipys():
    theirs = qmc.Sobol(300, scramble=False).random(512)
    np.testing.assert_array_equal(points("unscrambled", 512, 300), theirs)


def test_discrepancy_is_that_of_scipys_scrambling_and_far_below_chance():
    ours = [qmc.discrepancy(points("sobol", 256, 6, seed)) for seed in range(20)]
    theirs = [qmc.discrepancy(qmc.Sobol(6, seed=seed).random(256)) for seed in range(20)]
    chance = [qmc.discrepancy(np.random.default_rng(seed).random((256, 6))) for seed in range(20)]
    assert max(ours) < min(chance) / 4
    assert np.mean(ours) < 1.5 * np.mean(theirs)


def test_a_maximin_latin_hypercube_is_more_even_than_chance():
    ours = qmc.discrepancy(points("latin_hypercube", 40, 4))
    chance = [qmc.discrepancy(qmc.LatinHypercube(4, seed=seed).random(40)) for seed in range(20)]
    assert ours < np.mean(chance)
