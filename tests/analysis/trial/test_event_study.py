"""The effect year by year."""

import numpy as np
import pytest
from scipy import stats

from tillit.trial.event_study import event_study

YEARS = np.arange(-4, 5)
PLANTED = np.array([0, 0, 0, 0, -0.2, 0.1, 0.5, 0.4, 0.2])  # dips first and fades later


def values(random, planted, treated=40, others=200, noise=0.05):
    inside = np.arange(treated + others) < treated
    level = random.standard_normal(len(inside)) + inside
    common = random.standard_normal(len(YEARS))[:, None]
    return level + common + planted[:, None] * inside + noise * random.standard_normal((len(YEARS), len(inside))), inside


def test_it_finds_a_planted_effect_by_year():
    found, inside = values(np.random.default_rng(1), PLANTED)
    study = event_study(found, YEARS, inside)
    assert [one.effect for one in study.estimates] == pytest.approx(PLANTED, abs=4 * 0.05 * np.sqrt(2 / 40 + 2 / 200))
    assert [one.low <= effect <= one.high for one, effect in zip(study.estimates, PLANTED)].count(False) <= 1


def test_every_year_is_welchs_test_against_the_last_before():
    found, inside = values(np.random.default_rng(2), PLANTED, 5, 9)
    change = found[6] - found[3]
    theirs = stats.ttest_ind(change[inside], change[~inside], equal_var=False)
    assert event_study(found, YEARS, inside).estimates[6].p == pytest.approx(theirs.pvalue)


def test_without_noise_it_is_exact():
    found, inside = values(np.random.default_rng(3), PLANTED, 6, 6, noise=1e-9)
    assert [one.effect for one in event_study(found, YEARS, inside).estimates] == pytest.approx(PLANTED, abs=1e-7)


def test_the_reference_year_is_nothing_by_definition():
    found, inside = values(np.random.default_rng(4), PLANTED)
    one = event_study(found, YEARS, inside).estimates[3]
    assert (one.effect, one.low, one.high) == (0, 0, 0) and np.isnan(one.p)


def test_a_trend_before_shows():
    rising = np.array([-0.3, -0.2, -0.1, 0, 0, 0, 0, 0, 0])
    found, inside = values(np.random.default_rng(5), rising)
    assert event_study(found, YEARS, inside).pretrend < 1e-6


def test_without_one_it_rarely_does():
    random, worlds = np.random.default_rng(6), 1_000
    found = [event_study(*_with_years(values(random, PLANTED, 12, 40))).pretrend for _ in range(worlds)]
    assert np.mean(np.array(found) < 0.05) < 0.05 + 3 * np.sqrt(0.05 * 0.95 / worlds)


def _with_years(world):
    return world[0], YEARS, world[1]


def test_with_one_year_before_there_is_no_trend_to_see():
    found, inside = values(np.random.default_rng(7), PLANTED)
    assert np.isnan(event_study(found[3:], YEARS[3:], inside).pretrend)


def test_a_principal_that_was_not_measured_is_left_out_of_that_year_alone():
    found, inside = values(np.random.default_rng(8), PLANTED)
    whole = [one.effect for one in event_study(found, YEARS, inside).estimates]
    found[6, 0] = np.nan
    less = [one.effect for one in event_study(found, YEARS, inside).estimates]
    assert [one == other for one, other in zip(whole, less)] == [year != 2 for year in YEARS]
