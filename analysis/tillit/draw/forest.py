"""Forest plot: the paired difference of every variant to the baseline, a panel for each outcome. What chance leaves
open is one colour (intervals over replications), what assumptions leave open another (range over lenses and points)."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.compare.conclusions import verdicts
from tillit.draw.choice import short
from tillit.draw.effects_table import collect_effects as collect
from tillit.draw.style import (ASSUMPTIONS, BETTER, CHANCE, GREY, INK, LEGEND_LINE, MARKS, grid, legend_above, numbers_of,
                               styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, number

__all__ = ["collect", "describe", "draw", "interval", "pages", "twin"]
TITLE = Text("Effects", "Effekter")
WIDE, ROW, MOST_COLUMNS = 5.4, 0.24, 2  # inches, of a panel and of a line in it
MOST_HIGH = 13.5  # inches, of the panels on one page


def pages(table):
    """The table in parts, each of which makes a figure that is readable on a page of its own."""
    panels, fitting = list(dict.fromkeys(table["panel"])), MOST_COLUMNS * max(1, int(MOST_HIGH // _height(table)))
    parts = -(-len(panels) // fitting)
    each = MOST_COLUMNS * -(-len(panels) // (MOST_COLUMNS * parts))
    return [table[table["panel"].isin(panels[begun:begun + each])] for begun in range(0, len(panels), each)]


def _lines(table):
    return table["lens_label"].nunique() + bool((table["sets"] > 1).any())


def _height(table):
    return max(1.5, ROW * (_lines(table) + 0.6) * table["row"].nunique() + 1.1)


@styled
def draw(table, language):
    """table: as of `collect`, or with other `panel` and `row`."""
    panels, rows, lenses = (list(dict.fromkeys(table[name])) for name in ("panel", "row", "lens_label"))
    assumed, lines = bool((table["sets"] > 1).any()), _lines(table)
    handles = _handles(lenses, assumed, language)
    columns = min(MOST_COLUMNS, len(panels))
    above = LEGEND_LINE * -(-len(handles) // columns) + 0.15
    figure, axes = grid(len(panels), MOST_COLUMNS, WIDE, _height(table), above)
    for place, (panel, axis) in enumerate(zip(panels, axes)):
        part = table[table["panel"] == panel]
        _panel(axis, part, rows, lenses, lines, language)
        axis.set_title(wrapped(panel, 32))
        axis.set_yticks([_middle(place, lines) for place in range(len(rows))])
        axis.set_yticklabels([wrapped(row, 24) for row in rows] if place % MOST_COLUMNS == 0 else [])
    legend_above(figure, handles, columns)
    return figure


def _middle(place, lines):
    return place * (lines + 0.6) + (lines - 1) / 2


def _panel(axis, part, rows, lenses, lines, language):
    axis.axvline(0, color=INK, linewidth=1)
    for row in part.itertuples():
        top = rows.index(row.row) * (lines + 0.6)
        y = top + lenses.index(row.lens_label)
        axis.plot([row.all_low, row.all_high], [y, y], color=CHANCE, linewidth=1.4)
        axis.plot([row.low, row.high], [y, y], color=CHANCE, linewidth=4, solid_capstyle="butt")
        axis.plot(row.difference, y, MARKS[lenses.index(row.lens_label) % len(MARKS)], markersize=7.5, color="white",
                  markeredgecolor=CHANCE, markeredgewidth=1.8)
        if row.sets > 1:
            y = top + lines - 1
            axis.plot([row.range_low, row.range_high], [y, y], color=ASSUMPTIONS, linewidth=2.2, marker="|",
                      markersize=11, markeredgewidth=2.2)
    for row_place in range(1, len(rows)):
        axis.axhline(row_place * (lines + 0.6) - 0.8, color=GREY, linewidth=0.5, linestyle=(0, (1, 3)))
    axis.set_ylim(len(rows) * (lines + 0.6) - 0.9, -0.75)
    axis.tick_params(axis="y", length=0)
    axis.spines["left"].set_visible(False)
    axis.margins(x=0.08)
    numbers_of(axis.xaxis, language)
    unit, side = part["unit_label"].iloc[0], BETTER[part["better"].iloc[0]](language)
    axis.set_xlabel(wrapped(f"{unit} · {side}" if unit else side, 36), color=GREY)


def _handles(lenses, assumed, language):
    line = {"color": CHANCE, "markerfacecolor": "white", "markeredgecolor": CHANCE, "markeredgewidth": 1.8}
    handles = [Line2D([], [], marker=MARKS[place % len(MARKS)], linestyle="none", markersize=7.5, label=short(lens), **line)
               for place, lens in enumerate(lenses)]
    for wide, said in ((4, Text("95 % interval (chance)", "95 %-intervall (slumpen)")),
                       (1.4, Text("the same, for all variants at once", "detsamma, för alla varianter samtidigt"))):
        handles.append(Line2D([], [], color=CHANCE, linewidth=wide, label=said(language)))
    if assumed:
        handles.append(Line2D([], [], color=ASSUMPTIONS, linewidth=2.2, marker="|", markersize=11, markeredgewidth=2.2,
                              label=Text("range over assumptions", "spann över antaganden")(language)))
    return handles


def interval(low, high, decimals, language):
    """'+0.001 to +0.003'; an en dash where it is unknown."""
    if not (np.isfinite(low) and np.isfinite(high)):
        return number(np.nan, 0)
    return Text("{} to {}", "{} till {}").format(*(number(end, decimals, language, True) for end in (low, high)))(language)


def twin(table, language):
    """The same numbers as words, a row for each mark."""
    rows = []
    for row in table.itertuples():
        decimals = decimals_for((row.high - row.low) / 2)
        line = {Text("Outcome", "Utfall"): with_unit(row.outcome_label, row.unit_label), Text("Variant", "Variant"): row.variant_label,
                Text("Lens", "Synsätt"): short(row.lens_label),
                Text("Baseline", "Jämförelse"): number(row.baseline, decimals, language),
                Text("Difference", "Skillnad"): number(row.difference, decimals, language, True),
                Text("95 % interval", "95 %-intervall"): interval(row.low, row.high, decimals, language),
                Text("All at once", "Alla samtidigt"): interval(row.all_low, row.all_high, decimals, language)}
        if row.by in ("sector", "group", "size"):
            line[Text("For whom", "För vem")] = row.row
        if row.sets > 1:
            line[Text("Over assumptions", "Över antaganden")] = interval(row.range_low, row.range_high, decimals, language)
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows).fillna("")


def describe(table, language):
    """How many effects of each variant are known, and in which direction."""
    judged = verdicts(table)
    said = []
    for variant, part in judged.groupby("variant_label", sort=False):
        better, worse, unknown = (int((part["verdict"] == side).sum()) for side in (1, -1, 0))
        said.append(Text("{}: {} better, {} worse, {} not known", "{}: {} bättre, {} sämre, {} okända").format(
            variant, better, worse, unknown)(language))
    head = Text("Forest plot of paired differences to the baseline with 95 % intervals, {} effects in {} panels. ",
                "Skogsdiagram över parade skillnader mot jämförelsealternativet med 95 %-intervall, {} effekter i {} "
                "rutor. ").format(len(table), table["panel"].nunique())(language)
    return head + "; ".join(said) + "."
