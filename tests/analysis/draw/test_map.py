"""The map: a tile for each place, coloured by what the study says of it, those that take part outlined."""

import matplotlib.colors
import numpy as np
import pytest
from known import of_places
from matplotlib.patches import Rectangle

from tillit.draw import map as tile_map
from tillit.draw.choice import Choice
from tillit.problem import Problem


@pytest.fixture
def study():
    return of_places(np.random.default_rng(1))


def tiles_of(figure):
    return [patch for patch in figure.axes[0].patches if isinstance(patch, Rectangle)]


def test_each_place_has_a_tile_and_those_that_take_part_an_outline(study):
    drawn = tiles_of(tile_map.draw(tile_map.collect(study, Choice()), "en"))
    assert len(drawn) == 311
    assert len({(round(one.get_x(), 3), round(one.get_y(), 3)) for one in drawn}) == 311
    assert [one.get_linewidth() > 1 for one in drawn] == [True] * 4 + [False] * 307


def test_the_difference_is_paired_and_its_colour_says_which_side_it_is(study):
    table = tile_map.collect(study, Choice())
    assert np.allclose(table["value"][:4], 1) and np.allclose(table["value"][4:], 0)
    better, same = (np.array(tile.get_facecolor()) for tile in (tiles_of(tile_map.draw(table, "en"))[i] for i in (0, 10)))
    assert better[2] > better[0] + 0.2 and matplotlib.colors.to_hex(same).startswith("#f")


def test_whoever_takes_part_in_some_worlds_is_shown_for_these(study):
    study["in_trial"][0, 0, 1, 0] = 0
    study["quality"][0, 0, 1, :, 0] = study["quality"][0, 0, 0, :, 0]
    first = tile_map.collect(study, Choice()).iloc[0]
    assert first["value"] == pytest.approx(1) and first["worlds"] == 2 and first["taking_part"] == pytest.approx(2 / 3)


def test_where_most_take_part_in_some_world_nothing_is_outlined(study):
    study["in_trial"][0, 0, 1, :200] = 1
    assert all(one.get_linewidth() < 1 for one in tiles_of(tile_map.draw(tile_map.collect(study, Choice()), "en")))


def test_levels_are_those_of_the_variants(study):
    table = tile_map.collect(study, Choice(of="level"))
    assert list(dict.fromkeys(table["variant"])) == ["baseline", "trial"]
    assert table["value"][0] == pytest.approx(float(study["quality"][0, :, 0, :, 0].mean()))


def test_table_and_text_agree_with_the_data(study):
    table = tile_map.collect(study, Choice())
    twin = tile_map.twin(table, "sv")
    assert len(twin) == 311 and twin["trial"][0].startswith("+1,0") and twin["trial"][0].endswith("*")
    assert "290 kommuner och 21 regioner" in tile_map.describe(table, "sv")
    assert f"+1,00 i {table['name'][0]}" in tile_map.describe(table, "sv")


def test_other_places_have_no_map(study):
    with pytest.raises(Problem, match="no map"):
        tile_map.collect(study.assign_coords(principal=[f"P{i}" for i in range(311)]), Choice())
