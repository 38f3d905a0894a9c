"""A trial as an outside evaluator would judge it, from what can be observed: surveys, indicators, registers.
What one evaluator would find stands beside the truth, which is known here, then how often such an
evaluation is right over all replications. Formulas: analysis/methods."""

from tillit.commands import evaluate_lines, usual
from tillit.language import Text
from tillit.problem import USAGE, Problem
from tillit.study import known_lens, open_study
from tillit.trial.evaluation import evaluate

HELP = Text("a trial as an evaluator would see it, beside the truth: bias, coverage, power",
            "ett försök som en utvärderare ser det, bredvid sanningen: systematiskt fel, täckning, styrka")
DESCRIPTION = Text(__doc__, """\
Ett försök som en utomstående utvärderare skulle bedöma det, av det som går att observera: enkäter, indikatorer,
register. Det som en utvärderare skulle finna står bredvid sanningen, som är känd här, och sedan hur ofta en sådan
utvärdering har rätt över alla upprepningar. Formler: analysis/methods.""")


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--variant", metavar=usual.NAME,
                        help=Text("the trial of this variant (default: every trial)", "försöket i den här varianten (annars alla)"))
    parser.add_argument("--outcome", action="append", metavar=usual.NAME,
                        help=Text("what is observed, such as survey_staff_trust or indicator; may be given several times "
                                  "(default: staff's trust and citizens' last meeting by survey, and the indicator)",
                                  "vad som observeras, som survey_staff_trust eller indicator; får upprepas (annars "
                                  "medarbetares tillit och medborgares senaste möte enligt enkät, och indikatorn)"))
    parser.add_argument("--years", type=usual.positive, metavar="N",
                        help=Text("only the first N years of the trial", "bara försökets N första år"))
    parser.add_argument("--replication", type=int, metavar="N",
                        help=Text("whose eyes to see through (default: the first)", "med vems ögon man ser (annars den första)"))
    parser.add_argument("--lens", metavar=usual.NAME,
                        help=Text("only under this lens (default: every one)", "bara under det här synsättet (annars alla)"))
    usual.add_point(parser)
    usual.add_table_file(parser)


def run(given):
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        study = usual.at_point(study, given.point)
        if "design" in study.dims:
            raise _many_points(study)
        if given.lens is not None:
            known_lens(study, given.lens)
        estimates, events = evaluate(study, given.variant, given.outcome, given.years, given.lens)
        one = _one_evaluator(estimates, given.replication)
        print("\n".join(evaluate_lines.lines(study, estimates, events, one, given.lang)))
        if given.output:
            usual.write_table(estimates, given.output)
    return code


def _many_points(study):
    """The Problem that a study has many points, with how one is chosen."""
    first, last = study["design"].values[[0, -1]]
    return Problem(f"the study has a design, and a trial is evaluated at one point of it: give --point N, with N from {first} to "
                   f"{last} (the columns p_… of `tillit export` tell what each is)",
                   f"studien har en försöksplan, och ett försök utvärderas i en av dess punkter: ange --point N, med N från {first} "
                   f"till {last} (kolumnerna p_… i `tillit export` visar vad var och en är)", USAGE)


def _one_evaluator(estimates, replication):
    there = sorted(estimates["replication"].unique())
    if replication is None:
        return there[0]
    if replication not in there:
        raise Problem(f"the study has no complete replication {replication}; it has {there[0]} to {there[-1]}",
                      f"studien har ingen fullständig upprepning {replication}; den har {there[0]} till {there[-1]}", USAGE)
    return replication
