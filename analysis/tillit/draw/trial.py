"""A trial as one evaluator would see it, year by year, beside the truth, which only a simulation knows."""

import numpy as np
import pandas
from matplotlib.lines import Line2D

from tillit.draw.choice import label_of_unit, lens_of, short, variants_of
from tillit.draw.forest import interval
from tillit.draw.style import (CHANCE, GREY, INK, LEGEND_LINE, TRUST, grid, legend_above, numbers_of, sentence_case, styled,
                               with_unit, wrapped)
from tillit.language import Text, decimals_for, label_of, number, percent
from tillit.problem import Problem
from tillit.study import label_of_lens, label_of_variant
from tillit.trial.conclusions import telling
from tillit.trial.design import trials_of
from tillit.trial.estimators import ESTIMATORS
from tillit.trial.evaluation import evaluate
from tillit.trial.performance import performance

TITLE = Text("The trial as evaluated", "Försöket som det utvärderas")
WIDE, HIGH = 5.4, 2.7


def collect(study, choice):
    """Rows of the event study (tillit.trial.evaluation.evaluate) of the first world, under one lens, labelled. attrs:
    `performance`, the row of each variant and outcome over all worlds, of the estimator that fits the trial; `one`, the
    estimates of the first world by the same. Problem if the study holds no trial that can be evaluated."""
    if "design" in study.dims:
        raise Problem("the study has a design, and a trial is evaluated at one point",
                      "studien har en försöksplan, och ett försök utvärderas i en punkt")
    lens, language, tables = lens_of(study, choice), choice.language, []
    names = [name for name in trials_of(study) if name in variants_of(study, choice)]
    for name in names:
        tables.append(evaluate(study, name, list(choice.outcomes) or None, None, lens, ["welch", "randomisation"]))
    if not tables or not any(len(events) for _, events in tables):
        raise Problem("no world of this study holds a trial with a year before it, which is what an evaluator compares with",
                      "ingen värld i studien har ett försök med ett år före, som en utvärderare jämför med")
    estimates, events = (pandas.concat(parts, ignore_index=True) for parts in zip(*tables))
    estimates = estimates[estimates["estimator"] == estimates["how"].map(telling)]
    table = events[events["replication"] == events["replication"].min()].assign(
        variant_label=lambda rows: [label_of_variant(study, one, language) for one in rows["variant"]],
        outcome_label=lambda rows: [label_of(study[one], language) for one in rows["outcome"]],
        lens_label=label_of_lens(study, lens, language))
    units = estimates.drop_duplicates("outcome").set_index("outcome")["unit"]
    table["unit_label"] = [label_of_unit(units.get(one, "1"), language) for one in table["outcome"]]
    table.attrs = {"performance": performance(estimates),
                   "one": estimates[estimates["replication"] == estimates["replication"].min()]}
    return table


@styled
def draw(table, language):
    """A panel for each outcome (rows) and trial (columns)."""
    handles = [Line2D([], [], color=CHANCE, marker="o", linewidth=2, markersize=7, label=Text(
                   "what one evaluator finds, with 95 % interval", "vad en utvärderare finner, med 95 %-intervall")(language)),
               Line2D([], [], color=INK, linewidth=2, label=Text("the true effect", "den sanna effekten")(language)),
               Line2D([], [], color=TRUST, linewidth=2, linestyle="--",
                      label=Text("the effect on what is measured", "effekten på det som mäts")(language))]
    variants = list(dict.fromkeys(table["variant"]))
    panels = [part for _, of_outcome in table.groupby("outcome", sort=False)
              for _, part in of_outcome.groupby("variant", sort=False)]
    figure, axes = grid(len(panels), min(2, len(variants)), WIDE, HIGH, LEGEND_LINE * len(handles) + 0.15)
    for part, axis in zip(panels, axes):
        years = part["year"] + (part["year"] >= 0)  # there is no year 0: -1 is followed by +1
        places = part["year"]
        axis.axhline(0, color=GREY, linewidth=0.8)
        axis.axvline(-0.5, color=GREY, linewidth=1.2, linestyle=":")
        axis.plot(places, part["true"], color=INK, linewidth=2)
        axis.plot(places, part["measured"], color=TRUST, linewidth=2, linestyle="--")
        axis.vlines(places, part["low"], part["high"], color=CHANCE, linewidth=2)
        axis.plot(places, part["estimate"], "o", color="white", markeredgecolor=CHANCE, markeredgewidth=2, markersize=7)
        label = with_unit(part["outcome_label"].iloc[0], part["unit_label"].iloc[0])
        axis.set_title(wrapped(f"{label} · {part['variant_label'].iloc[0]}" if len(variants) > 1 else label, 46))
        axis.set_xticks(places)
        axis.set_xticklabels([number(year, 0, language, True) for year in years])
        numbers_of(axis.yaxis, language)
    for axis in axes[-min(2, len(variants)):]:
        axis.set_xlabel(Text("year of the trial", "försökets år")(language))
    legend_above(figure, handles, 1)
    return figure


def twin(table, language):
    """A row for each trial and outcome: one evaluator, the truth, and how often such an evaluation is right."""
    ones = table.attrs["one"].set_index(["variant", "outcome"])
    labels = table.drop_duplicates(["variant", "outcome"]).set_index(["variant", "outcome"])
    rows = []
    for over in table.attrs["performance"].itertuples():
        key = (over.variant, over.outcome)
        if key not in ones.index or key not in labels.index:
            continue
        one, label = ones.loc[key], labels.loc[key]
        decimals = decimals_for((one["high"] - one["low"]) / 2)
        line = {Text("Trial", "Försök"): label["variant_label"],
                Text("Observed", "Observerat"): sentence_case(label["outcome_label"]),
                Text("By", "Enligt"): ESTIMATORS[over.estimator](language),
                Text("One evaluator", "En utvärderare"): f"{number(one['estimate'], decimals, language, True)} "
                f"({interval(one['low'], one['high'], decimals, language)})",
                Text("True effect", "Sann effekt"): number(one["true"], decimals, language, True),
                Text("Bias over worlds", "Systematiskt fel över världar"): number(over.bias, decimals, language, True),
                Text("Coverage", "Täckning"): percent(over.coverage, language),
                Text("Power", "Styrka"): percent(over.power, language),
                Text("False alarms", "Falska larm"): percent(over.false_alarms, language)}
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows)


def describe(table, language):
    """Of each trial and outcome the last year: what is found and what is true."""
    last = table[table["year"] == table["year"].max()]
    said = []
    for row in last.itertuples():
        decimals = decimals_for((row.high - row.low) / 2)
        found, true = (number(value, decimals, language, True) for value in (row.estimate, row.true))
        said.append(Text("{}, {}: {} found, {} true", "{}, {}: {} hittas, {} är sant").format(
            row.variant_label, row.outcome_label, found, true)(language))
    years = int(np.sum(np.unique(table["year"]) >= 0))
    return Text("Charts of what one evaluator finds year by year beside the truth, under the lens {}. In year {} of the "
                "trial: {}.", "Diagram över vad en utvärderare finner år för år bredvid sanningen, under synsättet {}. "
                "Försökets år {}: {}.").format(short(table["lens_label"].iloc[0]), years, "; ".join(said))(language)
