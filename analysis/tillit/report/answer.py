"""The answer in three sentences, computed from the effects: what is better and worse; for whom and under which
assumptions; how sure. What an interval leaves open is called not known."""

import numpy as np

from tillit.compare.conclusions import conclusions_held, effects_known
from tillit.draw.choice import short
from tillit.language import Text, decimals_for, number
from tillit.report.findings import MOST_NAMED, Finding, findings, listed, named
from tillit.study import baseline_of, label_of_outcome, label_of_variant


def three_sentences(study, table, sectors, nation, language):
    """The answer. table: effects on all main outcomes; sectors: on the first outcome by sector, or None; nation: those
    on the nation where the table is of those who take part, or None."""
    found = findings(table)
    if not found:
        return [Text("None of these outcomes has a better side, so no variant is called better or worse; how far they differ is "
                     "told below.", "Inget av de här utfallen har en bättre sida, så ingen variant kallas bättre eller sämre; hur "
                     "mycket de skiljer sig visas nedan.")(language)]
    lone = int(table["replications"].max()) < 2
    score = {name: sum(one.seen if lone else one.side for one in some if one.side != 2) for name, some in found.items()}
    lead = max(score, key=score.get)
    return [_what(study, table, found, lead, lone, language),
            _assumed(table, found, lone, language) + _for_whom(study, sectors, lead, language) +
            _for_all(nation, lead, lone, language) + ".", _certainty(table, lone, language)]


def _what(study, table, found, lead, lone, language):
    name, some = label_of_variant(study, lead, language), found[lead]
    side = (lambda one: one.seen) if lone else (lambda one: one.side)
    taking_part = table["by"].iloc[0] == "participants"
    better, worse = ([one for one in some if side(one) == way] for way in (1, -1))
    rest = len(some) - len(better) - len(worse)
    if not better and not worse:
        where = Text(" among those who take part", " bland dem som deltar") if taking_part else Text("", "")
        what = Text("any of {} outcomes", "alla {} utfall") if len(some) > 1 else Text("{1}", "{1}")
        return Text("Whether “{}” is better or worse than the baseline{} is not known for {}.",
                    "Om ”{}” är bättre eller sämre än jämförelsealternativet{} är okänt för {}.").format(
                        name, where(language), what.format(len(some), some[0].outcome)(language))(language)
    parts = [Text("better on {}", "bättre vad gäller {}").format(named(better, language)) if better else None,
             Text("worse on {}", "sämre vad gäller {}").format(named(worse, language)) if worse else None,
             Text("not known or mixed on {} of {} outcomes", "okänt eller blandat för {} av {} utfall").format(
                 rest, len(some)) if rest else None]
    said = "; ".join(part(language) for part in parts if part)
    head = Text("Among those who take part, “{}” is", "Bland dem som deltar är ”{}”") if taking_part \
        else Text("“{}” is", "”{}” är")
    lone_words = Text(" in the one world that was run", " i den enda värld som har körts") if lone else Text("", "")
    others = "".join("; " + _counts(study, other, found[other], side, language) for other in found if other != lead)
    return Text("{}{}, compared with the baseline: {}{}.", "{}{}, jämfört med jämförelsealternativet: {}{}.").format(
        head.format(name)(language), lone_words(language), said, others)(language)


def _counts(study, variant, some, side, language):
    better, worse = (sum(side(one) == way for one in some) for way in (1, -1))
    return Text("“{}” is better on {} and worse on {} of {}", "”{}” är bättre för {} och sämre för {} av {}").format(
        label_of_variant(study, variant, language), better, worse, len(some))(language)


def _assumed(table, found, lone, language):
    """How many conclusions are the same under all assumptions; where a single world leaves them open, how many differences
    have the same sign."""
    sets = int(table["sets"].max())
    everything = [one for some in found.values() for one in some]
    if sets < 2:
        lens = short(table["lens_label"].iloc[0])
        return Text("This was tried under one set of assumptions alone (“{}”); what others would give is not known",
                    "Det har prövats under en enda uppsättning antaganden (”{}”); vad andra skulle ge är okänt").format(
                        lens)(language)
    if lone:
        return Text("In {} of {} cases the difference has the same sign under all {} sets of assumptions",
                    "I {} av {} fall har skillnaden samma tecken under alla {} uppsättningar antaganden").format(
                        sum(one.seen != 0 for one in everything), len(everything), sets)(language)
    held, turned = (sum(one.side in ways for one in everything) for ways in ((1, -1), (2,)))
    turns = Text("none turns from better to worse", "ingen vänder från bättre till sämre") if not turned else \
        Text("1 turns from better to worse", "1 vänder från bättre till sämre") if turned == 1 else \
        Text("{} turn from better to worse", "{} vänder från bättre till sämre").format(turned)
    return Text("{} under all {} sets of assumptions, and {}", "{} under alla {} uppsättningar antaganden, och {}").format(
        conclusions_held(held, len(everything))(language), sets, turns(language))(language)


def _for_whom(study, sectors, lead, language):
    """'; with “…”, quality of meetings is better in social care and school and not known in health care'"""
    if sectors is None:
        return ""
    mine = sectors[(sectors["variant"] == lead) & (sectors["better"] != "neither")]
    if not len(mine):
        return ""
    sides = {label: Finding(part).side for label, part in mine.groupby("scope_label", sort=False)}
    words = {1: Text("better in {}", "bättre i {}"), -1: Text("worse in {}", "sämre i {}"),
             0: Text("not known in {}", "okänt i {}")}
    where = {way: [label for label, side in sides.items() if side in ways] for way, ways in ((1, {1}), (-1, {-1}), (0, {0, 2}))}
    said = [words[way].format(listed(labels, language))(language) for way, labels in where.items() if labels]
    return Text("; with “{}”, {} is {}", "; med ”{}” är {} {}").format(
        label_of_variant(study, lead, language), mine["outcome_label"].iloc[0], listed(said, language))(language)


def _for_all(nation, lead, lone, language):
    """'; in the nation as a whole: quality of meetings (+0.0013), known to be better'"""
    if nation is None or lone or lead not in set(nation["variant"]):
        return ""
    one = findings(nation[nation["outcome"] == nation["outcome"].iloc[0]]).get(lead, [None])[0]
    if one is None:
        return ""
    sure = {1: Text("known to be better", "säkert bättre"), -1: Text("known to be worse", "säkert sämre")}
    return Text("; in the nation as a whole: {}, {}", "; i riket som helhet: {}, {}").format(
        one.words(language), sure.get(one.side, Text("not known", "okänt"))(language))(language)


def _certainty(table, lone, language):
    last = Text("No number here is a forecast; each is a consequence of stated assumptions.",
                "Inget tal här är en prognos; varje tal är en följd av uttalade antaganden.")(language)
    if lone:
        return Text("How sure this is cannot be told from a single world: run more replications. {}",
                    "Hur säkert det är går inte att säga av en enda värld: kör fler upprepningar. {}").format(last)(language)
    sided = table[table["better"] != "neither"]
    known, total = int((sided["better_at"] + sided["worse_at"]).sum()), int(sided["points"].sum())
    sure = Text("known", "säker" if 1 in (known, total) else "säkra")
    return Text("As for chance, {} {} at the 95 % level, for all variants at once, from {} random worlds. {}",
                "Vad gäller slumpen: {} {} på 95-procentsnivån, för alla varianter samtidigt, i {} slumpade världar. {}").format(
                    effects_known(known, total)(language), sure(language), int(table["replications"].max()), last)(language)



def nothing_to_compare(study, series, language):
    """For a study of the baseline alone; series: as of draw.fan.collect of levels."""
    said = []
    for outcome, part in list(series.groupby("outcome", sort=False))[:MOST_NAMED]:
        first, last = (part[(part["year"] >= year) & (part["year"] < year + 1)]["mean"].mean()
                       for year in (0, int(np.ceil(part["year"].max())) - 1))
        decimals = decimals_for(max(abs(first), 1e-6) / 20)
        said.append(f"{label_of_outcome(study, outcome, language)} {number(first, decimals, language)} → "
                    f"{number(last, decimals, language)}")
    return [Text("The study has the baseline alone (“{}”), so there is nothing it could be better or worse than.",
                 "Studien har bara jämförelsealternativet (”{}”), så det finns inget att vara bättre eller sämre än.").format(
                     label_of_variant(study, baseline_of(study), language))(language),
            Text("From the first year to the last under the lens “{}”: {}.",
                 "Från första till sista året under synsättet ”{}”: {}.").format(
                     short(series["lens_label"].iloc[0]), listed(said, language))(language),
            Text("No number here is a forecast; each is a consequence of stated assumptions.",
                 "Inget tal här är en prognos; varje tal är en följd av uttalade antaganden.")(language)]
