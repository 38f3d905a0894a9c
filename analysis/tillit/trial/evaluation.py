"""What every estimator says of a trial in every replication, beside the truth."""

from itertools import product

import numpy as np
import pandas

from tillit.trial.design import trial_of, trials_of
from tillit.trial.estimators import answers, change_of
from tillit.trial.event_study import REFERENCE, event_study
from tillit.trial.observed import chosen
from tillit.trial.panel import mean_of_there, read_panel


def evaluate(study, variant=None, outcomes=None, years=None, lens=None, estimators=None):
    """(estimates, events): tidy tables of what every estimator says in every complete replication.

    variant: a trial's, by default all; outcomes: observed ones, by default the usual (tillit.trial.observed);
    years: only so many of the trial; lens: by default all; estimators: names of
    tillit.trial.estimators.ESTIMATORS, by default all.
    estimates: lens, variant, how, outcome, truth, unit, replication, treated, others, estimator, estimate, low, high,
    p, true (effect on the truth), measured (effect on what is observed), nil_estimate, nil_p (the same estimator for the
    same participants in the world without the trial, where the truth is nil).
    events: lens, variant, outcome, replication, year, estimate, low, high, true, measured, pretrend.
    """
    everyone = trials_of(study)
    trials = [trial_of(study, variant)] if variant else list(everyone.values())
    lenses = [lens] if lens else [str(name) for name in study["lens"].values]
    rows = ([], [])
    for one, trial, outcome in product(lenses, trials, chosen(study, outcomes)):
        panel = read_panel(study, one, trial, outcome, years, others_came_forward(everyone, trial))
        for kept, found in zip(rows, evaluate_panel(panel, one, estimators)):
            kept += found
    return tuple(pandas.DataFrame(kept) for kept in rows)


def others_came_forward(trials, trial):
    """Those of `trials`, by variant, that other volunteers take part in; whoever does in one of them came forward."""
    return [other for other in trials.values()
            if trial.how == other.how == "volunteers" and other.variant != trial.variant
            and other.start == trial.start and np.array_equal(other.eligible, trial.eligible)]


def evaluate_panel(panel, lens, estimators=None):
    """The rows of the two tables of `evaluate` for one panel."""
    labels = {"lens": lens, "variant": panel.trial.variant, "outcome": panel.outcome}
    estimates, events = [], []
    for place, replication in enumerate(panel.replications):
        estimates += _estimates(panel, place, {**labels, "replication": int(replication)}, estimators)
        events += _events(panel, place, {**labels, "replication": int(replication)})
    return estimates, events


def _estimates(panel, place, labels, estimators):
    treated = panel.treated[place]
    late = panel.years >= 0
    found, nil = (answers(panel, place, values[place], estimators) for values in (panel.observed, panel.unobserved))
    effects = {name: change_of(ours[place], late)[treated] - change_of(theirs[place], late)[treated]
               for name, ours, theirs in (("true", panel.true, panel.true_without),
                                          ("measured", panel.observed, panel.unobserved))}
    there = ~np.isnan(change_of(panel.observed[place], late))
    for name, one in found.items():
        yield {**labels, "how": panel.trial.how, "truth": panel.truth, "unit": panel.unit,
               "treated": int((there & treated).sum()), "others": int((there & ~treated).sum()), "estimator": name,
               "estimate": one.effect, "low": one.low, "high": one.high, "p": one.p,
               **{kind: float(mean_of_there(values, 0)) for kind, values in effects.items()},
               "nil_estimate": nil[name].effect, "nil_p": nil[name].p}


def _events(panel, place, labels):
    if REFERENCE not in panel.years:
        return
    treated = panel.treated[place]
    found = event_study(panel.observed[place], panel.years, treated)
    true, measured = (mean_of_there((ours[place] - theirs[place])[:, treated], 1)
                      for ours, theirs in ((panel.true, panel.true_without), (panel.observed, panel.unobserved)))
    for at, year in enumerate(panel.years):
        one = found.estimates[at]
        yield {**labels, "year": int(year), "estimate": one.effect, "low": one.low, "high": one.high,
               "true": true[at], "measured": measured[at], "pretrend": found.pretrend}
