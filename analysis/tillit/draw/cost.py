"""The cost-effectiveness plane: more good meetings to the right, more paid hours upwards; beside it hours spent on
administration. A faint dot is one world, a mark their mean with its 95 % interval (chance); a line joins the lenses of a
variant (assumptions)."""

from itertools import product

import numpy as np
import pandas
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from tillit.compare.cost import plane, rows_of
from tillit.draw.choice import labelled, narrowed, short, variants_of
from tillit.draw.forest import interval
from tillit.draw.style import (ASSUMPTIONS, GREY, INK, LEGEND_LINE, MARKS, VARIANTS, grid, legend_above, styled)
from tillit.language import Text, decimals_for, number, percent
from tillit.study import baseline_of

TITLE = Text("Cost", "Kostnad")
WIDE, HIGH = 5.4, 4.6
MOST_DOTS = 400  # of one lens and variant
LEAST_SPAN = 0.01  # of the baseline: an axis never shows less, or nothing would look like something
PANELS = {"hours": (Text("Paid hours", "Betalda timmar"), Text("better, dearer", "bättre, dyrare"),
                    Text("better, cheaper", "bättre, billigare"), Text("worse, dearer", "sämre, dyrare"),
                    Text("worse, cheaper", "sämre, billigare")),
          "administration": (Text("Hours of administration", "Administrationstimmar"), Text("better, more", "bättre, fler"),
                             Text("better, fewer", "bättre, färre"), Text("worse, more", "sämre, fler"),
                             Text("worse, fewer", "sämre, färre"))}
HOURS_OVER = "hours_per_additional"


def collect(study, choice):
    """Rows as of compare.cost.cost_effectiveness, labelled; with a design those of each world's means over its points.
    attrs: `worlds`, a dict of (lens, variant) to a table of the worlds' differences in shares of the baseline's mean."""
    study = narrowed(study, choice)
    names, values = variants_of(study, choice), plane(study, choice.weeks)
    rows, worlds = [], {}
    for lens, name in product((str(one) for one in study["lens"].values), names):
        pair = _pair(values.sel(lens=[lens], variant=[baseline_of(study), name]))
        rows += rows_of(pair)
        without = pair.isel(variant=0, drop=True)
        apart = (pair.isel(variant=1) - without) / without.mean("replication")
        worlds[lens, name] = apart.isel(lens=0).to_dataframe()[["good", *PANELS]]
    table = labelled(study, pandas.DataFrame(rows), choice.language)
    table.attrs = {"worlds": worlds}
    return table


def _pair(values):
    """The plane of two variants where both are known, averaged over the points of a design."""
    values = values.where(values["good"].notnull().all("variant"))
    return values.mean("design") if "design" in values.dims else values


@styled
def draw(table, language):
    lenses, variants = list(dict.fromkeys(table["lens"])), list(dict.fromkeys(table["variant"]))
    handles = _handles(table, lenses, variants, language)
    figure, axes = grid(len(PANELS), len(PANELS), WIDE, HIGH, LEGEND_LINE * len(handles) + 0.15)
    for axis, (measure, words) in zip(axes, PANELS.items()):
        axis.axhline(0, color=INK, linewidth=1)
        axis.axvline(0, color=INK, linewidth=1)
        for name, part in table.groupby("variant", sort=False):
            _variant(axis, table, part, measure, lenses, _colour(variants, name))
        axis.margins(0.18)
        for one in (axis.xaxis, axis.yaxis):
            _span(one, language)
        corners = zip(words[1:], ((0.99, 0.99), (0.99, 0.01), (0.01, 0.99), (0.01, 0.01)))
        for text, (x, y) in corners:
            axis.text(x, y, text(language), transform=axis.transAxes, color=GREY, fontsize=10.5, zorder=2.5,
                      ha="right" if x > 0.5 else "left", va="top" if y > 0.5 else "bottom",
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})
        axis.set_title(words[0](language))
        axis.set_xlabel(Text("change in good meetings", "ändring i goda möten")(language))
        axis.set_ylabel(Text("change in hours", "ändring i timmar")(language))
    legend_above(figure, handles, 1)
    return figure


def _variant(axis, table, part, measure, lenses, colour):
    if len(part) > 1:
        axis.plot(part["good"], part[measure], color=ASSUMPTIONS, linewidth=1.6, zorder=1)
    for row in part.itertuples():
        y, low, high = (getattr(row, f"{measure}{end}") for end in ("", "_low", "_high"))
        dots = table.attrs["worlds"][row.lens, row.variant].iloc[:MOST_DOTS]
        axis.plot(dots["good"], dots[measure], ".", color=colour, alpha=0.35, markersize=6, markeredgewidth=0)
        axis.plot([row.good_low, row.good_high], [y, y], color=colour, linewidth=1.6)
        axis.plot([row.good, row.good], [low, high], color=colour, linewidth=1.6)
        axis.plot(row.good, y, MARKS[lenses.index(row.lens) % len(MARKS)], color="white", markeredgecolor=colour,
                  markeredgewidth=2, markersize=8, zorder=3)


def _span(axis, language):
    """At least so much of the axis, in per cent."""
    low, high = axis.get_view_interval()
    if high - low < LEAST_SPAN:
        middle = (low + high) / 2
        axis.set_view_interval(middle - LEAST_SPAN / 2, middle + LEAST_SPAN / 2, ignore=True)
    axis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))

    def write(value, place=None):
        ticks = axis.get_ticklocs()
        decimals = decimals_for(10 * 100 * min(np.diff(ticks))) if len(ticks) > 1 else 0
        return percent(value, language, decimals)
    axis.set_major_formatter(FuncFormatter(write))


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


def _share(row, name, language):
    low, high = 100 * getattr(row, f"{name}_low"), 100 * getattr(row, f"{name}_high")
    decimals = decimals_for((high - low) / 2, most=3)
    return (f"{number(100 * getattr(row, name), decimals, language, True)}\N{NO-BREAK SPACE}% "
            f"({interval(low, high, decimals, language)})")


def twin(table, language):
    rows = []
    for row in table.itertuples():
        line = {Text("Variant", "Variant"): row.variant_label, Text("Lens", "Synsätt"): short(row.lens_label),
                Text("Good meetings", "Goda möten"): _share(row, "good", language),
                **{words[0]: _share(row, measure, language) for measure, words in PANELS.items()},
                Text("Paid hours per good meeting gained", "Betalda timmar per vunnet gott möte"):
                number(getattr(row, HOURS_OVER), 2, language)}
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows)


def describe(table, language):
    said = "; ".join(f"{row.variant_label} ({short(row.lens_label)}): " + ", ".join(
        number(100 * getattr(row, name), 1, language, True) + "\N{NO-BREAK SPACE}%" for name in ("good", *PANELS))
        for row in table.itertuples())
    return Text("Planes of cost and effect. Change in good meetings, paid hours and hours of administration against the "
                "baseline. {}.", "Diagram över kostnad och effekt. Ändring i goda möten, betalda timmar och "
                "administrationstimmar mot jämförelsealternativet. {}.").format(said)(language)
