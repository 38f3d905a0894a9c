"""What a table of effects says, in sentences. Chance and assumptions are never mixed: chance has its own sentence
(more replications help), assumptions theirs (they do not)."""

from tillit.language import Text, part_of
from tillit.study import label_of_outcome, label_of_variant


def judged(table):
    """The table with a column `verdict`: +1 where a variant is known to be better, -1 worse, 0 neither is known: by the 95 %
    interval that holds for all variants at once. 0 also for outcomes without a better side."""
    sign = table["better"].map({"higher": 1, "lower": -1, "neither": 0})
    return table.assign(verdict=sign * ((table["all_low"] > 0).astype(int) - (table["all_high"] < 0)))


def verdicts(table):
    """The rows, judged, of outcomes that have a better side."""
    return judged(table[table["better"] != "neither"])


def replications_of(table):
    """'8', or '6–8' where not all rows of a table are of as many."""
    least, most = int(table["replications"].min()), int(table["replications"].max())
    return str(least) if least == most else f"{least}–{most}"


def chance_sentence(table, language):

    """How many of the effects are known, from how many worlds, and what would help."""
    sided = verdicts(table)
    known = int((sided["verdict"] != 0).sum())
    worlds, most = replications_of(table), int(table["replications"].max())
    if most == 0:
        return Text("Chance: no world has both the baseline and another variant yet.",
                    "Slumpen: ingen värld har ännu både jämförelsealternativet och en annan variant.")(language)
    if most < 2:
        return Text("Chance: one world alone; how much it left open cannot be told. Run more replications.",
                    "Slumpen: en enda värld; hur mycket den lämnar öppet går inte att säga. Kör fler upprepningar.")(language)
    if not len(sided):
        return Text("Chance: {} worlds; none of these outcomes has a better side.",
                    "Slumpen: {} världar; inget av de här utfallen har en bättre sida.").format(worlds)(language)
    return Text("Chance: {} known to be better or worse, in {} worlds (95 %, all variants at once); more replications narrow the "
                "rest.",
                "Slumpen: {} säkert bättre eller sämre, i {} världar (95 %, alla varianter samtidigt); fler upprepningar gör de "
                "övriga intervallen smalare.").format(effects_known(known, len(sided))(language), worlds)(language)


def effects_known(known, total):
    """'3 of 8 effects are', a Text."""
    return part_of(known, total, Text("effect", "effekt"), Text("effects", "effekter"))


def conclusions_held(held, total):
    """'3 of 8 conclusions are the same', a Text."""
    so_many = part_of(held, total, Text("conclusion", "slutsats"), Text("conclusions", "slutsatser"))
    return Text(f"{so_many.en} the same", f"{so_many.sv} {'densamma' if 1 in (held, total) else 'desamma'}")


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
    turn = Text("turns" if len(turned) == 1 else "turn", "vänder")(language)
    sentence = Text("Assumptions: {} under all {} sets of assumptions; {} {} from better to worse.",
                    "Antagandena: {} under alla {} uppsättningar antaganden; {} {} från bättre till sämre.").format(
                        conclusions_held(held, pairs)(language), tried, len(turned), turn)(language)

    if turned:
        named = "; ".join(f"{label_of_variant(study, variant, language)}: {label_of_outcome(study, outcome, language)}"
                          for variant, outcome in turned[:5])
        sentence += " " + Text("These turn: {}.", "Dessa vänder: {}.").format(named)(language)
    return sentence
