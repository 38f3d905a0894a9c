"""The cost-effectiveness plane: more good meetings to the right, more paid hours per meeting upwards. A faint dot is one
world, a mark their mean with its 95 % interval (chance); a line joins the lenses of a variant (assumptions)."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.compare.cost import QUADRANTS, cost_effectiveness, plane
from tillit.draw.choice import labelled, narrowed, short, variants_of
from tillit.draw.forest import interval
from tillit.draw.style import (ASSUMPTIONS, GREY, INK, LEGEND_LINE, MARKS, VARIANTS, keep_free, legend_above, new_figure,
                               numbers_of, styled)
from tillit.language import Text, decimals_for, number, percent

TITLE = Text("Cost", "Kostnad")
WIDE, HIGH = 8.4, 5.4
MOST_DOTS = 400  # of one lens and variant
CORNERS = {"better_cheaper": (0.99, 0.02, Text("better and cheaper", "bättre och billigare")),
           "better_dearer": (0.99, 0.98, Text("better and dearer", "bättre och dyrare")),
           "worse_cheaper": (0.01, 0.02, Text("worse and cheaper", "sämre och billigare")),
           "worse_dearer": (0.01, 0.98, Text("worse and dearer", "sämre och dyrare"))}


def collect(study, choice):
    """Rows as of compare.cost.cost_effectiveness, labelled; over points of a design their means. attrs: `worlds`, a
    dict of (lens, variant) to differences (replication, 2) in good meetings and hours."""
    study = narrowed(study, choice)
    names = variants_of(study, choice)
    table = cost_effectiveness(study, choice.weeks)
    table = table[table["variant"].isin(names)]
    if "design" in table:
        table = table.drop(columns="design").groupby(["lens", "variant"], sort=False).mean().reset_index()
    values = plane(study, choice.weeks)
    apart = values - values.isel(variant=0, drop=True)
    if "design" in apart.dims:
        apart = apart.mean("design")
    worlds = {(lens, name): np.column_stack([apart[one].sel(lens=lens, variant=name).values for one in ("good", "hours")])
              for lens in table["lens"].unique() for name in names}
    table = labelled(study, table.reset_index(drop=True), choice.language)
    table.attrs = {"worlds": worlds}
    return table


@styled
def draw(table, language):
    lenses, variants = list(dict.fromkeys(table["lens"])), list(dict.fromkeys(table["variant"]))
    handles = _handles(table, lenses, variants, language)
    above = LEGEND_LINE * len(handles) + 0.15
    figure = new_figure(WIDE, HIGH + above)
    keep_free(figure, above)
    axis = figure.subplots()
    axis.axhline(0, color=INK, linewidth=1)
    axis.axvline(0, color=INK, linewidth=1)
    for name, part in table.groupby("variant", sort=False):
        colour = _colour(variants, name)
        if len(part) > 1:
            axis.plot(part["good"], part["hours"], color=ASSUMPTIONS, linewidth=1.6, zorder=1)
        for row in part.itertuples():
            dots = table.attrs["worlds"][(row.lens, name)][:MOST_DOTS]
            axis.plot(dots[:, 0], dots[:, 1], ".", color=colour, alpha=0.35, markersize=6, markeredgewidth=0)
            axis.plot([row.good_low, row.good_high], [row.hours] * 2, color=colour, linewidth=1.6)
            axis.plot([row.good] * 2, [row.hours_low, row.hours_high], color=colour, linewidth=1.6)
            axis.plot(row.good, row.hours, MARKS[lenses.index(row.lens) % 8], color="white", markeredgecolor=colour,
                      markeredgewidth=2, markersize=8, zorder=3)
    axis.margins(0.18)
    for x, y, text in CORNERS.values():
        axis.text(x, y, text(language), transform=axis.transAxes, color=GREY, fontsize=11,
                  ha="right" if x > 0.5 else "left", va="top" if y > 0.5 else "bottom",
                  bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})
    axis.set_xlabel(Text("difference in the share of good meetings", "skillnad i andelen goda möten")(language))
    axis.set_ylabel(Text("difference in paid hours per meeting", "skillnad i betalda timmar per möte")(language))
    numbers_of(axis.xaxis, language)
    numbers_of(axis.yaxis, language)
    legend_above(figure, handles, 1)
    return figure


def _colour(variants, name):
    return VARIANTS[(variants.index(name) + 1) % len(VARIANTS)]


def _handles(table, lenses, variants, language):
    labels, lens_labels = (dict(zip(table[name], table[f"{name}_label"])) for name in ("variant", "lens"))
    handles = [Line2D([], [], color=_colour(variants, name), marker=".", label=labels[name]) for name in variants]
    marks = ", ".join(f"{_shape(place, language)} {short(lens_labels[lens])}" for place, lens in enumerate(lenses))
    said = Text("mean and 95 % interval (chance): {}", "medel och 95 %-intervall (slumpen): {}").format(marks)
    handles.append(Line2D([], [], color=GREY, marker="+", markersize=9, linestyle="none", label=said(language)))
    if len(lenses) > 1:
        handles.append(Line2D([], [], color=ASSUMPTIONS, linewidth=1.6, label=Text(
            "the same variant under other assumptions", "samma variant under andra antaganden")(language)))
    return handles


def _shape(place, language):
    shapes = (Text("circle", "cirkel"), Text("square", "fyrkant"), Text("triangle", "triangel"), Text("diamond", "romb"))
    return shapes[place](language) if place < len(shapes) else str(place + 1)


def twin(table, language):
    rows = []
    for row in table.itertuples():
        good, hours = (decimals_for((high - low) / 2) for low, high in ((row.good_low, row.good_high),
                                                                       (row.hours_low, row.hours_high)))
        line = {Text("Variant", "Variant"): row.variant_label, Text("Lens", "Synsätt"): short(row.lens_label),
                Text("Good meetings", "Goda möten"): f"{number(row.good, good, language, True)} "
                f"({interval(row.good_low, row.good_high, good, language)})",
                Text("Hours per meeting", "Timmar per möte"): f"{number(row.hours, hours, language, True)} "
                f"({interval(row.hours_low, row.hours_high, hours, language)})",
                Text("Hours per good meeting gained", "Timmar per vunnet gott möte"):
                number(row.hours_per_additional, 2, language)}
        line.update({sentence: percent(getattr(row, name), language) for name, sentence in
                     ((name, CORNERS[name][2]) for name in QUADRANTS)})
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows)


def describe(table, language):
    def one(row):
        side = CORNERS[("better" if row.good > 0 else "worse") + ("_dearer" if row.hours > 0 else "_cheaper")][2]
        return f"{row.variant_label} ({short(row.lens_label)}): {side(language)}"
    return Text("Plane of cost and effect against the baseline. {}.",
                "Diagram över kostnad och effekt mot jämförelsealternativet. {}.").format(
                    "; ".join(one(row) for row in table.itertuples()))(language)
