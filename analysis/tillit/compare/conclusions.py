"""What a table of effects says, in sentences. Chance and assumptions are never mixed: chance has its own sentence
(more replications help), assumptions theirs (they do not)."""

from tillit.language import Text
from tillit.study import label_of_outcome, label_of_variant


def judged(table):
    """The table with a column `verdict`: +1 where a variant is known to be better, -1 worse, 0 neither is known: by the 95 %
    interval that holds for all variants at once. 0 also for outcomes without a better side."""
    sign = table["better"].map({"higher": 1, "lower": -1, "neither": 0})
    return table.assign(verdict=sign * ((table["all_low"] > 0).astype(int) - (table["all_high"] < 0)))


def verdicts(table):
    """The rows, judged, of outcomes that have a better side."""
    return judged(table[table["better"] != "neither"])


def chance_sentence(table, language):
    """How many of the effects are known, from how many worlds, and what would help."""
    sided = verdicts(table)
    known = int((sided["verdict"] != 0).sum())
    least, most = int(table["replications"].min()), int(table["replications"].max())
    worlds = str(least) if least == most else f"{least}–{most}"
    if most == 0:
        return Text("Chance: no world has both the baseline and another variant yet.",
                    "Slumpen: ingen värld har ännu både jämförelsealternativet och en annan variant.")(language)
    if most < 2:
        return Text("Chance: one world alone; how much it left open cannot be told. Run more replications.",
                    "Slumpen: en enda värld; hur mycket den lämnar öppet går inte att säga. Kör fler replikationer.")(language)
    if not len(sided):
        return Text("Chance: {} worlds; none of these outcomes has a better side.",
                    "Slumpen: {} världar; inget av de här utfallen har en bättre sida.").format(worlds)(language)
    return Text("Chance: {} of {} effects are known to be better or worse, in {} worlds (95 %, all variants at once); "
                "more replications narrow the rest.",
                "Slumpen: {} av {} effekter är säkert bättre eller sämre, i {} världar (95 %, alla varianter samtidigt); "
                "fler replikationer smalnar av resten.").format(known, len(sided), worlds)(language)


def assumptions_sentence(study, table, language):
    """Which conclusions hold under every lens and point of the design, and which turn."""
    worlds = [name for name in ("lens", "design") if name in table and table[name].nunique() > 1]
    if not worlds:
        return Text("Assumptions: only one set of them was tried; run under more lenses to see what rests on them.",
                    "Antagandena: bara en uppsättning har prövats; kör under fler synsätt för att se vad som vilar på "
                    "dem.")(language)
    sided = verdicts(table)
    if not len(sided):
        return Text("Assumptions: none of these outcomes has a better side that could turn.",
                    "Antagandena: inget av de här utfallen har en bättre sida som kan vända.")(language)
    turned, held = [], 0
    for (variant, outcome), part in sided.groupby(["variant", "outcome"], sort=False):
        signs = set(part["verdict"]) - {0}
        if len(signs) > 1:
            turned.append((variant, outcome))
        held += signs in ({1}, {-1}) and 0 not in set(part["verdict"])
    pairs = sided.groupby(["variant", "outcome"]).ngroups
    tried = table.groupby(worlds).ngroups
    sentence = Text("Assumptions: {} of {} conclusions are the same under all {} sets of assumptions; {} turn from "
                    "better to worse.", "Antagandena: {} av {} slutsatser är desamma under alla {} uppsättningar "
                    "antaganden; {} vänder från bättre till sämre.").format(held, pairs, tried, len(turned))(language)
    if turned:
        named = "; ".join(f"{label_of_variant(study, variant, language)}: {label_of_outcome(study, outcome, language)}"
                          for variant, outcome in turned[:5])
        sentence += " " + Text("These turn: {}.", "Dessa vänder: {}.").format(named)(language)
    return sentence
