"""A trial as an outside evaluator would judge it, from what can be observed: surveys, indicators, registers.
What one evaluator would find stands beside the truth, which is known here, then how often such an
evaluation is right over all replications. Formulas: analysis/methods."""

from tillit.commands import evaluate_lines, usual
from tillit.problem import USAGE, Problem
from tillit.study import open_study
from tillit.trial.evaluation import evaluate

HELP = "a trial as an evaluator would see it, beside the truth: bias, coverage, power"


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--variant", help="the trial of this variant (default: every trial)")
    parser.add_argument("--outcome", nargs="+", metavar="NAME",
                        help="what is observed, such as survey_staff_trust or indicator (default: staff's trust and "
                             "citizens' last meeting by survey, and the indicator)")
    parser.add_argument("--years", type=usual.positive, metavar="N", help="only the first N years of the trial")
    parser.add_argument("--replication", type=int, metavar="N", help="whose eyes to see through (default: the first)")
    parser.add_argument("--lens", help="only under this lens (default: every one)")
    usual.add_table_file(parser)


def run(given):
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        _check(study, given)
        estimates, events = evaluate(study, given.variant, given.outcome, given.years, given.lens)
        one = _one_evaluator(estimates, given.replication)
        print("\n".join(evaluate_lines.lines(study, estimates, events, one, given.lang)))
        if given.output:
            usual.write_table(estimates, given.output)
    return code


def _check(study, given):
    if "design" in study.dims:
        raise Problem("the study has a design, and a trial is evaluated at one point: run the scenario at that point "
                      "(tillit run --set PATH=VALUE)",
                      "studien har en försöksplan, och ett försök utvärderas i en punkt: kör scenariot i den punkten "
                      "(tillit run --set PATH=VALUE)", USAGE)
    names = [str(name) for name in study["lens"].values]
    if given.lens is not None and given.lens not in names:
        raise Problem(f"the study has no lens {given.lens}; it has {', '.join(names)}",
                      f"studien har inget synsätt {given.lens}; den har {', '.join(names)}", USAGE)


def _one_evaluator(estimates, replication):
    there = sorted(estimates["replication"].unique())
    if replication is None:
        return there[0]
    if replication not in there:
        raise Problem(f"the study has no complete replication {replication}; it has {there[0]} to {there[-1]}",
                      f"studien har ingen fullständig replikation {replication}; den har {there[0]} till {there[-1]}", USAGE)
    return replication
