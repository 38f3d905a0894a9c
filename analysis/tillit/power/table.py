"""The table of power: number of principals, draw, years, size of the survey."""

from itertools import product

import pandas

from tillit.language import label_of
from tillit.power.possible import want_possible
from tillit.power.scenario import variant_name
from tillit.power.studies import study_of
from tillit.study import open_study
from tillit.trial.conclusions import telling
from tillit.trial.design import trial_of
from tillit.trial.detectable import detectable_by_simulation, detectable_of
from tillit.trial.evaluation import evaluate_panel
from tillit.trial.observed import chosen
from tillit.trial.panel import first_years, read_panel
from tillit.trial.performance import performance

ESTIMATORS = ("clustered", "welch", "ferman_pinto", "randomisation")


def power_table(path, plans, outcomes, years, folder, language):
    """(table, {outcome: label}): a row for each outcome, survey size, draw, number, years and estimator: the columns of
    tillit.trial.performance, and detectable_simulated and detectable_closed (80 % power, in the outcome's unit).

    plans: one power.scenario.Plan for each size of the survey; years: whole numbers, or None for all there are.
    `telling` marks the estimator whose test fits the draw. Problem, before anything is run, if that cannot be.
    """
    want_possible(path, outcomes, years)
    parts, labels = [], {}
    for plan in plans:
        with open_study(study_of(path, plan, folder, language)) as study:
            observed = chosen(study, outcomes)
            labels = {outcome: label_of(study[outcome], language) for outcome in observed}
            for outcome, draw, number in product(observed, plan.draws, plan.numbers):
                panel = read_panel(study, str(study["lens"].values[0]), trial_of(study, variant_name(draw, number)), outcome,
                                   max(years) if years else None)
                parts += [_rows(first_years(panel, count)).assign(
                    survey_size=plan.survey_size or 0, draw=draw, number=number, years=count)
                    for count in years or range(1, panel.years.max() + 2)]
    return pandas.concat(parts, ignore_index=True), labels


def _rows(panel):
    estimates = pandas.DataFrame(evaluate_panel(panel, "", ESTIMATORS)[0])
    over = performance(estimates).drop(columns=["lens", "variant", "how"])
    simulated = estimates.groupby("estimator")["nil_estimate"].agg(
        lambda nil: detectable_by_simulation(nil.to_numpy()))
    return over.assign(unit=panel.unit, detectable_simulated=over["estimator"].map(simulated),
                       detectable_closed=detectable_of(panel), telling=over["estimator"] == telling(panel.trial.how))
