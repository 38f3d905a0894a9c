"""Draws what is told of March (1991): knowledge over the rates of learning, and over time where reality turns.

    ./tillit run scenarios/replications/mutual_learning_rates.toml --output results/rates.h5
    ./tillit run scenarios/replications/mutual_learning_turbulence.toml --output results/turbulence.h5
    /usr/bin/python3 models/mutual_learning/figure.py results/rates.h5 results/turbulence.h5 figure.png

Lines are means over replications, bands their 95 % intervals (Student t); crosses are a reference run's (README.md).
"""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import scipy.stats
import xarray

# Equilibrium knowledge of the code for p2 = 0.5, by p1: 40 000 runs each of the same rules, by another program; not March's.
REFERENCE = {0.1: 0.9533, 0.5: 0.8097, 0.9: 0.7404}
COLOURS = ["#56b4e9", "#0072b2", "#d55e00"]


def draw_line(axes, x, values, colour, label):
    """Mean and interval of values (replication x whatever x is)."""
    count = values.sizes["replication"]
    mean = values.mean("replication")
    half = values.std("replication", ddof=1) / np.sqrt(count) * scipy.stats.t.ppf(0.975, count - 1)
    axes.plot(x, mean, color=colour, label=label)
    axes.fill_between(x, mean - half, mean + half, color=colour, alpha=0.25, linewidth=0)


def draw_rates(axes, study):
    """Each point of the design is a pair of rates."""
    knowledge = study.national_code_knowledge.isel(lens=0, variant=0, week=-1)
    for p2, colour in zip(np.unique(study.p_code_learning), COLOURS):
        points = knowledge.isel(design=np.flatnonzero(study.p_code_learning == p2))
        draw_line(axes, points.p_socialisation, points, colour, f"code learns at {p2:g}")
    axes.plot(REFERENCE.keys(), REFERENCE.values(), "kx", label="reference run, at 0.5")
    axes.set_xlabel("rate of socialisation")
    axes.set_ylabel("knowledge of the code")
    axes.set_title("in the end")


def draw_course(axes, study):
    knowledge = study.national_code_knowledge.isel(lens=0)
    for variant, colour, label in (("newcomers", "#0072b2", "a tenth replaced every week"),
                                   ("baseline", "#d55e00", "no newcomers")):
        draw_line(axes, study.week, knowledge.sel(variant=variant), colour, label)
    axes.axhline(0, color="grey", linewidth=0.8)
    axes.set_xlabel("weeks")
    axes.set_title("where reality turns at 0.02")


def main(rates, turbulence, target):
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    draw_rates(left, xarray.open_dataset(rates))
    draw_course(right, xarray.open_dataset(turbulence))
    for axes in (left, right):
        axes.legend(frameon=False, fontsize="small")
    figure.savefig(target, dpi=110)


if __name__ == "__main__":
    main(*sys.argv[1:])
