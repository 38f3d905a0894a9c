"""Regret: what is lost at most, and on average over assumptions, by choosing each variant before knowing which hold."""

import pandas
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from tillit.compare.regret import regret
from tillit.draw.choice import labelled, narrowed, outcomes_of
from tillit.draw.style import (ASSUMPTIONS, INK, LEGEND_LINE, grid, legend_above, numbers_of, sentence_case, styled,
                               with_unit, wrapped)
from tillit.language import Text, decimals_for, number
from tillit.problem import Problem
from tillit.study import reforms_of

TITLE = Text("Regret", "Ånger")
WIDE, ROW, MOST_COLUMNS = 5.4, 0.5, 2


def collect(study, choice):
    """Rows as of compare.regret.regret for each outcome with a better side. Problem if only one set of assumptions
    was tried."""
    study = narrowed(study, choice)
    reforms_of(study)
    if study.sizes["lens"] * study.sizes.get("design", 1) < 2:
        raise Problem("regret needs more than one set of assumptions: run the study under several lenses or with a design",
                      "ånger kräver fler än en uppsättning antaganden: kör studien under flera synsätt eller med en "
                      "försöksplan")
    tables = []
    for outcome in outcomes_of(study, choice):
        attrs = study[f"national_{outcome}"].attrs
        if attrs.get("better", "neither") != "neither":
            tables.append(regret(study, outcome, choice.weeks).assign(unit=attrs.get("units", "1")))
    if not tables:
        raise Problem("regret needs an outcome with a better side", "ånger kräver ett utfall med en bättre sida")
    if not any(map(len, tables)):
        raise Problem("regret needs worlds in which two variants have been run", "ånger kräver världar där två varianter har körts")
    return labelled(study, pandas.concat(tables, ignore_index=True), choice.language)


@styled
def draw(table, language):
    outcomes, labels = list(dict.fromkeys(table["outcome"])), list(dict.fromkeys(table["variant_label"]))
    figure, axes = grid(len(outcomes), MOST_COLUMNS, WIDE, ROW * len(labels) + 1.1, LEGEND_LINE + 0.15)
    for place, (outcome, axis) in enumerate(zip(outcomes, axes)):
        part = table[table["outcome"] == outcome]
        rows = [labels.index(label) for label in part["variant_label"]]
        axis.barh(rows, part["most"], color=ASSUMPTIONS, alpha=0.55, height=0.6)
        axis.plot(part["mean"], rows, "D", color=INK, markersize=6, clip_on=False, zorder=3)
        axis.axvline(0, color=INK, linewidth=1)
        axis.set_yticks(range(len(labels)))
        axis.set_yticklabels([wrapped(label, 26) for label in labels] if place % MOST_COLUMNS == 0 else [])
        axis.set_ylim(len(labels) - 0.5, -0.5)
        axis.set_xlim(0, max(part["most"].max() * 1.08, 1e-9))
        axis.tick_params(axis="y", length=0)
        axis.set_title(wrapped(sentence_case(part["outcome_label"].iloc[0]), 44))
        axis.set_xlabel(part["unit_label"].iloc[0])
        numbers_of(axis.xaxis, language)
    legend_above(figure, [
        Patch(color=ASSUMPTIONS, alpha=0.55, label=Text("at most, over assumptions", "som mest, över antaganden")(language)),
        Line2D([], [], color=INK, marker="D", linestyle="none", label=Text("on average", "i snitt")(language))], 2)
    return figure


def twin(table, language):
    """A row for each outcome, a column for each variant: at most (on average)."""
    rows = []
    for _, part in table.groupby("outcome", sort=False):
        decimals = decimals_for(part["most"].max() / 10)
        line = {Text("Outcome", "Utfall")(language): with_unit(part["outcome_label"].iloc[0], part["unit_label"].iloc[0])}
        line.update({row.variant_label: f"{number(row.most, decimals, language)} ({number(row.mean, decimals, language)})"
                     for row in part.itertuples()})
        rows.append(line)
    return pandas.DataFrame(rows).fillna("")


def describe(table, language):
    """Of which variant the largest regret is smallest, and on how many outcomes."""
    least = table.loc[table.groupby("outcome", sort=False)["most"].idxmin(), "variant_label"].value_counts(sort=False)
    said = "; ".join(f"{label}: {count}" for label, count in least.items())
    return Text("Bars of the largest regret of each variant over {} sets of assumptions. Number of outcomes on which its "
                "largest regret is the smallest: {}.", "Staplar över varje variants största ånger över {} uppsättningar "
                "antaganden. Antal utfall där dess största ånger är minst: {}.").format(
                    int(table["worlds"].max()), said)(language)
