"""What `tillit evaluate` prints: for each trial and outcome one evaluator, the years, and all replications."""

import numpy as np

from tillit.commands.lines import aligned, span
from tillit.language import REPLICATIONS, Text, counted, decimals_for, label_of, number

from tillit.study import label_of_lens, label_of_outcome, label_of_variant
from tillit.trial.conclusions import sentences, telling
from tillit.trial.design import HOWS
from tillit.trial.estimators import ESTIMATORS
from tillit.trial.performance import performance

ONE_HEAD = (Text("estimate", "skattning"), Text("95 % interval", "95 %-intervall"), Text("p", "p"))
YEAR_HEAD = (Text("year", "år"), Text("estimate", "skattning"), Text("95 % interval", "95 %-intervall"),
             Text("true effect", "sann effekt"), Text("on the measure", "på måttet"))
OVER_HEAD = (Text("bias", "systematiskt fel"), Text("RMSE", "RMSE"), Text("coverage, %", "täckning, %"),
             Text("power, %", "styrka, %"), Text("false alarms, %", "falska larm, %"),
             Text("wrong sign, %", "fel tecken, %"), Text("exaggeration", "överdrift"))
NO_LOT = Text("* There was no lot, so the p-value of the randomisation test does not hold.",
              "* Ingen lottning gjordes, så randomiseringstestets p-värde gäller inte.")
NO_APPLICANTS = Text("  The study knows of no applicants who were not taken on; a second variant with more volunteers "
                     "would give them.",
                     "  Studien känner inte till några sökande som inte fick delta; en andra variant med fler frivilliga "
                     "skulle ge sådana.")


def lines(study, estimates, events, replication, language):
    """The whole of it; estimates, events: the tables of tillit.trial.evaluation.evaluate."""
    keys = ["lens", "variant", "outcome"]
    for labels, part in estimates.groupby(keys, sort=False):
        years = events[(events[keys] == labels).all(axis=1)] if len(events) else events
        yield from _heading(study, part, language)
        yield ""
        mine = part[part["replication"] == replication]
        if len(mine):
            yield from _one(mine, replication, language)
            yield ""
            yield from _years(years[years["replication"] == replication] if len(years) else years, language)
        over = performance(part)
        if part["replication"].nunique() > 1:
            yield from _over(over, language)
            yield ""
        yield from _conclusion(mine, over, language)
        yield ""


def _heading(study, part, language):
    row = part.iloc[0]
    yield " · ".join([label_of_lens(study, row["lens"], language), label_of_variant(study, row["variant"], language),
                      label_of(study[row["outcome"]], language)])
    yield Text("  {} take part ({}), {} to compare with; read as a measure of: {}",
               "  {} deltar ({}), {} att jämföra med; läses som ett mått på: {}").format(
        row["treated"], HOWS[row["how"]](language), row["others"],
        label_of_outcome(study, row["truth"], language))(language)


def _one(mine, replication, language):
    decimals = decimals_for((mine["high"] - mine["low"]).min() / 2)
    rows = [[Text("One evaluator, replication {}", "En utvärderare, upprepning {}").format(replication)(language),
             *(text(language) for text in ONE_HEAD)]]
    for row in mine.itertuples():
        rows.append([_name(row, language), number(row.estimate, decimals, language, signed=True),
                     span(row.low, row.high, decimals, language), _p(row.p, language)])
    first = mine.iloc[0]
    for text, value in ((Text("true effect", "sann effekt"), first["true"]),
                        (Text("effect on what is measured", "effekt på det som mäts"), first["measured"])):
        rows.append([text(language), number(value, decimals, language, signed=True), "", ""])
    yield from ("  " + line for line in aligned(rows))
    if first["how"] not in ("random", "matched"):
        yield "  " + NO_LOT(language)
    if first["how"] == "volunteers" and "applicants" not in set(mine["estimator"]):
        yield "  " + NO_APPLICANTS(language)


def _p(value, language):
    return f"< {number(0.001, 3, language)}" if value < 0.0005 else number(value, 3, language)


def _name(row, language):
    mark = " *" if row.estimator == "randomisation" and row.how not in ("random", "matched") else ""
    return ESTIMATORS[row.estimator](language) + mark


def _years(years, language):
    if not len(years):
        return
    decimals = decimals_for((years["high"] - years["low"]).replace(0, np.nan).min() / 2)
    rows = [[text(language) for text in YEAR_HEAD]]
    for row in years.itertuples():
        reference = row.year == -1
        rows.append([number(row.year + (row.year >= 0), 0, language, signed=True),
                     Text("reference", "jämförelseår")(language) if reference
                     else number(row.estimate, decimals, language, signed=True),
                     "" if reference else span(row.low, row.high, decimals, language),
                     number(row.true, decimals, language, signed=True),
                     number(row.measured, decimals, language, signed=True)])
    yield from ("  " + line for line in aligned(rows))
    if np.isfinite(years["pretrend"].iloc[0]):
        yield "  " + Text("A difference already before the trial? p: {}", "En skillnad redan före försöket? p: {}").format(
            _p(years["pretrend"].iloc[0], language))(language)
    yield ""


def _over(over, language):
    count = int(over["replications"].max())
    rows = [[Text("Over {}", "Över {}").format(counted(count, *REPLICATIONS, language))(language),
             *(text(language) for text in OVER_HEAD)]]
    for row in over.itertuples():
        decimals = decimals_for(row.bias_error)
        rows.append([_name(row, language),
                     f"{number(row.bias, decimals, language, signed=True)} ± {number(row.bias_error, decimals, language)}",
                     number(row.rmse, decimals, language),
                     *(_share(row, name, language) for name in ("coverage", "power", "false_alarms", "type_s")),
                     _with_span(row.type_m, row.type_m_low, row.type_m_high, 2, language)])
    yield from ("  " + line for line in aligned(rows))


def _share(row, name, language):
    return _with_span(*(100 * getattr(row, f"{name}{end}") for end in ("", "_low", "_high")), 0, language)


def _with_span(value, low, high, decimals, language):
    if not np.isfinite(value):
        return number(value, decimals, language)
    return f"{number(value, decimals, language)} ({number(low, decimals, language)}–{number(high, decimals, language)})"


def _conclusion(mine, over, language):
    name = telling(over["how"].iloc[0]) if len(over) else None
    one, all_of_them = mine[mine["estimator"] == name], over[over["estimator"] == name] if len(over) else over
    if len(one) and len(all_of_them):
        said = sentences(next(one.itertuples()), next(all_of_them.itertuples()), language)
        yield f"  {Text('By', 'Enligt')(language)} {ESTIMATORS[name](language)}:"
        yield from ("  " + sentence for sentence in said)
