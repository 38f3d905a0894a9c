"""Every municipality and region has a tile of its own, near its neighbours."""

import csv
import subprocess
import sys

from tillit.draw.places import TILES, tiles

from project import PROJECT



def read(name):
    with open(PROJECT / "scenarios/data" / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tiles_are_those_that_the_script_computes():
    made = subprocess.run([sys.executable, PROJECT / "tools/tiles.py"], check=True, capture_output=True, text=True).stdout
    assert TILES.read_text(encoding="utf-8") == made


def test_all_290_municipalities_and_21_regions_have_tiles_of_their_own():
    for kind, name, count in (("municipality", "municipalities.csv", 290), ("region", "regions.csv", 21)):
        mine = tiles()[lambda table: table["kind"] == kind]
        assert list(mine["code"]) == [row["code"] for row in read(name)]
        assert len(set(zip(mine["column"], mine["row"]))) == count


def test_neighbours_stay_neighbours():
    places = tiles()[lambda table: table["kind"] == "municipality"].set_index("code")[["column", "row"]]
    pairs = [(row["code_a"], row["code_b"]) for row in read("adjacency.csv")]
    apart = [abs(places.loc[one] - places.loc[other]).max() for one, other in pairs]
    assert sum(steps <= 1 for steps in apart) >= 0.75 * len(pairs)
    assert sum(steps <= 2 for steps in apart) >= 0.97 * len(pairs)


def test_north_is_up_and_west_is_left():
    places = tiles().set_index("name")
    assert places.loc["Kiruna", "row"] < places.loc["Umeå", "row"] < places.loc["Stockholm", "row"] < places.loc["Malmö", "row"]
    assert places.loc["Göteborg", "column"] < places.loc["Stockholm", "column"] < places.loc["Gotland", "column"] + 1
