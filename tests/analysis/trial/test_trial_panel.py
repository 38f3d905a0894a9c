"""The panel of an evaluator: which years, which units, what is the truth beside it."""

import numpy as np
import pytest
import xarray

from tillit.problem import Problem
from tillit.study import open_study
from tillit.trial import calendar
from tillit.trial.design import Trial, trial_of, trials_of
from tillit.trial.observed import OBSERVED, chosen, observed_in
from tillit.trial.panel import first_years, read_panel
from tillit.trial.strata import quarters, quarters_of_draw


@pytest.fixture
def study(trials):
    with open_study(trials) as opened:
        yield opened


def panel_of(study, variant, outcome, **more):
    return read_panel(study, "balanced", trial_of(study, variant), outcome, **more)


def test_every_trial_is_found_with_how_it_was_drawn(study):
    found = trials_of(study)
    assert {name: trial.how for name, trial in found.items()} == {
        "lot": "random", "matched": "matched", "volunteers": "volunteers", "many_volunteers": "volunteers",
        "in_school": "random", "named": "listed"}
    assert (found["lot"].start, found["lot"].end, found["matched"].start) == (0, 104, 52)
    assert found["in_school"].eligible.sum() == 10 and found["lot"].eligible.all()
    assert found["in_school"].sectors == ("school",)


def test_a_register_is_the_mean_of_each_year_and_service(study):
    panel = panel_of(study, "lot", "sick_leave")
    raw = xarray.open_dataset(study.encoding["source"], engine="h5netcdf")["sick_leave"].isel(lens=0)
    assert list(panel.years) == [-2, -1, 0, 1]
    for at, year in enumerate(panel.years):
        weeks = slice(52 * year, 52 * year + 51)
        for values, variant in ((panel.observed, "lot"), (panel.unobserved, "baseline")):
            expected = raw.sel(variant=variant, period=weeks).mean("sector").mean("period")
            assert values[:, at] == pytest.approx(expected.transpose("replication", "principal").values, rel=1e-5)


def test_a_survey_is_that_of_the_year_and_its_truth_that_of_the_same_weeks(study):
    panel = panel_of(study, "lot", "survey_staff_trust")
    answers = study["survey_staff_trust"].isel(lens=0).sel(variant="lot", survey=40).mean("sector")
    truth = study["staff_trust"].isel(lens=0).sel(variant="lot", period=40).mean("sector")
    at = list(panel.years).index(0)
    assert panel.observed[:, at] == pytest.approx(answers.transpose("replication", "principal").values, rel=1e-5)
    assert panel.true[:, at] == pytest.approx(truth.transpose("replication", "principal").values, rel=1e-5)


def test_before_the_trial_both_worlds_are_one(study):
    panel = panel_of(study, "volunteers", "survey_citizen_trust")
    early = panel.years < 0
    assert np.array_equal(panel.observed[:, early], panel.unobserved[:, early], equal_nan=True)
    assert np.array_equal(panel.true[:, early], panel.true_without[:, early], equal_nan=True)
    assert not np.array_equal(panel.true[:, ~early], panel.true_without[:, ~early], equal_nan=True)


def test_noise_is_the_mean_of_one_per_answer_over_services(study):
    panel = panel_of(study, "lot", "survey_staff_trust")
    answers = study["survey_staff_answers"].isel(lens=0, principal=0, replication=1).sel(variant="lot", survey=40).values
    answers = answers[answers > 0]
    assert panel.noise[1, 2, 0] == pytest.approx(np.sum(1 / answers) / len(answers)**2)


def test_only_the_eligible_and_the_sectors_of_the_measure_are_looked_at(study):
    panel = panel_of(study, "in_school", "indicator")
    assert panel.observed.shape[2] == 10 and (panel.treated.sum(axis=1) == 5).all()
    school = study["indicator"].isel(lens=0, principal=2, replication=0).sel(sector="school", variant="in_school",
                                                                              period=slice(0, 51))
    assert panel.observed[0, 2, 2] == pytest.approx(float(school.mean()), rel=1e-5)


def test_years_count_from_the_start_of_the_trial(study):
    assert list(panel_of(study, "matched", "indicator").years) == [-3, -2, -1, 0]


def test_strata_of_a_matched_draw_are_quarters_of_size_and_indicator():
    population, indicator = np.array([10, 20, 30, 40.0]), np.array([0.4, 0.1, 0.3, 0.2])
    weeks = np.arange(-104, 0, 4)
    late = np.where(weeks >= -52, 0.0, np.nan)  # what was before the last year does not count
    values = indicator[:, None] + late[:, None, None, None, None] + np.zeros((len(weeks), 2, 1, 4, 3))
    study = xarray.Dataset({"indicator": (("period", "replication", "variant", "principal", "sector"), values),
                            "population": ("principal", population)}, {"period": weeks, "variant": ["baseline"]})
    trial = Trial("lot", "matched", 0, 52, (), np.ones(4, bool))
    assert quarters_of_draw(study, trial).tolist() == [[3, 4, 10, 13]] * 2  # 4 * quarter of size + quarter of indicator
    assert (quarters_of_draw(study, trial._replace(how="random")) == 0).all()


def test_a_matched_draw_changes_places_within_its_strata_only(study):
    strata = panel_of(study, "matched", "indicator").strata
    assert all((np.bincount(one // 4) == 4).all() and (np.bincount(one % 4) == 4).all() for one in strata)
    assert (panel_of(study, "lot", "indicator").strata == 0).all()


def test_who_came_forward_but_was_not_taken_on_is_known_from_a_larger_trial(study):
    larger = trial_of(study, "many_volunteers")
    panel = panel_of(study, "volunteers", "indicator", applicants=[larger])
    assert (panel.applicants.sum(axis=1) == 4).all() and not (panel.applicants & panel.treated).any()


def test_fewer_years_are_the_first_of_the_same_panel(study):
    whole, one = (panel_of(study, "lot", "indicator", years=years) for years in (2, 1))
    cut = first_years(whole, 1)
    assert list(cut.years) == list(one.years) == [-2, -1, 0]
    assert np.array_equal(cut.observed, one.observed, equal_nan=True) and np.array_equal(cut.noise, one.noise)


def test_an_evaluator_sees_no_truth(study):
    assert set(observed_in(study)) == set(OBSERVED)
    assert {"quality", "staff_trust", "citizen_trust", "misconduct", "minor_mistakes"}.isdisjoint(observed_in(study))
    with pytest.raises(Problem, match="^an evaluator cannot observe staff_trust; nearest is survey_staff_trust$"):
        chosen(study, ["staff_trust"])


def test_periods_across_the_start_or_a_new_year_are_left_out():
    spans = calendar.spans_of_periods(np.arange(-106, 104, 4), 0, 104)
    firsts = np.arange(-106, 104, 4)
    for span in spans:
        assert (firsts[span.places] // 52 == span.year).all() and ((firsts[span.places] + 3) // 52 == span.year).all()
    assert [span.year for span in spans] == [-2, -1, 0, 1]


def test_quarters_are_those_of_the_draw():
    assert list(quarters(np.array([5.0, 1, 9, 3, 7, 2, 8, 4]))) == [2, 0, 3, 1, 2, 0, 3, 1]
    assert list(quarters(np.zeros(5))) == [0, 0, 1, 2, 3]
