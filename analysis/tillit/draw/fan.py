"""Fan charts: outcomes over time, the mean of all worlds as a line and the middle 80 % of them as a band."""

import pandas
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from tillit.draw.choice import short
from tillit.draw.series import collect_series as collect
from tillit.draw.style import (DASHES, GREY, INK, LEGEND_LINE, VARIANTS, grid, legend_above, numbers_of, sentence_case,
                               styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, number

__all__ = ["collect", "describe", "draw", "twin"]
TITLE = Text("Over time", "Över tid")
WIDE, HIGH, MOST_COLUMNS = 5.4, 2.6, 2
FIRST_YEAR = -1  # in the table
YEARS_BEFORE = {0: Text("Year before", "Året före"), -1: Text("Two years before", "Två år före")}
BAND = {"worlds": Text("middle 80 % of worlds (chance)", "mittersta 80 % av världarna (slumpen)"),
        "points": Text("middle 80 % of the design's points (assumptions)",
                       "mittersta 80 % av försöksplanens punkter (antaganden)")}


@styled
def draw(table, language):
    outcomes, variants = list(dict.fromkeys(table["outcome"])), list(dict.fromkeys(table["variant"]))
    handles = _handles(table, variants, language)
    figure, axes = grid(len(outcomes), MOST_COLUMNS, WIDE, HIGH, LEGEND_LINE * len(handles) + 0.15)
    for place, (outcome, axis) in enumerate(zip(outcomes, axes)):
        part = table[table["outcome"] == outcome]
        for year in table.attrs["marks"]:
            axis.axvline(year, color=GREY, linewidth=1.2, linestyle=":")
        if table.attrs["of"] == "difference":
            axis.axhline(0, color=INK, linewidth=1)
        for name, line in part.groupby("variant", sort=False):
            look = _look(table, variants, name)
            axis.plot(line["year"], line["mean"], color=look[0], linestyle=look[1], linewidth=2)
            points = line["kind"].iloc[0] == "points"
            axis.fill_between(line["year"], line["low"], line["high"], facecolor=look[0], alpha=0.2,
                              linewidth=0, hatch="////" if points else None, edgecolor=look[0] if points else "none")
        axis.set_title(wrapped(sentence_case(part["outcome_label"].iloc[0]), 44))
        axis.set_ylabel(wrapped(part["unit_label"].iloc[0], 18))
        axis.margins(x=0.01)
        numbers_of(axis.xaxis, language, 8)
        numbers_of(axis.yaxis, language)
        if place >= len(outcomes) - MOST_COLUMNS:
            axis.set_xlabel(Text("years since the start", "år sedan starten")(language))
    legend_above(figure, handles, 1)
    return figure


def _look(table, variants, name):
    place = variants.index(name) + (table.attrs["of"] == "difference")  # the baseline's look is never another's
    return VARIANTS[place % len(VARIANTS)], DASHES[place % len(DASHES)]


def _handles(table, variants, language):
    labels = dict(zip(table["variant"], table["variant_label"]))
    handles = [Line2D([], [], color=colour, linestyle=dash, linewidth=2, label=labels[name])
               for name in variants for colour, dash in [_look(table, variants, name)]]
    kind = table["kind"].iloc[0]
    if table["low"].notna().any():
        handles.append(Patch(facecolor=GREY, alpha=0.3, hatch="////" if kind == "points" else None,
                             label=BAND[kind](language)))
    handles.append(Line2D([], [], color=GREY, linewidth=1.2, linestyle=":",
                          label=Text("a measure begins or ends", "en åtgärd börjar eller upphör")(language)))
    return handles


def _by_year(table):
    """Means over whole years, counted from the start; the last year of the burn-in is year 0."""
    table = table.assign(whole=(table["year"] // 1).astype(int) + 1)
    table = table[table["whole"] >= FIRST_YEAR]
    return table.groupby(["outcome", "variant", "whole"], sort=False)[["mean", "low", "high"]].mean().reset_index()


def twin(table, language):
    """A row for each outcome and variant, a column for each year."""
    labels = table.drop_duplicates(["outcome", "variant"]).set_index(["outcome", "variant"])
    rows, signed = [], table.attrs["of"] == "difference"
    for (outcome, variant), part in _by_year(table).groupby(["outcome", "variant"], sort=False):
        one = labels.loc[(outcome, variant)]
        decimals = decimals_for(max((part["high"] - part["low"]).median() / 2, 1e-4))
        line = {Text("Outcome", "Utfall")(language): with_unit(one["outcome_label"], one["unit_label"]),
                Text("Variant", "Variant")(language): one["variant_label"]}
        for year in part.itertuples():
            text = number(year.mean, decimals, language, signed)
            if year.low == year.low:
                text += " ({})".format(Text("{} to {}", "{} till {}")(language).format(
                    *(number(end, decimals, language, signed) for end in (year.low, year.high))))
            line[_year(year.whole, language)] = text
        rows.append(line)
    return pandas.DataFrame(rows).fillna("")


def _year(whole, language):
    return YEARS_BEFORE.get(whole, Text("Year {}", "År {}").format(number(whole, 0)))(language)


def describe(table, language):
    """From where to where the first outcome goes, and how much is shown."""
    years = _by_year(table)
    first = years[years["outcome"] == years["outcome"].iloc[0]]
    last = first[first["whole"] == first["whole"].max()]
    labels = dict(zip(table["variant"], table["variant_label"]))
    signed = table.attrs["of"] == "difference"
    ends = "; ".join(f"{labels[row.variant]} {number(row.mean, 3, language, signed)}" for row in last.itertuples())
    what = Text("the difference to the baseline", "skillnaden mot jämförelsealternativet") if signed \
        else Text("the level", "nivån")
    return Text("Line charts over time of {} for {} outcomes under the lens {}. In the last year {} is: {}.",
                "Linjediagram över tid av {} för {} utfall under synsättet {}. Sista året är {}: {}.").format(
                    what(language), table["outcome"].nunique(), short(table["lens_label"].iloc[0]),
                    table["outcome_label"].iloc[0], ends)(language)
