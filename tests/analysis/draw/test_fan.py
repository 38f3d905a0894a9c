"""Fan charts: the line is the mean of all worlds, the band their middle 80 %."""

import numpy as np
import pytest
from known import WEEKS, over_time

from tillit.draw import fan
from tillit.draw.choice import Choice


@pytest.fixture
def study():
    """Five worlds at different levels; from week 0 the reform adds 1."""
    level = np.arange(5.0)[:, None, None]
    reform = np.stack([np.zeros(len(WEEKS)), (WEEKS >= 0).astype(float)])
    return over_time(level + reform)


def test_a_difference_is_of_the_same_world(study):
    table = fan.collect(study, Choice())
    assert set(table["variant"]) == {"reform1"}
    assert np.allclose(table["mean"], table["year"] > 0)
    assert np.allclose(table["low"], table["mean"]) and np.allclose(table["high"], table["mean"])


def test_a_level_has_the_middle_80_per_cent_of_worlds(study):
    table = fan.collect(study, Choice(of="level"))
    before = table[(table["variant"] == "baseline") & (table["year"] < 0)]
    assert np.allclose(before["mean"], 2) and np.allclose(before["low"], 0.4) and np.allclose(before["high"], 3.6)
    assert set(before["kind"]) == {"worlds"}


def test_years_are_counted_from_the_start(study):
    table = fan.collect(study, Choice())
    assert table["year"].min() == pytest.approx(-106 / 52) and table["year"].max() == pytest.approx(102 / 52)
    assert list(fan.twin(table, "en").columns) == ["Outcome", "Variant", "Two years before", "Year before", "Year 1", "Year 2"]
    assert list(fan.twin(table, "sv").columns)[2:] == ["Två år före", "Året före", "År 1", "År 2"]
    assert fan.twin(table, "en")["Year 2"][0].startswith("+1.0")
    assert "reform1 +1.000" in fan.describe(table, "en") and "reform1 +1,000" in fan.describe(table, "sv")


def test_one_world_has_a_line_and_no_band(study):
    table = fan.collect(study.isel(replication=[0]), Choice())
    assert table["mean"].notna().all() and table["low"].isna().all()
    fan.draw(table, "en")


def test_the_band_over_a_design_is_called_assumptions_and_hatched(study):
    points = study.expand_dims(design=[0, 1, 2]).copy()
    more = points["national_quality"] + points["design"] * (points["variant"] == "reform1")
    points["national_quality"] = more.assign_attrs(points["national_quality"].attrs)
    table = fan.collect(points, Choice())
    assert set(table["kind"]) == {"points"} and set(table["count"]) == {3}
    figure = fan.draw(table, "en")
    assert any("assumptions" in text.get_text() for text in figure.legends[0].get_texts())
    assert all(band.get_hatch() for axis in figure.axes for band in axis.collections)


def test_a_study_of_the_baseline_alone_shows_levels(study):
    table = fan.collect(study.isel(variant=[0]), Choice())
    assert set(table["variant"]) == {"baseline"} and table.attrs["of"] == "level"


def test_a_year_that_was_not_lived_is_left_out(study):
    study["national_quality"][0, 4] = np.nan
    assert set(fan.collect(study, Choice())["count"]) == {4}
