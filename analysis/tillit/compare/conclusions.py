"""What a table of effects says, in sentences. Chance and assumptions are never mixed: chance has its own sentence
(more replications help), assumptions theirs (they do not)."""

import numpy as np

from tillit.language import Text
from tillit.study import label_of_outcome, label_of_variant


def verdicts(table):
    """+1 where a variant is known to be better, -1 worse, 0 neither is known: by the 95 % interval that holds for
    all variants at once. Rows of outcomes without a better side are left out."""
    with_side = table[table["better"] != "neither"]
    sign = np.where(with_side["better"] == "higher", 1, -1)
    low = np.where(sign > 0, with_side["all_low"], -with_side["all_high"])
    high = np.where(sign > 0, with_side["all_high"], -with_side["all_low"])
    return with_side.assign(verdict=np.where(low > 0, 1, np.where(high < 0, -1, 0)))


def chance_sentence(table, language):
    """How many of the effects are known, from how many worlds, and what would help."""
    judged = verdicts(table)
    known = int((judged["verdict"] != 0).sum())
    least, most = int(table["replications"].min()), int(table["replications"].max())
    worlds = str(least) if least == most else f"{least}–{most}"
    if most < 2:
        return Text("Chance: one world alone; how much it left open cannot be told. Run more replications.",
                    "Slumpen: en enda värld; hur mycket den lämnar öppet går inte att säga. Kör fler replikationer.")(language)
    return Text("Chance: {} of {} effects are known to be better or worse, in {} worlds (95 %, all variants at once); "
                "more replications narrow the rest.",
                "Slumpen: {} av {} effekter är säkert bättre eller sämre, i {} världar (95 %, alla varianter samtidigt); "
                "fler replikationer smalnar av resten.").format(known, len(judged), worlds)(language)


def assumptions_sentence(study, table, language):
    """Which conclusions hold under every lens and point of the design, and which turn."""
    worlds = [name for name in ("lens", "design") if name in table and table[name].nunique() > 1]
    if not worlds:
        return Text("Assumptions: only one set of them was tried; run under more lenses to see what rests on them.",
                    "Antagandena: bara en uppsättning har prövats; kör under fler synsätt för att se vad som vilar på "
                    "dem.")(language)
    judged = verdicts(table)
    turned, held = [], 0
    for (variant, outcome), part in judged.groupby(["variant", "outcome"], sort=False):
        signs = set(part["verdict"]) - {0}
        if len(signs) > 1:
            turned.append((variant, outcome))
        held += signs in ({1}, {-1}) and 0 not in set(part["verdict"])
    pairs = judged.groupby(["variant", "outcome"]).ngroups
    tried = table.groupby(worlds).ngroups
    sentence = Text("Assumptions: {} of {} conclusions are the same under all {} sets of assumptions; {} turn from "
                    "better to worse.", "Antagandena: {} av {} slutsatser är desamma under alla {} uppsättningar "
                    "antaganden; {} vänder från bättre till sämre.").format(held, pairs, tried, len(turned))(language)
    if turned:
        named = "; ".join(f"{label_of_variant(study, variant, language)}: {label_of_outcome(study, outcome, language)}"
                          for variant, outcome in turned[:5])
        sentence += " " + Text("These turn: {}.", "Dessa vänder: {}.").format(named)(language)
    return sentence
