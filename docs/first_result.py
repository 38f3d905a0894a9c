"""Draws the first picture of the README from the study of the free-municipality trial.

    ./tillit run scenarios/free_municipality_trial.toml --output results/free_municipality_trial.h5
    /usr/bin/python3 docs/first_result.py results/free_municipality_trial.h5 docs/first_result.png

For those who take part: the outcome with the trial minus the outcome of the same principals in the same world
without it, per replication; the line is the mean over replications, the band its 95 % interval (Student t).
"""

import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import scipy.stats
import xarray

OUTCOMES = ["quality", "staff_trust", "admin_share"]
COLOURS = {"trial": "#0072b2", "volunteers": "#d55e00"}


def effect_on_participants(study, outcome, variant):
    """Mean paired difference of those who take part: replication x period."""
    there = study.in_trial.sel(variant=variant).isel(lens=0) == 1
    value = study[outcome].isel(lens=0)
    difference = value.sel(variant=variant) - value.sel(variant="baseline")
    return difference.where(there).mean(["principal", "sector"])


def draw(axes, study, outcome):
    for variant, colour in COLOURS.items():
        effect = effect_on_participants(study, outcome, variant)
        count = effect.sizes["replication"]
        mean = effect.mean("replication")
        half = effect.std("replication", ddof=1) / np.sqrt(count) * scipy.stats.t.ppf(0.975, count - 1)
        years = study.period / 52
        label = str(study.variant_label.sel(variant=variant).values)
        axes.plot(years, mean, color=colour, label=label)
        axes.fill_between(years, mean - half, mean + half, color=colour, alpha=0.2, linewidth=0)
    axes.axhline(0, color="black", linewidth=0.8)
    axes.axvline(0, color="grey", linewidth=0.8, linestyle=":")
    axes.set_title(study[outcome].long_name)
    axes.set_xlabel("years since the trial began")


def main(source, target):
    study = xarray.open_dataset(source).sel(period=slice(-104, None))
    figure, panels = plt.subplots(1, len(OUTCOMES), figsize=(11, 3.4), layout="constrained")
    for axes, outcome in zip(panels, OUTCOMES):
        draw(axes, study, outcome)
    panels[0].set_ylabel("difference to the same\nprincipals without the trial")
    panels[0].legend(frameon=False, fontsize="small")
    figure.savefig(target, dpi=110)


if __name__ == "__main__":
    main(*sys.argv[1:])
