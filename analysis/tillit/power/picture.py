"""The power curve: what share of evaluators would find the effect, by how many take part and for how long."""

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.ticker import FuncFormatter

from tillit.language import Text, percent
from tillit.trial.design import HOWS

ASKED = (10, 15)  # municipalities: the size that was proposed
MARKERS = "osD^vP"


def draw_power(table, labels, path, language):
    """Writes the picture of the telling estimators: a panel for each draw and each outcome and survey size.

    labels: {outcome: label}. path: PNG or SVG by its ending. The bar at the longest trial is the interval that the
    number of replications leaves.
    """
    with matplotlib.rc_context({"text.parse_math": False}):  # a $ in a label is money
        _draw(table[table["telling"]], labels, path, language)


def _draw(table, labels, path, language):
    rows = list(table[["outcome", "survey_size"]].drop_duplicates().itertuples(index=False))
    draws = list(table["draw"].unique())
    figure, panels = plt.subplots(len(rows), len(draws), figsize=(1.2 + 3.4 * len(draws), 0.9 + 2.9 * len(rows)), sharex=True,
                                  sharey=True, squeeze=False, layout="constrained")
    for line, row in zip(panels, rows):
        for axes, draw in zip(line, draws):
            part = table[(table["outcome"] == row.outcome) & (table["survey_size"] == row.survey_size) & (table["draw"] == draw)]
            _panel(axes, part, language)
            axes.set_title("\n".join(filter(None, (labels[row.outcome], _asked(row.survey_size, language),
                                                   HOWS[draw](language)))), fontsize="medium")
        line[0].set_ylabel(Text("would find the effect", "skulle hitta effekten")(language))
    for axes in panels[-1]:
        axes.set_xlabel(Text("principals taking part", "deltagande huvudmän")(language))
    panels[0, -1].legend(loc="center left", bbox_to_anchor=(1.02, 0.5), frameon=False, title=Text("years", "år")(language))
    figure.savefig(path, dpi=150)
    plt.close(figure)


def _panel(axes, part, language):
    axes.axhline(0.8, color="0.4", linewidth=0.8, linestyle="--")
    # Viridis is even in grey and to all eyes; the longest trial is the darkest.
    years = sorted(part["years"].unique())
    for place, count in enumerate(years):
        one = part[part["years"] == count].sort_values("number")
        shade = plt.get_cmap("viridis")(0.95 * (1 - (place + 1) / len(years)))
        axes.plot(one["number"], one["power"], color=shade, marker=MARKERS[place % len(MARKERS)], markersize=5,
                  markeredgecolor="0.2", markeredgewidth=0.5, label=str(count))
        if count == years[-1]:
            axes.vlines(one["number"], one["power_low"], one["power_high"], color=shade, linewidth=1)
    axes.axvspan(*ASKED, color="0.93", zorder=0, label=Text("10–15, as\nproposed", "10–15, som\nföreslagits")(language))
    axes.set_ylim(-0.03, 1.03)
    axes.set_xlim(left=0)
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: percent(value, language)))
    axes.spines[["top", "right"]].set_visible(False)


def _asked(size, language):
    return Text("{} asked", "{} tillfrågade").format(size)(language) if size else ""
