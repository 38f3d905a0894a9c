"""Who gains and who loses: how an outcome falls on services before and after, and every service's own difference."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.compare.equity import WORST, equity_outcomes, spread, winners_and_losers
from tillit.draw.choice import labelled, lens_of, narrowed, scope_of, short, variants_of
from tillit.draw.style import (BETTER, DASHES, GREY, INK, LEGEND_LINE, VARIANTS, grid, legend_above, numbers_of,
                               styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, number, percent
from tillit.problem import RUN_FAILED, USAGE, Problem
from tillit.study import baseline_of, by_service, label_of_variant, participants

TITLE = Text("Equity", "Jämlikhet")
WIDE, HIGH = 5.4, 3.9


def collect(study, choice):
    """A row for each variant and service: value, without (in the baseline) and difference, means over replications, of
    one outcome under one lens. With a trial services of those that take part, over the replications in which they do.
    attrs: by; spread, as of compare.equity, of all services; shares, as of compare.equity, but with a trial of those
    that take part, of whom each is in too few worlds to be known."""
    outcome, lens = _outcome(study, choice), lens_of(study, choice)
    study = narrowed(study, choice._replace(lens=lens)).sel(lens=[lens])
    names, by = variants_of(study, choice), scope_of(study, choice)
    services = by_service(study, outcome, choice.weeks)
    without = services.isel(variant=0, drop=True)
    attrs, rows, shares = study[outcome].attrs, [], []
    for name in names:
        there = participants(study).sel(variant=name) if by == "participants" else True
        means = [_service_means(one.where(there)) for one in (services.sel(variant=name), without)]
        found = pandas.DataFrame({"variant": name, "value": means[0], "without": means[1]}).dropna()
        rows.append(found.assign(difference=found["value"] - found["without"]))
        gain = rows[-1]["difference"] * (1 if attrs["better"] == "higher" else -1)
        shares.append({"variant": name, "services": len(gain), "gain": (gain > 0).mean(), "lose": (gain < 0).mean(),
                       "known_gain": np.nan, "known_lose": np.nan})
    table = pandas.concat(rows, ignore_index=True).assign(outcome=outcome, lens=lens, unit=attrs.get("units", "1"),
                                                          better=attrs["better"])
    table = labelled(study, table, choice.language)
    table.attrs = {"by": by, "spread": _of(spread(study, outcome, choice.weeks), names),
                   "shares": pandas.DataFrame(shares) if by == "participants"
                   else _of(winners_and_losers(study, outcome, choice.weeks), names),
                   "baseline_label": label_of_variant(study, baseline_of(study), choice.language)}
    return table


def _outcome(study, choice):
    able = equity_outcomes(study)
    outcome = choice.outcomes[0] if choice.outcomes else next(iter(able), None)
    if outcome is None or outcome not in able:
        said = Text("equity needs a main outcome that is held for single principals and has a better side; this study "
                    "has {}", "jämlikhet kräver ett huvudutfall som finns för enskilda huvudmän och har en bättre sida; "
                    "studien har {}").format(", ".join(able) or "–")
        raise Problem(*said, USAGE if choice.outcomes else RUN_FAILED)
    return outcome


def _service_means(services):
    over = [name for name in services.dims if name not in ("principal", "sector")]
    return services.mean(over).transpose("principal", "sector").values.ravel()


def _of(found, names):
    """Rows of these variants; over points of a design, their means."""
    found = found[found["variant"].isin(names)]
    keys = [name for name in ("variant", "measure") if name in found]
    return found.groupby(keys, sort=False).mean(numeric_only=True).reset_index()


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
