"""Which assumptions move an outcome: Morris screening or Sobol indices of a study with such a design."""

from tillit.commands import usual
from tillit.commands.lines import aligned
from tillit.language import Text, decimals_for, label_of, number
from tillit.problem import USAGE, Problem
from tillit.sensitivity import factors_of, sensitivity
from tillit.study import main_outcomes, open_study

HELP = "which assumptions an outcome depends on (Morris, Sobol)"
MEASURES = {"mu": Text("mean effect", "medeleffekt"), "mu_star": Text("mean size", "medelstorlek"),
            "sigma": Text("deviation", "spridning"), "first": Text("alone", "ensam"),
            "total": Text("with others", "med andra"), "second": Text("two together", "två tillsammans")}


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--outcome", help="default: the first main outcome")
    parser.add_argument("--against", metavar="VARIANT", help="of the difference to this variant, not of the outcome")
    usual.add_weeks(parser)
    usual.add_table_file(parser)


def run(given):
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        outcome = given.outcome or next(iter(main_outcomes(study)), None)
        _check(study, outcome, given.against)
        try:
            table = sensitivity(study, outcome, given.weeks, given.against)
        except ValueError as error:
            raise Problem(str(error), f"känslighetsanalysen går inte att göra: {error}") from None
        print("\n".join(_lines(study, table, outcome, given.lang)))
        if given.output:
            usual.write_table(table, given.output)
    return code


def _check(study, outcome, against):
    if f"national_{outcome}" not in study:
        usual.unknown_outcome(study, outcome)
    if against is not None and against not in study.variant.values:
        names = ", ".join(str(name) for name in study.variant.values)
        raise Problem(f"the study has no variant {against}; it has {names}",
                      f"studien har ingen variant {against}; den har {names}", USAGE)


def _lines(study, table, outcome, language):
    yield Text("What {} depends on", "Vad {} beror på").format(
        label_of(study[f"national_{outcome}"], language))(language)
    keys = [name for name in ("lens", "variant") if name in table]
    for labels, part in table.groupby(keys, sort=False):
        yield ""
        yield "  " + ", ".join(str(label) for label in labels)
        order = _most_important_first(part)
        head = [Text("assumption", "antagande")(language)] + [
            column for measure in part["measure"].unique()
            for column in (MEASURES[measure](language), Text("95 % interval", "95 %-intervall")(language))]
        rows = [head] + [_row(part[part["factor"] + part["with_factor"] == factor], factor, language)
                         for factor in order]
        width = max(len(row) for row in rows)
        yield from ("  " + line for line in aligned([row + [""] * (width - len(row)) for row in rows]))


def _most_important_first(part):
    weight = part[part["measure"].isin(("mu_star", "total"))].sort_values("value", ascending=False)
    return list(weight["factor"])


def _row(part, factor, language):
    cells = [factor]
    for one in part.itertuples():
        decimals = decimals_for((one.high - one.low) / 2)
        cells += [number(one.value, decimals, language),
                  f"{number(one.low, decimals, language)} … {number(one.high, decimals, language)}"]
    return cells
