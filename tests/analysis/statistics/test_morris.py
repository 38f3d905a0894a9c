"""Elementary effects of functions whose effects are known, with points of our own designs."""

import numpy as np
import pytest
from designs import points

from tillit.statistics.morris import elementary_effects, morris_effects, spans_of_levels


def test_of_a_linear_function_effects_are_the_coefficients():
    x = points("morris", 10, ["0:1", "-2:3", "100:200"], option=4)
    spans = spans_of_levels(x, 4)
    np.testing.assert_allclose(spans, [1, 5, 100])
    found = morris_effects(x, 7 + x @ [3, -2, 0], spans)
    for estimate, expected in ((found.mu, [3, -10, 0]), (found.mu_star, [3, 10, 0]), (found.sigma, [0, 0, 0])):
        for array in estimate:
            np.testing.assert_allclose(array, expected, atol=1e-6)
    assert found.used == 10


def test_whole_numbers_count_with_the_way_they_moved():
    x = points("morris", 20, ["0:1:whole", "1:7:whole"], option=4)
    found = morris_effects(x, x @ [5, -1], [1, 6])
    np.testing.assert_allclose(found.mu.value, [5, -6])
    np.testing.assert_allclose(found.sigma.value, 0, atol=1e-6)


def test_curvature_and_interaction_show_as_sigma():
    # (2 x - 1)^2 on the levels 0, 1/3, 2/3, 1: the effect is -4/3 from 0 to 2/3 and 4/3 from 1/3 to 1, each equally
    # likely. x y: the effect of x is y.
    x = points("morris", 2000, 3, option=4)
    found = morris_effects(x, (2 * x[:, 0] - 1) ** 2 + x[:, 1] * x[:, 2], np.ones(3), resamples=200)
    np.testing.assert_allclose(found.mu.value, [0, 0.5, 0.5], atol=0.1)  # more than three standard errors
    np.testing.assert_allclose(found.mu_star.value, [4 / 3, 0.5, 0.5], atol=0.03)
    np.testing.assert_allclose(found.sigma.value, [4 / 3, np.sqrt(5) / 6, np.sqrt(5) / 6], atol=0.03)
    assert (found.sigma.low < found.sigma.high).all()


def test_intervals_hold_the_mean_effect_95_times_of_100():
    # 200 trials: fewer than 178 hold the truth with probability 0.0002; 25 trajectories make intervals a little short.
    held = 0
    x = points("morris", 200 * 25, 2, option=4)
    for seed, part in enumerate(np.split(x, 200)):
        found = morris_effects(part, part[:, 0] * part[:, 1], np.ones(2), resamples=300, seed=seed)
        held += found.mu.low[0] <= 0.5 <= found.mu.high[0]
    assert 178 <= held < 200


def test_incomplete_trajectories_are_left_out():
    x = points("morris", 6, 2, option=4)
    outcome = x[:, 0] * x[:, 1]
    outcome[4] = np.nan
    found = morris_effects(x, outcome, np.ones(2))
    assert found.used == 5
    rest = np.delete(elementary_effects(x, x[:, 0] * x[:, 1], np.ones(2)), 1, axis=0)
    np.testing.assert_allclose(found.mu.value, rest.mean(axis=0))
    np.testing.assert_allclose(found.sigma.value, rest.std(axis=0, ddof=1))
    with pytest.raises(ValueError, match="two trajectories"):
        morris_effects(x, np.full(len(x), np.nan), np.ones(2))


def test_other_points_are_no_trajectories():
    with pytest.raises(ValueError, match="no Morris trajectories"):
        elementary_effects(points("sobol", 6, 2), np.zeros(6), np.ones(2))
