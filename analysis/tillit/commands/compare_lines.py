"""What `tillit compare` prints: one function for each of its tables."""

import numpy as np

from tillit.commands.lines import aligned
from tillit.compare.conclusions import assumptions_sentence, chance_sentence
from tillit.compare.cost import QUADRANTS
from tillit.language import Text, decimals_for, number, percent
from tillit.study import label_of_lens, label_of_outcome, label_of_variant

BY = {"nation": Text("The nation", "Riket"),
      "participants": Text("Those who take part, against the same principals in the baseline",
                           "De som deltar, mot samma huvudmän i referensen"),
      "sector": Text("By sector; every service counts the same", "Per sektor; varje verksamhet räknas lika"),
      "group": Text("By group of municipalities; every service counts the same",
                    "Per kommungrupp; varje verksamhet räknas lika"),
      "size": Text("By inhabitants of the principal; every service counts the same",
                   "Efter huvudmannens invånare; varje verksamhet räknas lika")}
EFFECT_HEAD = (Text("", ""), Text("baseline", "referens"), Text("difference", "skillnad"),
               Text("95 % interval", "95 %-intervall"), Text("bootstrap", "bootstrap"),
               Text("all at once", "alla samtidigt"), Text("standardised", "standardiserad"),
               Text("best", "bäst"), Text("worth runs", "värd körningar"))


def effects_lines(study, by, table, language):
    """A table for each lens and variant (and part), a line for each outcome."""
    yield BY[by](language)
    keys = [name for name in ("lens", "design", "scope", "variant") if name in table]
    for labels, part in table.groupby(keys, sort=False):
        yield ""
        yield "  " + " · ".join(_label(study, *pair, language) for pair in zip(keys, labels))
        rows = [[text(language) for text in EFFECT_HEAD]]
        rows += [_effect_cells(study, row, language) for row in part.itertuples()]
        yield from ("  " + line for line in aligned(rows))


def _label(study, axis, name, language):
    if axis == "variant":
        return label_of_variant(study, name, language)
    if axis == "lens":
        return label_of_lens(study, name, language)
    if axis == "scope" and name in study.sector.values:
        labels = study["sector_label_sv" if language == "sv" else "sector_label"]
        return str(labels.sel(sector=name).item())
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


def span(low, high, decimals, language):
    """'+0.001 … +0.003', or an en dash where it is unknown."""
    if not (np.isfinite(low) and np.isfinite(high)):
        return number(np.nan, 0)
    return f"{number(low, decimals, language, True)} … {number(high, decimals, language, True)}"


def equity_lines(study, spreads, shares, language):
    """Spread between services, the worst-off tenth, and how many gain and lose."""
    yield Text("Equity between services (a principal's care, school or health)",
               "Jämlikhet mellan verksamheter (en huvudmans omsorg, skola eller vård)")(language)
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


def cost_lines(study, table, language):
    """The cost-effectiveness plane in numbers."""
    yield Text("Cost: paid hours per meeting and good meetings, against the baseline",
               "Kostnad: betalda timmar per möte och goda möten, mot referensen")(language)
    quadrants = {"better_cheaper": Text("better, cheaper", "bättre, billigare"),
                 "better_dearer": Text("better, dearer", "bättre, dyrare"),
                 "worse_cheaper": Text("worse, cheaper", "sämre, billigare"),
                 "worse_dearer": Text("worse, dearer", "sämre, dyrare")}
    rows = [["", *(text(language) for text in (Text("good meetings", "goda möten"),
                                               Text("hours per meeting", "timmar per möte"),
                                               Text("hours per good meeting gained", "timmar per vunnet gott möte"))),
             *(quadrants[name](language) for name in QUADRANTS)]]
    for row in table.itertuples():
        good, hours = (decimals_for((high - low) / 2) for low, high in ((row.good_low, row.good_high),
                                                                        (row.hours_low, row.hours_high)))
        rows.append([f"{_label(study, 'lens', row.lens, language)} · {_label(study, 'variant', row.variant, language)}",
                     f"{number(row.good, good, language, True)} ({span(row.good_low, row.good_high, good, language)})",
                     f"{number(row.hours, hours, language, True)} "
                     f"({span(row.hours_low, row.hours_high, hours, language)})",
                     number(row.hours_per_additional, 2, language),
                     *(percent(getattr(row, name), language) for name in QUADRANTS)])
    yield from ("  " + line for line in aligned(rows))


def regret_lines(study, table, language):
    """How much is lost at most by choosing each variant, over all assumptions tried."""
    tried = int(table["worlds"].max())
    yield Text("Regret: how much worse than the best choice, over {} sets of assumptions",
               "Ånger: hur mycket sämre än det bästa valet, över {} uppsättningar antaganden").format(tried)(language)
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
