"""Difference in differences against statsmodels and scipy, and how often each test rejects."""

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats
from worlds import chance_of, changes, rejections

from tillit.trial.difference_in_differences import clustered, welch
from tillit.trial.estimate import UNKNOWN


@pytest.fixture
def world():
    return changes(np.random.default_rng(1), 12, 30, effect=0.4, noisier=1.5)


def test_the_usual_test_is_ols_with_clustered_errors(world):
    change, treated = world
    fit = sm.OLS(change, sm.add_constant(treated.astype(float))).fit(
        cov_type="cluster", cov_kwds={"groups": np.arange(len(change))}, use_t=True)
    found = clustered(change, treated)
    low, high = fit.conf_int()[1]
    assert (found.effect, found.low, found.high, found.p) == pytest.approx((fit.params[1], low, high, fit.pvalues[1]))


def test_two_periods_with_fixed_effects_give_the_same_estimate(world):
    change, treated = world
    count = len(change)
    before = np.random.default_rng(2).standard_normal(count)
    who, late = np.tile(np.arange(count), 2), np.repeat([0.0, 1.0], count)
    design = np.column_stack([np.eye(count)[who], late, late * treated[who]])
    fit = sm.OLS(np.concatenate([before, before + change]), design).fit()
    assert welch(change, treated).effect == pytest.approx(fit.params[-1])


def test_the_corrected_test_is_welchs(world):
    change, treated = world
    found = welch(change, treated)
    theirs = stats.ttest_ind(change[treated], change[~treated], equal_var=False)
    assert found.p == pytest.approx(theirs.pvalue)
    assert found.effect == pytest.approx(change[treated].mean() - change[~treated].mean())


def test_its_standard_error_is_cr2():
    """HC2 of the regression of changes is CR2 with one change per cluster."""
    change, treated = changes(np.random.default_rng(3), 5, 9)
    fit = sm.OLS(change, sm.add_constant(treated.astype(float))).fit(cov_type="HC2")
    one, other = change[treated], change[~treated]
    freedom = (np.var(one, ddof=1) / 5 + np.var(other, ddof=1) / 9)**2 / (
        (np.var(one, ddof=1) / 5)**2 / 4 + (np.var(other, ddof=1) / 9)**2 / 8)
    half = stats.t.ppf(0.975, freedom) * fit.bse[1]
    found = welch(change, treated)
    assert (found.low, found.high) == pytest.approx((found.effect - half, found.effect + half))


def test_the_usual_test_rejects_too_often_with_12_treated():
    """7.6 % instead of 5 % among 12 against 278 (evidence: Judging a trial)."""
    worlds = 20_000
    share = rejections(lambda change, treated, _: clustered(change, treated), worlds, 4, treated=12, others=278)
    assert share == pytest.approx(0.076, abs=chance_of(0.076, worlds))


def test_and_more_often_if_they_are_noisier():
    """Then the treated alone decide: Student's t with 11 degrees of freedom, by errors that are sqrt(11/12) too small."""
    worlds, expected = 20_000, 2 * stats.t.sf(stats.t.ppf(0.975, 289) * np.sqrt(11 / 12), 11)
    share = rejections(lambda change, treated, _: clustered(change, treated), worlds, 5, treated=12, others=278, noisier=10)
    assert share == pytest.approx(expected, abs=chance_of(expected, worlds))
    assert share > 0.076


@pytest.mark.parametrize("noisier", (1, 2))
def test_welchs_keeps_five_per_cent(noisier):
    worlds = 10_000
    share = rejections(lambda change, treated, _: welch(change, treated), worlds, 6, treated=12, others=278, noisier=noisier)
    assert share == pytest.approx(0.05, abs=chance_of(0.05, worlds))


def test_its_interval_covers_the_true_effect_in_95_per_cent():
    worlds, random = 10_000, np.random.default_rng(7)
    found = [welch(*changes(random, 12, 40, effect=0.5, noisier=1.5)) for _ in range(worlds)]
    covered = np.mean([one.low <= 0.5 <= one.high for one in found])
    assert covered == pytest.approx(0.95, abs=chance_of(0.95, worlds))


@pytest.mark.parametrize("treated", (0, 1, 5))
def test_too_few_on_a_side_is_unknown(treated):
    assert welch(np.arange(5.0), np.arange(5) < treated) == UNKNOWN
    assert (clustered(np.arange(5.0), np.arange(5) < treated) == UNKNOWN) == (treated != 1)
