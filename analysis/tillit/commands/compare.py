"""Every variant against the baseline in the same worlds: how much better or worse, for whom, under which
assumptions, at what cost, and how well it is known. What chance leaves open (few worlds) and what assumptions
leave open (lenses, points of a design) are told apart, in two sentences."""

import pandas

from tillit.commands import compare_lines, usual
from tillit.compare.cost import cost_effectiveness
from tillit.compare.effects import effects
from tillit.compare.equity import equity_outcomes, spread, winners_and_losers
from tillit.compare.regret import regret
from tillit.compare.scopes import SCOPES, run_by_someone

from tillit.language import Text
from tillit.problem import Problem
from tillit.study import by_service, has_trial, main_outcomes, open_study, reforms_of

CITIZENS = ("equity_trust_sd", "equity_trust_worst_tenth")  # how evenly trust falls on single citizens
HELP = Text("variants against the baseline: effects, intervals, who gains, at what cost",
            "varianter mot jämförelsealternativet: effekter, intervall, vem som vinner, till vilken kostnad")
DESCRIPTION = Text(__doc__, """\
Varje variant mot jämförelsealternativet i samma världar: hur mycket bättre eller sämre, för vem, under vilka
antaganden, till vilken kostnad, och hur säkert det är. Det som slumpen lämnar öppet (få världar) och det som
antagandena lämnar öppet (synsätt, punkter i en försöksplan) hålls isär, i två meningar.""")


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--outcome", action="append", metavar=usual.NAME,
                        help=Text("may be given several times (default: all main outcomes)",
                                  "får upprepas (annars alla huvudutfall)"))
    parser.add_argument("--by", choices=SCOPES, action="append",
                        help=Text("for whom; may be given several times (default: nation, and participants of a trial)",
                                  "för vem; får upprepas (annars nation, riket, och participants, de som deltar i ett försök)"))
    usual.add_point(parser)
    usual.add_weeks(parser)
    usual.add_table_file(parser)


def run(given):
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        reforms_of(study)
        study = usual.at_point(study, given.point)
        outcomes = given.outcome or main_outcomes(study)
        for outcome in outcomes:
            if f"national_{outcome}" not in study:
                usual.unknown_outcome(study, outcome)
        found = {by: effects(study, outcomes, given.weeks, by) for by in given.by or _usual_scopes(study)}
        lines_of = compare_lines.ranges_lines if "design" in study.dims else compare_lines.effects_lines
        for by, table in found.items():
            print("\n".join(lines_of(study, by, run_by_someone(table), given.weeks, given.lang)) + "\n")
        if not given.by:
            _rest(study, outcomes, given)
        if "nation" in found:
            print("\n".join(compare_lines.sentences(study, found["nation"], given.lang)))
        if given.output:
            usual.write_table(pandas.concat([table.assign(by=by) for by, table in found.items()]), given.output)
    return code


def _usual_scopes(study):
    return ["nation", "participants"] if has_trial(study) else ["nation"]


def _rest(study, outcomes, given):
    """Equity, cost and regret, as far as the study and its model tell of them; the first two for one design point."""
    language, weeks = given.lang, given.weeks
    if "design" not in study.dims:
        able = equity_outcomes(study)
        spreads, shares = [], []
        for name in (one for one in outcomes if one in able):
            services = by_service(study, name, weeks)
            spreads.append(spread(study, name, weeks, services))
            shares.append(winners_and_losers(study, name, weeks, services))
        if shares:
            spreads, shares = pandas.concat(spreads), pandas.concat(shares)
            print("\n".join(compare_lines.equity_lines(study, spreads, shares, weeks, language)) + "\n")
        citizens = [name for name in CITIZENS if f"national_{name}" in study]
        if citizens:
            lines = compare_lines.effects_lines(study, "citizens", effects(study, citizens, weeks), weeks, language)
            print("\n".join(lines) + "\n")
        try:
            print("\n".join(compare_lines.cost_lines(study, cost_effectiveness(study, weeks), weeks, language)) + "\n")
        except Problem:
            pass  # a model without costs
    if study.sizes["lens"] * study.sizes.get("design", 1) > 1:
        tables = [regret(study, name, weeks) for name in outcomes
                  if study[f"national_{name}"].attrs.get("better", "neither") != "neither"]
        if any(map(len, tables)):
            print("\n".join(compare_lines.regret_lines(study, pandas.concat(tables), weeks, language)
) + "\n")
