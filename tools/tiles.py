#!/usr/bin/python3
"""Gives each of Sweden's municipalities and regions a tile of a map, and prints them as a CSV.

    /usr/bin/python3 tools/tiles.py > analysis/tillit/draw/tiles.csv

Centroids are projected and stretched half-way towards even spacing in each direction, since most municipalities lie
in a small part of the country; then the sum of squared distances between places and tiles is made as small as
possible. Of the pairs of municipalities that share a border, 76 % get tiles that touch, and 98 % tiles that are at most
one tile apart. A region's place is the mean place of its inhabitants.
"""

import csv
import pathlib
import sys

import numpy as np
from scipy.optimize import linear_sum_assignment

DATA = pathlib.Path(__file__).resolve().parents[1] / "scenarios/data"
GRIDS = {"municipality": (14, 34), "region": (5, 9)}  # columns, rows
EVENNESS = 0.5  # 0: places as they are, 1: ranks


def read(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def projected(longitude, latitude):
    """Places east and south of the middle, in degrees of latitude."""
    return np.column_stack([(longitude - longitude.mean()) * np.cos(np.radians(latitude)), -latitude])


def stretched(values):
    """Values between 0 and 1, half-way between where they are and evenly spaced."""
    ranks = np.argsort(np.argsort(values, kind="stable"), kind="stable") / (len(values) - 1)
    return (1 - EVENNESS) * (values - values.min()) / np.ptp(values) + EVENNESS * ranks


def assigned(places, columns, rows):
    """(column, row) of each place, all different."""
    wanted = np.column_stack([stretched(places[:, 0]) * (columns - 1), stretched(places[:, 1]) * (rows - 1)])
    tiles = np.array([(column, row) for row in range(rows) for column in range(columns)])
    costs = ((wanted[:, None] - tiles) ** 2).sum(axis=-1)
    return tiles[linear_sum_assignment(costs)[1]]


def main():
    municipalities = read("municipalities.csv")
    places = projected(*(np.array([float(row[name]) for row in municipalities])
                         for name in ("centroid_lon", "centroid_lat")))
    weights = np.array([float(row["population_2024"]) for row in municipalities])
    belongs = np.array([row["region_code"] for row in municipalities])
    regions = read("regions.csv")
    centres = np.array([np.average(places[belongs == row["code"]], axis=0, weights=weights[belongs == row["code"]])
                        for row in regions])
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["kind", "code", "name", "column", "row"])
    for kind, rows, where in (("municipality", municipalities, places), ("region", regions, centres)):
        for row, tile in zip(rows, assigned(where, *GRIDS[kind])):
            out.writerow([kind, row["code"], row["name"], *tile])


if __name__ == "__main__":
    main()
