"""What `tillit power` prints: a table for each outcome and size of the survey, and what it means."""

import numpy as np

from tillit.commands.lines import aligned
from tillit.language import REPLICATIONS, Text, counted, decimals_for, number, percent
from tillit.trial.design import so_many

YEARS = Text("year", "år"), Text("years", "år")
ASKED = (10, 15)  # municipalities and regions: the size of the trial that was proposed
HEAD = (Text("false alarms", "falska larm"), Text("true effect", "sann effekt"), Text("bias", "systematiskt fel"),
        Text("detectable", "påvisbar"), Text("closed form", "enligt formeln"))


def lines(table, labels, language):
    """table: that of tillit.power.table; labels: {outcome: label}."""
    table = table[table["telling"]]
    for (outcome, size), part in table.groupby(["outcome", "survey_size"], sort=False):
        asked = Text(" · {} asked per service", " · {} tillfrågade per verksamhet").format(size)(language) if size else ""
        worlds = counted(part["replications"].max(), *REPLICATIONS, language)
        yield f"{labels[outcome]}{asked} · {worlds}"
        yield from ("  " + line for line in aligned(_rows(part, language)))
        yield ""
        yield from ("  " + sentence for sentence in _sentences(part, language))
        yield ""
    yield _how_to_read(table, language)


def _rows(part, language):
    lengths = sorted(part["years"].unique())
    years = [counted(count, *YEARS, language) for count in lengths]
    yield [Text("share that would find the effect", "andel som skulle hitta effekten")(language), *years,
           *(text(language) for text in HEAD)]
    for (draw, count), one in part.groupby(["draw", "number"], sort=False):
        one = one.set_index("years")
        last = one.loc[lengths[-1]]
        decimals = decimals_for(last.detectable_simulated)
        yield [so_many(count, draw)(language), *(_share(one.loc[length].power, language) for length in lengths),
               _share(last.false_alarms, language), number(last.true, decimals, language, signed=True),
               number(last.bias, decimals, language, signed=True), number(last.detectable_simulated, decimals, language),
               number(last.detectable_closed, decimals, language)]


def _share(share, language):
    return percent(share, language) if np.isfinite(share) else number(share, 0)


def _sentences(part, language):
    longest = part["years"].max()
    near = part[(part["years"] == longest) & part["number"].between(*ASKED) & (part["draw"] != "volunteers")]
    if not len(near) or near["replications"].max() < 2:
        return
    low, high = near["number"].min(), near["number"].max()
    few = str(low) if low == high else f"{low}–{high}"
    decimals = decimals_for(near["detectable_simulated"].min())
    yield Text("With {} drawn by lot, {}: a true effect of {} is found by {}–{} of evaluators; an effect must be about {} to be "
               "found by four in five.",
               "Med {} lottade under {}: en sann effekt på {} hittas av {}–{} av utvärderarna; en effekt måste vara ungefär "
               "{} för att fyra av fem ska hitta den.").format(
        few, counted(longest, *YEARS, language), number(near["true"].mean(), decimals, language, signed=True),
        number(100 * near["power_low"].min(), 0, language), percent(near["power_high"].max(), language),
        number(near["detectable_simulated"].mean(), decimals, language))(language)


def _how_to_read(table, language):
    return Text("Tests: randomisation inference where there was a lot, Welch's for volunteers. False alarms, bias and what is "
                "detectable (80 % power) belong to the longest trial.\nShares over replications have a Monte-Carlo "
                "error of up to {} percentage points.",
                "Test: randomiseringstest där det lottades, Welchs för frivilliga. Falska larm, systematiskt fel och påvisbar "
                "effekt (80 % styrka) gäller det längsta försöket.\nAndelar över upprepningar har ett Monte Carlo-fel på "
                "upp till {} procentenheter.").format(
        number(50 / np.sqrt(table["replications"].min()), 0, language))(language)
