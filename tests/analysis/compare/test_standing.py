"""What becomes of a conclusion where an assumption is another."""

import numpy as np
import pytest
from scipy import stats

from tillit.compare.standing import Effect, effect_of, verdict, worst

KNOWN = Effect(0.04, 0.03, 0.05)
UNCLEAR = Effect(0.01, -0.02, 0.04)


@pytest.mark.parametrize("effect, expected", [
    (Effect(0.039, 0.02, 0.058), "stands"),
    (Effect(0.061, 0.05, 0.072), "grows"),
    (Effect(0.060, 0.05, 0.070), "stands"),   # exactly half as much again
    (Effect(0.019, 0.01, 0.028), "shrinks"),
    (Effect(0.039, -0.001, 0.079), "unknown"),
    (Effect(0.0, 0.0, 0.0), "unknown"),       # the same in every world
    (Effect(-0.01, -0.03, 0.01), "unknown"),
    (Effect(-0.01, -0.019, -0.001), "turns"),
])
def test_a_known_difference_stands_is_unknown_or_turns(effect, expected):
    assert verdict(effect, KNOWN) == expected
    mirrored = [Effect(-one.difference, -one.high, -one.low) for one in (effect, KNOWN)]
    assert verdict(*mirrored) == expected


def test_where_no_difference_is_known_one_can_only_appear():
    assert verdict(Effect(0.5, -0.1, 1.1), UNCLEAR) == "stands"
    assert verdict(Effect(0.0, 0.0, 0.0), UNCLEAR) == "stands"
    assert verdict(KNOWN, UNCLEAR) == "appears"
    assert verdict(Effect(-0.04, -0.05, -0.03), UNCLEAR) == "appears"


def test_an_assumption_counts_by_its_worse_side():
    assert worst(["stands", "turns", "unknown"]) == "turns"
    assert worst(["grows", "unknown"]) == "unknown"
    assert worst(["stands", "shrinks"]) == "shrinks"


def test_an_effect_is_the_mean_of_paired_differences_and_leaves_out_worlds_that_lack_one():
    value, baseline = np.array([0.5, 0.7, 0.6, np.nan]), np.array([0.4, 0.5, 0.55, 0.1])
    expected = stats.ttest_rel(value[:3], baseline[:3]).confidence_interval()
    found = effect_of(value, baseline)
    assert found == pytest.approx((0.35 / 3, expected.low, expected.high))
    assert effect_of(value[:1], baseline[:1]).side == 0  # one world has no interval
