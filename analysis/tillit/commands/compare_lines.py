"""What `tillit compare` prints: one function for each of its tables."""

import numpy as np

from tillit.commands.lines import aligned, span
from tillit.compare.conclusions import assumptions_sentence, chance_sentence, replications_of
from tillit.compare.cost import QUADRANTS
from tillit.language import Text, decimals_for, number, percent
from tillit.study import label_of_lens, label_of_outcome, label_of_sector, label_of_variant, weeks_of_means

BY = {"nation": Text("The nation", "Riket"),
      "participants": Text("Those who take part, against the same principals in the baseline",
                           "De som deltar, mot samma huvudmän i jämförelsealternativet"),
      "citizens": Text("Equity between citizens", "Jämlikhet mellan medborgare"),
      "sector": Text("By sector; every service counts the same", "Per sektor; varje verksamhet räknas lika"),
      "group": Text("By group of municipalities; every service counts the same",
                    "Per kommungrupp; varje verksamhet räknas lika"),
      "size": Text("By inhabitants of the principal; every service counts the same",
                   "Efter huvudmannens invånare; varje verksamhet räknas lika")}
OF_ALL = ("nation", "citizens")  # weekly series of the nation; the others are means over services
EFFECT_HEAD = (Text("", ""), Text("baseline", "jämförelsealternativ"), Text("difference", "skillnad"),
               Text("95 % interval", "95 %-intervall"), Text("bootstrap", "bootstrap"),
               Text("all at once", "alla samtidigt"), Text("standardised", "standardiserad"),
               Text("best", "bäst"), Text("worth runs", "värd körningar"))


def means_line(study, table, weeks, language, services=False):
    """Of which weeks and how many replications the means of a table are; weeks: those asked for; services: whether they are
    means over services, which are kept by periods."""
    time = "period" if services and "period" in study.dims else "week"
    return Text("Means of weeks {} to {}; replications: {}.", "Medelvärden för vecka {} till {}; upprepningar: {}.").format(
        *(number(week, 0, language) for week in weeks_of_means(study, weeks, time)), replications_of(table))(language)


def effects_lines(study, by, table, weeks, language):
    """A table for each lens and variant (and part), a line for each outcome."""
    yield BY[by](language)
    yield means_line(study, table, weeks, language, by not in OF_ALL)
    keys = [name for name in ("lens", "design", "scope", "variant") if name in table]
    for labels, part in table.groupby(keys, sort=False):
        yield ""
        yield "  " + " · ".join(_label(study, *pair, language) for pair in zip(keys, labels))
        rows = [[text(language) for text in EFFECT_HEAD]]
        rows += [_effect_cells(study, row, language) for row in part.itertuples()]
        yield from ("  " + line for line in aligned(rows))


def ranges_lines(study, by, table, weeks, language):
    """For a study with a design: how far the differences reach over its points, which is what assumptions do to
    them, and at how many points they are known to be positive or negative in spite of chance."""
    points = table["design"].nunique()
    yield BY[by](language) + Text(", over {} points of the design", ", över försöksplanens {} punkter").format(points)(language)
    yield means_line(study, table, weeks, language, by not in OF_ALL)
    keys = [name for name in ("lens", "scope", "variant") if name in table]
    for labels, part in table.groupby(keys, sort=False):
        yield ""
        yield "  " + " · ".join(_label(study, *pair, language) for pair in zip(keys, labels))
        rows = [["", *(text(language) for text in (Text("least", "minst"), Text("mean", "medel"), Text("most", "störst"),
                                                   Text("known above 0", "säkert över 0"),
                                                   Text("known below 0", "säkert under 0")))]]
        for outcome, one in part.groupby("outcome", sort=False):
            decimals = decimals_for(np.ptp(one["difference"]) / 2)
            rows.append([label_of_outcome(study, outcome, language),
                         *(number(value, decimals, language, signed=True)
                           for value in (one["difference"].min(), one["difference"].mean(), one["difference"].max())),
                         *(f"{int(known.sum())} / {points}" for known in (one["low"] > 0, one["high"] < 0))])
        yield from ("  " + line for line in aligned(rows))


def _label(study, axis, name, language):
    if axis == "variant":
        return label_of_variant(study, name, language)
    if axis == "lens":
        return label_of_lens(study, name, language)
    if axis == "scope" and name in study.sector.values:
        return label_of_sector(study, name, language)
    return str(name)


def _effect_cells(study, row, language):
    decimals = decimals_for((row.high - row.low) / 2)
    return [label_of_outcome(study, row.outcome, language), number(row.baseline, decimals, language),
            number(row.difference, decimals, language, signed=True),
            span(row.low, row.high, decimals, language), span(row.boot_low, row.boot_high, decimals, language),
            span(row.all_low, row.all_high, decimals, language), number(row.standardised, 2, language, signed=True),
            percent(row.best, language) if np.isfinite(row.best) else number(np.nan, 0),
            _runs(row.independent_runs, language)]


def _runs(runs, language):
    if np.isinf(runs):
        return "∞"
    return number(float(f"{runs:.2g}"), 0, language) if np.isfinite(runs) else number(np.nan, 0)


def equity_lines(study, spreads, shares, weeks, language):
    """Spread between services, the worst-off tenth, and how many gain and lose."""
    yield Text("Equity between services (a principal's care, school or health)",
               "Jämlikhet mellan verksamheter (en huvudmans omsorg, skola eller vård)")(language)
    yield means_line(study, spreads, weeks, language, services=True)
    for (lens, variant), part in shares.groupby(["lens", "variant"], sort=False):
        yield ""
        yield f"  {_label(study, 'lens', lens, language)} · {_label(study, 'variant', variant, language)}"
        rows = [["", *(text(language) for text in (
            Text("spread", "spridning"), Text("change, 95 %", "ändring, 95 %"),
            Text("worst tenth", "sämsta tiondelen"), Text("change, 95 %", "ändring, 95 %"),
            Text("gain", "vinner"), Text("lose", "förlorar"),
            Text("known to gain", "säkert vinner"), Text("known to lose", "säkert förlorar")))]]
        mine = spreads[(spreads["lens"] == lens) & (spreads["variant"] == variant)]
        for row in part.itertuples():
            cells = [label_of_outcome(study, row.outcome, language)]
            for measure in ("spread", "worst_tenth"):
                one = next(mine[(mine["outcome"] == row.outcome) & (mine["measure"] == measure)].itertuples())
                decimals = decimals_for((one.high - one.low) / 2)
                cells += [number(one.baseline, decimals, language), span(one.low, one.high, decimals, language)]
            rows.append(cells + [percent(share, language)
                                 for share in (row.gain, row.lose, row.known_gain, row.known_lose)])
        yield from ("  " + line for line in aligned(rows))


QUADRANT_WORDS = {"better_no_dearer": Text("better, no dearer", "bättre, inte dyrare"),
                  "better_dearer": Text("better, dearer", "bättre, dyrare"),
                  "worse_cheaper": Text("worse, cheaper", "sämre, billigare"),
                  "worse_no_cheaper": Text("worse, no cheaper", "sämre, inte billigare")}
COST_HEAD = (Text("good meetings", "goda möten"), Text("paid hours", "betalda timmar"),
             Text("administration", "administration"), Text("hours per good meeting gained", "timmar per vunnet gott möte"))


def cost_lines(study, table, weeks, language):
    """The cost-effectiveness plane in numbers."""
    yield Text("Cost: the nation's good meetings and hours, in per cent of the baseline's",
               "Kostnad: rikets goda möten och timmar, i procent av jämförelsealternativets")(language)
    yield means_line(study, table, weeks, language)
    rows = [["", *(text(language) for text in COST_HEAD), *(QUADRANT_WORDS[name](language) for name in QUADRANTS)]]
    for row in table.itertuples():
        rows.append([f"{_label(study, 'lens', row.lens, language)} · {_label(study, 'variant', row.variant, language)}",
                     *(_share_with_span(row, name, language) for name in ("good", "hours", "administration")),
                     number(row.hours_per_additional, 2, language),
                     *(percent(getattr(row, name), language) for name in QUADRANTS)])
    yield from ("  " + line for line in aligned(rows))
    yield Text("  The model counts paid hours of staff; what a measure costs besides is not in it.",
               "  Modellen räknar personalens betalda timmar; vad en åtgärd kostar därutöver ingår inte.")(language)


def _share_with_span(row, name, language):
    low, high = 100 * getattr(row, f"{name}_low"), 100 * getattr(row, f"{name}_high")
    decimals = decimals_for((high - low) / 2, most=3)
    return f"{number(100 * getattr(row, name), decimals, language, True)} ({span(low, high, decimals, language)})"


def regret_lines(study, table, weeks, language):
    """How much is lost at most by choosing each variant, over all assumptions tried."""
    tried = int(table["worlds"].max())
    yield Text("Regret: how much worse than the best choice, over {} sets of assumptions",
               "Ånger: hur mycket sämre än det bästa valet, över {} uppsättningar antaganden").format(tried)(language)
    yield means_line(study, table, weeks, language)

    variants = list(dict.fromkeys(table["variant"]))
    rows = [[Text("at most (on average)", "som mest (i snitt)")(language),
             *(label_of_variant(study, name, language) for name in variants)]]
    for outcome, part in table.groupby("outcome", sort=False):
        decimals = decimals_for(part["most"].max() / 10)
        by_variant = {row.variant: row for row in part.itertuples()}
        rows.append([label_of_outcome(study, outcome, language),
                     *(f"{number(by_variant[name].most, decimals, language)} "
                       f"({number(by_variant[name].mean, decimals, language)})" if name in by_variant
                       else number(np.nan, 0) for name in variants)])
    yield from ("  " + line for line in aligned(rows))


def sentences(study, table, language):
    """Chance and assumptions, apart."""
    yield chance_sentence(table, language)
    yield assumptions_sentence(study, table, language)
