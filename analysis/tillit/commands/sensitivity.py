"""Which assumptions move an outcome: Morris screening or Sobol indices of a study with such a design."""

from tillit.commands import usual
from tillit.commands.lines import aligned
from tillit.language import Text, decimals_for, number
from tillit.problem import USAGE, Problem
from tillit.sensitivity import label_of_factor, sensitivity
from tillit.study import label_of_lens, label_of_outcome, label_of_variant, main_outcomes, open_study


HELP = Text("which assumptions an outcome depends on (Morris, Sobol)",
            "vilka antaganden ett utfall beror på (Morris, Sobol)")
DESCRIPTION = Text(__doc__, """\
Vilka antaganden som flyttar ett utfall: Morris screening eller Sobolindex för en studie med en sådan försöksplan.""")
MEASURES = {"mu": Text("mean effect", "medeleffekt"), "mu_star": Text("mean size", "medelstorlek"),
            "sigma": Text("deviation", "spridning"), "first": Text("alone", "ensam"),
            "total": Text("with others", "med andra"), "second": Text("two together", "två tillsammans")}
LABELS = {"lens": label_of_lens, "variant": label_of_variant}


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--outcome", metavar=usual.NAME,
                        help=Text("default: the first main outcome", "annars det första huvudutfallet"))
    parser.add_argument("--against", metavar="VARIANT",
                        help=Text("of the difference to this variant, not of the outcome",
                                  "för skillnaden mot den här varianten, inte för utfallet"))
    usual.add_weeks(parser)
    usual.add_table_file(parser)


def run(given):
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        outcome = given.outcome or next(iter(main_outcomes(study)), None)
        _check(study, outcome, given.against)
        table = sensitivity(study, outcome, given.weeks, given.against)
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
    yield Text("What {} (nation) depends on", "Vad {} (riket) beror på").format(label_of_outcome(study, outcome, language))(language)
    keys = [name for name in ("lens", "variant") if name in table]
    for labels, part in table.groupby(keys, sort=False):
        yield ""
        yield "  " + " · ".join(LABELS[key](study, label, language) for key, label in zip(keys, labels))
        order = _most_important_first(part)
        head = [Text("assumption", "antagande")(language)] + [
            column for measure in part["measure"].unique()
            for column in (MEASURES[measure](language), Text("95 % interval", "95 %-intervall")(language))]
        rows = [head] + [_row(part[part["factor"] + part["with_factor"] == factor], label_of_factor(study, factor, language),
                              language) for factor in order]
        width = max(len(row) for row in rows)
        yield from ("  " + line for line in aligned([row + [""] * (width - len(row)) for row in rows]))


def _most_important_first(part):
    weight = part[part["measure"].isin(("mu_star", "total"))].sort_values("value", ascending=False)
    return list(weight["factor"])


def _row(part, label, language):
    cells = [label]
    for one in part.itertuples():
        decimals = decimals_for((one.high - one.low) / 2)
        cells += [number(one.value, decimals, language),
                  f"{number(one.low, decimals, language)} … {number(one.high, decimals, language)}"]
    return cells
