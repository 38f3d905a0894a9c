"""Who gains and who loses: how an outcome falls on services before and after, and every service's own difference."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.compare.equity import WORST
from tillit.draw.choice import short
from tillit.draw.services import collect_services as collect
from tillit.draw.style import (BETTER, DASHES, GREY, INK, LEGEND_LINE, VARIANTS, grid, legend_above, numbers_of,
                               styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, number, percent

__all__ = ["collect", "describe", "draw", "twin"]
TITLE = Text("Equity", "Jämlikhet")
WIDE, HIGH = 5.4, 3.9


@styled
def draw(table, language):
    variants = list(dict.fromkeys(table["variant"]))
    own = table.attrs["by"] == "participants"
    handles = _handles(table, variants, own, language)
    figure, axes = grid(2, 2, WIDE, HIGH, LEGEND_LINE * len(handles) + 0.15)
    _distribution(axes[0], table, variants, own, language)
    _differences(axes[1], table, variants, language)
    legend_above(figure, handles, 1)
    return figure


def _look(place):
    return {"color": VARIANTS[(place + 1) % 8], "linestyle": DASHES[(place + 1) % 8], "linewidth": 2}


def _handles(table, variants, own, language):
    labels = dict(zip(table["variant"], table["variant_label"]))
    said = Text("{}; thin lines: the same services in it", "{}; tunna linjer: samma verksamheter i det") if own \
        else Text("{}", "{}")
    handles = [Line2D([], [], color=VARIANTS[0], linewidth=1 if own else 2,
                      label=said.format(table.attrs["baseline_label"])(language))]
    handles += [Line2D([], [], **_look(place), label=labels[name]) for place, name in enumerate(variants)]
    return handles + [Line2D([], [], color=INK, marker="v", linestyle="none", markersize=8,
                             label=Text("mean of the worst tenth", "medel i den sämsta tiondelen")(language))]


def _distribution(axis, table, variants, own, language):
    """Share of services at or below each value, and the mean of the worst-off tenth."""
    lower = table["better"].iloc[0] == "lower"
    for place, name in enumerate(variants):
        part = table[table["variant"] == name]
        if own:
            _steps(axis, part["without"], lower, {**_look(place), "linewidth": 0.9})
        elif place == 0:
            _steps(axis, part["without"], lower, {"color": VARIANTS[0], "linewidth": 2})
        _steps(axis, part["value"], lower, _look(place))
    axis.set_ylim(-2, 102)
    axis.set_title(Text("Share of services at or below", "Andel verksamheter på högst")(language))
    axis.set_ylabel("%")
    label = with_unit(table["outcome_label"].iloc[0], table["unit_label"].iloc[0])
    axis.set_xlabel(wrapped(f"{label} · {BETTER[table['better'].iloc[0]](language)}", 46))
    numbers_of(axis.xaxis, language)
    numbers_of(axis.yaxis, language)


def _steps(axis, values, lower, look):
    values = np.sort(values.to_numpy())
    count = int(np.ceil(WORST * len(values)))
    if count:
        axis.step(values, np.arange(1, len(values) + 1) / len(values) * 100, where="post", **look)
        worst = values[-count:] if lower else values[:count]
        axis.plot(worst.mean(), 95 if lower else 5, "v", color=look["color"], markersize=9, markeredgecolor=INK, zorder=4)


def _differences(axis, table, variants, language):
    """Every service's difference, in order of size."""
    axis.axhline(0, color=INK, linewidth=1)
    for place, name in enumerate(variants):
        values = np.sort(table.loc[table["variant"] == name, "difference"].dropna().to_numpy())
        axis.plot((np.arange(len(values)) + 0.5) / max(len(values), 1) * 100, values, **_look(place))
    side = {"higher": Text("above 0: gains", "över 0: vinner"), "lower": Text("below 0: gains", "under 0: vinner")}
    axis.set_title(Text("Difference of each service", "Varje verksamhets skillnad")(language))
    axis.set_xlabel(Text("services in order, %", "verksamheter i ordning, %")(language))
    axis.set_ylabel(side[table["better"].iloc[0]](language), color=GREY)
    axis.set_xlim(0, 100)
    numbers_of(axis.xaxis, language)
    numbers_of(axis.yaxis, language)


def twin(table, language):
    """A row for each variant: spread, worst tenth, who gains and loses."""
    labels = dict(zip(table["variant"], table["variant_label"]))
    spreads = table.attrs["spread"].set_index(["variant", "measure"])
    rows = []
    for row in table.attrs["shares"].itertuples():
        line = {Text("Variant", "Variant"): labels[row.variant]}
        for measure, head in (("spread", Text("Spread between all services", "Spridning mellan alla verksamheter")),
                              ("worst_tenth", Text("Mean of the worst tenth of all", "Medel i den sämsta tiondelen av alla"))):
            one = spreads.loc[(row.variant, measure)]
            decimals = decimals_for((one["high"] - one["low"]) / 2)
            line[head] = (f"{number(one['baseline'], decimals, language)} → "
                          f"{number(one['baseline'] + one['difference'], decimals, language)}")
        shares = {Text("Gain", "Vinner"): row.gain, Text("Lose", "Förlorar"): row.lose,
                  Text("Known to gain", "Vinner säkert"): row.known_gain,
                  Text("Known to lose", "Förlorar säkert"): row.known_lose}
        line.update({head: percent(share, language) for head, share in shares.items()})
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows)


def describe(table, language):
    labels = dict(zip(table["variant"], table["variant_label"]))
    said = "; ".join(Text("{}: {} of services gain and {} lose", "{}: {} av verksamheterna vinner och {} förlorar").format(
        labels[row.variant], percent(row.gain, language), percent(row.lose, language))(language)
        for row in table.attrs["shares"].itertuples())
    if table.attrs["by"] == "participants":
        said += Text(" (among those who take part)", " (bland dem som deltar)")(language)
    return Text("Two charts of how {} falls on services under the lens {}: its distribution, and each service's "
                "difference to the baseline. {}.", "Två diagram över hur {} fördelar sig på verksamheter under synsättet "
                "{}: fördelningen, och varje verksamhets skillnad mot jämförelsealternativet. {}.").format(
                    table["outcome_label"].iloc[0], short(table["lens_label"].iloc[0]), said)(language)
