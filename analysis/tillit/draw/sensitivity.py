"""Which assumptions an outcome depends on: bars of Morris effects or Sobol indices with their bootstrap intervals."""

import numpy as np
import pandas
from matplotlib.patches import Patch

from tillit.draw.choice import labelled, lens_of, narrowed, outcomes_of, variants_of
from tillit.draw.forest import interval
from tillit.draw.style import (ASSUMPTIONS, INK, LEGEND_LINE, grid, legend_above, numbers_of, styled, with_unit, wrapped)
from tillit.language import Text, decimals_for, label_of, number
from tillit.problem import Problem
from tillit.sensitivity import sensitivity
from tillit.study import baseline_of

TITLE = Text("Sensitivity", "Känslighet")
WIDE, ROW = 9.4, 0.46
MOST_FACTORS = 15
DRAWN = {"mu_star": Text("mean size of the effect of the whole range", "medelstorlek av hela spannets effekt"),
         "first": Text("alone, share of variance", "ensamt, andel av variansen"),
         "total": Text("with others, share of variance", "med andra, andel av variansen")}
HATCHES = {"mu_star": None, "first": None, "total": "////"}


def collect(study, choice):
    """Rows as of `tillit.sensitivity`, of the differences to the baseline (of the baseline itself where it is alone),
    for one outcome under one lens. Problem if the design is no Morris or Saltelli design."""
    lens, outcome = lens_of(study, choice), outcomes_of(study, choice)[0]
    study = narrowed(study, choice._replace(lens=lens))
    alone = study.sizes["variant"] == 1
    try:
        table = sensitivity(study, outcome, choice.weeks, None if alone else baseline_of(study))
    except Problem as problem:
        raise Problem(f"there is no sensitivity to draw: {problem.text.en}",
                      f"det finns ingen känslighet att rita: {problem.text.sv}", problem.code) from None
    names = [baseline_of(study)] if alone else variants_of(study, choice)
    attrs = study[f"national_{outcome}"].attrs
    labels = {name: label_of(study[f"p_{name}"], choice.language) for name in table["factor"].unique()}
    table = table[table["variant"].isin(names)].assign(outcome=outcome, unit=attrs.get("units", "1"))
    table["factor_label"] = [labels[name] if labels[name] != f"p_{name}" else name for name in table["factor"]]
    return labelled(study, table.reset_index(drop=True), choice.language)


def _ordered(part):
    """Factors of a variant, the most important first, and which measures are drawn."""
    measures = [name for name in DRAWN if name in set(part["measure"])]
    weight = part[part["measure"] == measures[-1]].sort_values("value", ascending=False)
    return list(weight["factor"])[:MOST_FACTORS], measures


@styled
def draw(table, language):
    variants = list(dict.fromkeys(table["variant"]))
    factors, measures = _ordered(table[table["variant"] == variants[0]])
    figure, axes = grid(len(variants), 1, WIDE, max(1.9, ROW * len(factors) + 1.2), LEGEND_LINE * len(measures) + 0.15)
    labels = dict(zip(table["factor"], table["factor_label"]))
    for name, axis in zip(variants, axes):
        part = table[table["variant"] == name]
        for number_of, measure in enumerate(measures):
            one = part[part["measure"] == measure].set_index("factor").loc[factors]
            y = np.arange(len(factors)) + (number_of - (len(measures) - 1) / 2) * 0.38
            axis.barh(y, one["value"], height=0.34 if len(measures) > 1 else 0.6, color=ASSUMPTIONS,
                      alpha=0.55 if HATCHES[measure] is None else 0.25, hatch=HATCHES[measure], edgecolor=ASSUMPTIONS)
            axis.hlines(y, one["low"], one["high"], color=INK, linewidth=1.8)
        axis.axvline(0, color=INK, linewidth=1)
        axis.set_yticks(range(len(factors)))
        axis.set_yticklabels([wrapped(labels[factor], 44) for factor in factors])
        axis.set_ylim(len(factors) - 0.4, -0.6)
        axis.tick_params(axis="y", length=0)
        axis.set_title(wrapped(part["variant_label"].iloc[0], 44))
        axis.set_xlabel(with_unit(part["outcome_label"].iloc[0], part["unit_label"].iloc[0]))
        numbers_of(axis.xaxis, language)
    legend_above(figure, [Patch(facecolor=ASSUMPTIONS, alpha=0.55 if HATCHES[name] is None else 0.25, hatch=HATCHES[name],
                                edgecolor=ASSUMPTIONS, label=DRAWN[name](language)) for name in measures], 1)
    return figure


def twin(table, language):
    """A row for each variant and factor, columns for each measure."""
    rows, labels = [], dict(zip(table["factor"], table["factor_label"]))
    for label, part in table.groupby("variant_label", sort=False):
        factors, measures = _ordered(part)
        for factor in factors:
            line = {Text("Variant", "Variant")(language): label, Text("Assumption", "Antagande")(language): f"{labels[factor]} ({factor})"}
            for measure in measures:
                one = part[(part["measure"] == measure) & (part["factor"] == factor)].iloc[0]
                decimals = decimals_for((one["high"] - one["low"]) / 2)
                line[DRAWN[measure](language)] = (f"{number(one['value'], decimals, language)} "
                                                  f"({interval(one['low'], one['high'], decimals, language)})")
            rows.append(line)
    return pandas.DataFrame(rows)


def describe(table, language):
    labels = dict(zip(table["factor"], table["factor_label"]))
    said = "; ".join(f"{label}: {', '.join(labels[factor] for factor in _ordered(part)[0][:3])}"
                     for label, part in table.groupby("variant_label", sort=False))
    return Text("Bars of how much each assumption moves the difference in {}. The most important are, {}.",
                "Staplar över hur mycket varje antagande flyttar skillnaden i {}. Viktigast är, {}.").format(
                    table["outcome_label"].iloc[0], said)(language)
