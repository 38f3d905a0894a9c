"""Synthetic control: planted mixes, simplex weights, placebos."""

import numpy as np
import pytest
from scipy.optimize import minimize
from worlds import chance_of

from tillit.trial.estimate import UNKNOWN
from tillit.trial.synthetic_control import synthetic_control, weights


def test_it_finds_a_planted_mix():
    donors = np.random.default_rng(1).standard_normal((12, 8))
    planted = np.array([0.5, 0, 0.3, 0, 0, 0.2, 0, 0])
    assert weights(donors @ planted, donors) == pytest.approx(planted, abs=1e-5)


def test_outside_what_the_others_span_it_comes_as_near_as_can_be():
    """Against a general optimiser on the simplex."""
    random = np.random.default_rng(2)
    donors, target = random.standard_normal((6, 5)), random.standard_normal(6) + 2
    theirs = minimize(lambda mix: np.square(target - donors @ mix).sum(), np.full(5, 0.2), method="SLSQP",
                      bounds=[(0, 1)] * 5, constraints={"type": "eq", "fun": lambda mix: mix.sum() - 1},
                      options={"ftol": 1e-14, "maxiter": 1_000}).x
    assert weights(target, donors) == pytest.approx(theirs, abs=1e-4)


def test_weights_are_shares():
    random = np.random.default_rng(3)
    mix = weights(random.standard_normal(4) * 5, random.standard_normal((4, 30)))
    assert (mix >= 0).all() and mix.sum() == pytest.approx(1)


def world(random, treated=4, others=30, effect=0.0, years=(8, 3)):
    """Two common factors with loadings between 0 and 1: no parallel trends, but mixes that are like the treated."""
    inside = np.arange(treated + others) < treated
    factors = random.standard_normal((sum(years), 2)).cumsum(axis=0)
    values = factors @ random.random((2, len(inside))) + 0.05 * random.standard_normal((sum(years), len(inside)))
    values[years[0]:, inside] += effect
    return values[:years[0]], values[years[0]:], inside


def test_it_finds_an_effect_where_trends_are_not_parallel():
    found = synthetic_control(*world(np.random.default_rng(4), effect=2), np.random.default_rng(5))
    assert found.effect == pytest.approx(2, abs=0.2)
    assert found.low < 2 < found.high and found.p == 1 / 1000


def test_the_gap_is_that_of_the_planted_mix():
    random = np.random.default_rng(6)
    others = random.standard_normal((9, 10))
    values = np.column_stack([others @ np.eye(10)[:2].mean(axis=0), others])
    values[6:, 0] += [1.0, 2, 3]
    found = synthetic_control(values[:6], values[6:], np.arange(11) == 0, random)
    assert found.effect == pytest.approx(2, abs=1e-4)


def test_without_effect_its_rank_is_rarely_extreme():
    random, worlds = np.random.default_rng(7), 300
    p = np.array([synthetic_control(*world(random, 3, 20, years=(4, 2)), random, 199).p for _ in range(worlds)])
    assert np.mean(p <= 0.05) == pytest.approx(0.05, abs=chance_of(0.05, worlds) + 0.02)  # placebos have one donor less


def test_with_one_year_before_or_two_others_it_says_nothing():
    before, after, inside = world(np.random.default_rng(8))
    assert synthetic_control(before[-1:], after, inside, np.random.default_rng(9)) == UNKNOWN
    assert synthetic_control(before[:, :6], after[:, :6], inside[:6], np.random.default_rng(9)) == UNKNOWN
