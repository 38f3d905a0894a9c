"""Sobol indices against functions whose indices are known, with points of our own designs."""

import numpy as np
import pytest
from designs import points

from tillit.statistics.sobol import sobol_indices


def ishigami(x, a=7, b=0.1):
    """T. Ishigami and T. Homma (1990), on -pi … pi."""
    return np.sin(x[:, 0]) + a * np.sin(x[:, 1]) ** 2 + b * x[:, 2] ** 4 * np.sin(x[:, 0])


ISHIGAMI_FIRST = [0.3139, 0.4424, 0]
ISHIGAMI_TOTAL = [0.5576, 0.4424, 0.2437]
ISHIGAMI_SECOND_1_3 = 0.2437
FACTORS = [f"{-np.pi}:{np.pi}"] * 3

G = np.array([0, 1, 4.5, 9, 99, 99])
G_SHARES = 1 / (3 * (1 + G) ** 2)  # variance of each of its terms
G_VARIANCE = np.prod(1 + G_SHARES) - 1


def g_function(x):
    """I. M. Sobol' (1993), on the unit cube: a product of independent terms with mean 1."""
    return np.prod((np.abs(4 * x - 2) + G) / (1 + G), axis=1)


def covers(estimate, truth):
    return bool(np.all((estimate.low <= truth) & (truth <= estimate.high)))


@pytest.mark.parametrize("second_order", [0, 1])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ishigami(second_order, seed):
    outcome = ishigami(points("saltelli", 4096, FACTORS, seed, second_order))
    found = sobol_indices(outcome, 3, bool(second_order))
    assert found.used == 4096
    np.testing.assert_allclose(found.first.value, ISHIGAMI_FIRST, atol=0.01)
    np.testing.assert_allclose(found.total.value, ISHIGAMI_TOTAL, atol=0.01)
    assert covers(found.first, ISHIGAMI_FIRST) and covers(found.total, ISHIGAMI_TOTAL)
    assert (found.total.high - found.total.low < 0.1).all()
    if second_order:
        assert found.second.value[0, 2] == pytest.approx(ISHIGAMI_SECOND_1_3, abs=0.01)
        np.testing.assert_allclose(found.second.value[[0, 1], [1, 2]], 0, atol=0.01)
        assert found.second.low[0, 2] < ISHIGAMI_SECOND_1_3 < found.second.high[0, 2]
    else:
        assert found.second is None


def test_g_function():
    found = sobol_indices(g_function(points("saltelli", 4096, 6, option=1)), 6, second_order=True)
    np.testing.assert_allclose(found.first.value, G_SHARES / G_VARIANCE, atol=0.01)
    total = G_SHARES * (1 + G_VARIANCE) / (1 + G_SHARES) / G_VARIANCE
    np.testing.assert_allclose(found.total.value, total, atol=0.01)
    above = np.triu_indices(6, 1)
    second = np.outer(G_SHARES, G_SHARES) / G_VARIANCE
    np.testing.assert_allclose(found.second.value[above], second[above], atol=0.01)
    assert np.isnan(found.second.value[np.tril_indices(6)]).all()


def test_a_large_mean_takes_no_digits():
    outcome = ishigami(points("saltelli", 256, FACTORS))
    np.testing.assert_allclose(sobol_indices(outcome + 1e6, 3).first, sobol_indices(outcome, 3).first, atol=1e-6)


def test_intervals_hold_the_truth_95_times_of_100_with_independent_base_points():
    # For x1 + 2 x2 + x1 x2 all is known by integration. 400 trials of a 95 % interval: fewer than 366 hold the truth
    # with probability 0.002.
    v1, v2, v12 = 1.5**2 / 12, 2.5**2 / 12, 1 / 144
    truth = {"first": np.array([v1, v2]) / (v1 + v2 + v12), "total": np.array([v1 + v12, v2 + v12]) / (v1 + v2 + v12)}
    random = np.random.default_rng(11)
    held = {"first": 0, "total": 0}
    for trial in range(400):
        a, b = random.random((2, 200, 2))
        ab = [np.where(np.arange(2) == f, b, a) for f in range(2)]
        x = np.stack([a, *ab, b], axis=1).reshape(-1, 2)
        found = sobol_indices(x[:, 0] + 2 * x[:, 1] + x[:, 0] * x[:, 1], 2, resamples=300, seed=trial)
        for measure, count in held.items():
            one = getattr(found, measure)
            held[measure] = count + int(one.low[0] <= truth[measure][0] <= one.high[0])
    assert all(366 <= count < 400 for count in held.values()), held


def test_incomplete_base_points_are_left_out():
    design = points("saltelli", 512, FACTORS)
    outcome = ishigami(design)
    outcome[[7, 8, 5 * 100]] = np.nan  # the second base point, twice, and the 101st
    complete = np.delete(outcome.reshape(-1, 5), [1, 100], axis=0)
    found = sobol_indices(outcome, 3)
    assert found.used == 510
    np.testing.assert_array_equal(found.total, sobol_indices(complete, 3).total)
    with pytest.raises(ValueError, match="two base points"):
        sobol_indices(np.where(np.arange(10) < 5, np.nan, 1.0), 3)


def test_an_outcome_that_does_not_vary_has_no_indices():
    assert np.isnan(sobol_indices(np.full(50, 0.1), 3).first).all()
