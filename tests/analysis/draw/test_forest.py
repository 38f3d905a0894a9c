"""Forest plots: chance and assumptions are never mixed, and table and text say what the marks show."""

import numpy as np
import pandas
import pytest
from known import clipped, intervals, overlapping, ranges

from tillit.compare.effects import effects
from tillit.draw import forest
from tillit.draw.choice import Choice
from tillit.draw.style import ASSUMPTIONS, CHANCE, new_figure, numbers_of


@pytest.fixture
def two_lenses(known_study):
    """Under one lens a reform adds about 1, under the other about 2; another reform about nothing."""
    random = np.random.default_rng(1)
    base = random.random((2, 6, 1))
    added = np.array([1.0, 2.0])[:, None] + random.normal(0, 0.05, (2, 6))
    return known_study(trust=np.concatenate([base, base + added[..., None], base + random.normal(0, 1, (2, 6, 1))], axis=2))


def test_intervals_are_those_of_the_comparison_and_blue(two_lenses):
    figure = forest.draw(forest.collect(two_lenses, Choice()), "en")
    expected = effects(two_lenses)
    drawn = intervals(figure)
    for row in expected.itertuples():
        assert any(np.allclose(ends, (row.low, row.high)) for ends in drawn)
        assert any(np.allclose(ends, (row.all_low, row.all_high)) for ends in drawn)
    assert CHANCE != ASSUMPTIONS


def test_the_range_over_lenses_is_of_means_and_has_its_own_colour(two_lenses):
    figure = forest.draw(forest.collect(two_lenses, Choice()), "en")
    means = effects(two_lenses)
    for variant in ("reform1", "reform2"):
        mine = means.loc[means["variant"] == variant, "difference"]
        assert any(np.allclose(ends, (mine.min(), mine.max())) for ends in ranges(figure))


def test_one_lens_alone_has_no_range(two_lenses):
    assert ranges(forest.draw(forest.collect(two_lenses, Choice(lens="lens0")), "en")) == []


def test_table_and_text_agree_with_the_data(two_lenses):
    table = forest.collect(two_lenses, Choice())
    twin = forest.twin(table, "en")
    assert len(twin) == 4
    assert float(twin["Difference"][0].replace("\N{MINUS SIGN}", "-")) == pytest.approx(table["difference"][0], abs=0.01)
    assert "reform1: 2 better, 0 worse, 0 not known; reform2: 0 better, 0 worse, 2 not known" in forest.describe(table, "en")


def test_swedish_has_decimal_commas(two_lenses):
    table = forest.collect(two_lenses, Choice(language="sv"))
    twin = forest.twin(table, "sv")
    assert all("," in text and "." not in text for text in twin["Skillnad"])
    figure = new_figure(4, 4)
    axis = figure.subplots()
    axis.set_xlim(-0.1, 0.1)
    numbers_of(axis.xaxis, "sv")
    figure.canvas.draw()
    ticks = [label.get_text() for label in axis.get_xticklabels()]
    assert "\N{MINUS SIGN}0,05" in ticks and "0,00" in ticks


def test_over_a_design_intervals_are_of_the_mean_and_ranges_over_points(two_lenses):
    points = two_lenses.sel(lens=["lens0"]).rename(lens="design").expand_dims(lens=["only"])
    both = points.isel(design=[0, 0]).assign_coords(design=[0, 1])
    more = both["national_trust"] + both["design"] * (both["variant"] == "reform1")
    both["national_trust"] = more.assign_attrs(both["national_trust"].attrs)
    row = forest.collect(both, Choice()).query("variant == 'reform1'").iloc[0]
    alone = effects(two_lenses.sel(lens=["lens0"])).query("variant == 'reform1'").iloc[0]
    assert row["difference"] == pytest.approx(alone["difference"] + 0.5)
    assert row["high"] - row["low"] == pytest.approx(alone["high"] - alone["low"])
    assert (row["range_low"], row["range_high"]) == pytest.approx((alone["difference"], alone["difference"] + 1))
    assert row["sets"] == 2


@pytest.mark.parametrize("panels", [1, 2, 3])
def test_long_names_are_whole(two_lenses, panels):
    table = forest.collect(two_lenses, Choice(language="sv"))
    long = table.assign(row="B5 lågpendlingskommuner nära större stad", unit_label="per 1000 medarbetare och år")
    many = pandas.concat([long.assign(panel=f"Ledarskap och stöd först, delegering senare: {place}") for place in range(panels)])
    figure = forest.draw(many, "sv")
    assert clipped(figure) == [] and overlapping(figure) == []


def test_a_plot_too_high_for_a_page_is_shown_in_parts(two_lenses):
    table = forest.collect(two_lenses, Choice())
    many = pandas.concat([table.assign(panel=f"outcome {number}") for number in range(20)])
    parts = forest.pages(many)
    assert len(parts) > 1 and sum(len(part) for part in parts) == len(many)
    assert [name for part in parts for name in dict.fromkeys(part["panel"])] == [f"outcome {number}" for number in range(20)]
    assert all(forest.draw(part, "en").get_figheight() < 15 for part in parts)
    assert len(forest.pages(table)) == 1
