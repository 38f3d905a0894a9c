"""What is asked of power is looked at before anything is run, as far as the scenario and its model tell."""

import contextlib

from tillit.power.scenario import HALF_A_YEAR, trial_in
from tillit.problem import USAGE, Problem
from tillit.program import declared
from tillit.scenario import read_scenario
from tillit.trial.calendar import WEEKS
from tillit.trial.observed import chosen_of, observed_of

USUAL_MODEL, USUAL_WEEKS = "governance", 10 * HALF_A_YEAR  # as of the program


def want_possible(path, outcomes, years):
    """Problem if the model has no such outcome that could be observed, or if the trial has fewer years; what else may be wrong
    the study shows. outcomes, years: as of power_table."""
    tables = read_scenario(path).tables
    _, measures = trial_in(path, tables)
    _want_outcomes(tables, outcomes)
    if years:
        with contextlib.suppress(TypeError):  # weeks that are no numbers, which the program refuses
            _want_years(tables, measures, max(years))


def _want_outcomes(tables, outcomes):
    there = declared("outcomes", tables.get("model", USUAL_MODEL), "en")
    if there:
        chosen_of(observed_of(there) if tables.get("record", {}).get("principals", True) else [], outcomes)


def _want_years(tables, measures, most):
    weeks = tables.get("run", {}).get("weeks", USUAL_WEEKS)
    drawn = [measure for measure in measures if "draw" in measure.get("where", {})]
    start = min(measure.get("start", 0) for measure in drawn)
    end = max(min(measure.get("end", weeks), weeks) for measure in drawn)
    there = max(0, -(-(end - start) // WEEKS))  # years that have begun
    if most > there:
        raise Problem(f"the trial lasts from week {start} to week {end - 1}, so for {there} years at most, not {most}",
                      f"försöket varar från vecka {start} till vecka {end - 1}, alltså i högst {there} år, inte {most}", USAGE)
