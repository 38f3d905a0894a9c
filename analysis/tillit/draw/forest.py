"""Forest plot: the paired difference of every variant to the baseline, a panel for each outcome. What chance leaves
open is one colour (intervals over replications), what assumptions leave open another (range over lenses and points)."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.compare.conclusions import verdicts
from tillit.compare.effects import rows_of
from tillit.compare.scopes import scoped_values
from tillit.draw.choice import labelled, narrowed, outcomes_of, scope_of, short, variants_of
from tillit.draw.style import (ASSUMPTIONS, BETTER, CHANCE, GREY, INK, LEGEND_LINE, MARKS, grid, legend_above, numbers_of,
                               sentence_case, styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, number

TITLE = Text("Effects", "Effekter")
WIDE, ROW, MOST_COLUMNS = 5.4, 0.24, 2  # inches; lines of one panel


def collect(study, choice):
    """Rows as of `tillit.effects`, with labels, and the range of the mean over lenses and points of the design
    (range_low, range_high, sets). With a design, intervals are those of the mean over its points. Where choice.by names
    parts (sector, group, size) there is a panel for each outcome and variant and a row for each part."""
    study = narrowed(study, choice)
    variants, by, rows = variants_of(study, choice), scope_of(study, choice), []
    for outcome in outcomes_of(study, choice):
        found = scoped_values(study, outcome, by, choice.weeks)
        ranges = _ranges(found)
        if "design" in found.dims:
            found = found.mean("design", keep_attrs=True)
        rows += [{**row, **ranges[row["variant"], row.get("scope")]} for row in rows_of(outcome, found)
                 if row["variant"] in variants]
    table = labelled(study, pandas.DataFrame(rows), choice.language).assign(by=by)
    panel, row = table["outcome_label"].map(sentence_case), table["variant_label"]
    if "scope" in table:
        panel, row = (panel + ": " + row if table["outcome"].nunique() > 1 else row), table["scope_label"]
    return table.assign(panel=panel, row=row)


def _ranges(found):
    """For each variant and part what assumptions leave open: the least and largest mean difference, of how many sets."""
    mean = (found["value"] - found["baseline"]).mean("replication")
    keys = [name for name in ("variant", "scope") if name in mean.dims]
    others = [name for name in mean.dims if name not in keys]
    ranges = {}
    for one in mean.stack(key=keys).transpose("key", ...):
        labels = one["key"].item()
        values = one.values[np.isfinite(one.values)]
        ends = (values.min(), values.max()) if len(values) else (np.nan, np.nan)
        ranges[str(labels[0]), labels[1] if len(labels) > 1 else None] = {
            "range_low": ends[0], "range_high": ends[1], "sets": len(values) if others else 1}
    return ranges


@styled
def draw(table, language):
    """table: as of `collect`, or with other `panel` and `row`."""
    panels, rows, lenses = (list(dict.fromkeys(table[name])) for name in ("panel", "row", "lens_label"))
    assumed = bool((table["sets"] > 1).any())
    lines = len(lenses) + assumed
    handles = _handles(lenses, assumed, language)
    above = LEGEND_LINE * -(-len(handles) // 2) + 0.15
    height = max(1.5, ROW * (lines + 0.6) * len(rows) + 1.1)
    figure, axes = grid(len(panels), MOST_COLUMNS, WIDE, height, above)
    for place, (panel, axis) in enumerate(zip(panels, axes)):
        part = table[table["panel"] == panel]
        _panel(axis, part, rows, lenses, lines, language)
        axis.set_title(wrapped(panel, 44))
        axis.set_yticks([_middle(number, lines) for number in range(len(rows))])
        axis.set_yticklabels([wrapped(row, 24) for row in rows] if place % MOST_COLUMNS == 0 else [])
    legend_above(figure, handles, 2)
    return figure


def _middle(number, lines):
    return number * (lines + 0.6) + (lines - 1) / 2


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
    for number in range(1, len(rows)):
        axis.axhline(number * (lines + 0.6) - 0.8, color=GREY, linewidth=0.5, linestyle=(0, (1, 3)))
    axis.set_ylim(len(rows) * (lines + 0.6) - 0.9, -0.75)
    axis.tick_params(axis="y", length=0)
    axis.spines["left"].set_visible(False)
    axis.margins(x=0.08)
    numbers_of(axis.xaxis, language)
    unit, side = part["unit_label"].iloc[0], BETTER[part["better"].iloc[0]](language)
    axis.set_xlabel(wrapped(f"{unit} · {side}" if unit else side, 48), color=GREY)


def _handles(lenses, assumed, language):
    line = {"color": CHANCE, "markerfacecolor": "white", "markeredgecolor": CHANCE, "markeredgewidth": 1.8}
    handles = [Line2D([], [], marker=MARKS[place % len(MARKS)], linewidth=4, markersize=7.5, label=short(lens), **line)
               for place, lens in enumerate(lenses)]
    handles.append(Line2D([], [], color=CHANCE, linewidth=1.4, label=Text(
        "thick: 95 % interval (chance); thin: all variants at once",
        "tjock: 95 %-intervall (slumpen); tunn: alla varianter samtidigt")(language)))
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
