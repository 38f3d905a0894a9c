"""What would a trial be able to show? Varies how many principals take part, how they are found, for how many
years, and how many are asked in surveys; runs them all in the same worlds, lets an evaluator judge each, and
tells how many would find the effect. The studies are kept, so asking again costs little."""

from pathlib import Path

from tillit.commands import power_lines, usual
from tillit.language import Text
from tillit.power.scenario import Plan
from tillit.power.studies import FOLDER
from tillit.power.table import power_table
from tillit.problem import USAGE, Problem, cannot_write
from tillit.trial.design import DRAWN

HELP = Text("what trials of other sizes, lengths and draws would be able to show",
            "vad försök av andra storlekar, längder och urval skulle kunna visa")
DESCRIPTION = Text(__doc__, """\
Vad skulle ett försök kunna visa? Varierar hur många huvudmän som deltar, hur de väljs, under hur många år, och hur
många som tillfrågas i enkäter; kör alla i samma världar, låter en utvärderare bedöma vart och ett, och visar hur
många som skulle hitta effekten. Studierna sparas, så att fråga igen kostar lite.""")
OUTCOMES = ["survey_staff_trust", "survey_citizen_last_meeting"]


def add_arguments(parser):
    parser.add_argument("scenario", metavar="SCENARIO", type=Path,
                        help=Text("a scenario (.toml) with a trial", "ett scenario (.toml) med ett försök"))
    parser.add_argument("--numbers", type=numbers, default=(5, 10, 12, 15, 20, 40), metavar="5,10,…",
                        help=Text("principals taking part (default: 5,10,12,15,20,40)",
                                  "deltagande huvudmän (annars 5,10,12,15,20,40)"))
    parser.add_argument("--years", type=numbers, metavar=Text("1,2,… or 1..5", "1,2,… eller 1..5"),
                        help=Text("lengths of the trial (default: all)", "försökets längder (annars alla)"))
    parser.add_argument("--draws", type=draws, default=DRAWN, metavar="random,matched,volunteers",
                        help=Text("how participants are found: drawn by lot, matched, or volunteers (default: all three)",
                                  "hur deltagarna väljs: lottade, matchade eller frivilliga (annars alla tre)"))
    parser.add_argument("--survey-size", type=numbers, default=(None,), metavar="50,200,…",
                        help=Text("staff, and citizens, asked per service; each size is a study of its own "
                                  "(default: the scenario's)",
                                  "medarbetare, och medborgare, som tillfrågas per verksamhet; varje antal är en egen studie "
                                  "(annars scenariots)"))
    parser.add_argument("--outcome", action="append", metavar=usual.NAME,
                        help=Text("what is observed; may be given several times (default: {})",
                                  "vad som observeras; får upprepas (annars {})").format(", ".join(OUTCOMES)))
    parser.add_argument("--replications", type=usual.positive, default=100, metavar="N",
                        help=Text("worlds (default: 100)", "världar (annars 100)"))
    parser.add_argument("--scale", type=float, metavar=Text("SHARE", "ANDEL"),
                        help=Text("share of the units that is simulated (default: the scenario's)",
                                  "andel av enheterna som simuleras (annars scenariots)"))
    parser.add_argument("--lens", metavar=usual.NAME,
                        help=Text("theory of behaviour (default: the scenario's first)", "synsätt (annars scenariots första)"))
    parser.add_argument("--results", type=Path, default=FOLDER, metavar=usual.FOLDER,
                        help=Text("where studies are kept (default: {})", "där studierna sparas (annars {})").format(FOLDER))
    usual.add_table_file(parser)
    parser.add_argument("--plot", type=Path, metavar=Text("FILE.png|svg", "FIL.png|svg"),
                        help=Text("draw the power curves", "rita styrkekurvorna"))


def run(given):
    if given.plot and given.plot.suffix not in (".png", ".svg"):
        raise Problem(f"{given.plot} must end in .png or .svg", f"{given.plot} måste sluta på .png eller .svg", USAGE)
    plans = [Plan(given.numbers, given.draws, given.replications, given.scale, size, given.lens)
             for size in given.survey_size]
    table, labels = power_table(given.scenario, plans, given.outcome or OUTCOMES, given.years, given.results, given.lang)
    print("\n".join(power_lines.lines(table, labels, given.lang)))
    if given.output:
        usual.write_table(table, given.output)
    if given.plot:
        _draw(table, labels, given)


def _draw(table, labels, given):
    from tillit.power.picture import draw_power  # Matplotlib takes a while to load

    try:
        draw_power(table, labels, given.plot, given.lang)
    except OSError as error:
        raise cannot_write(given.plot, error) from None


def numbers(text):
    """Whole numbers above 0, in order, from '5,10,12' or '1..5'. Problem for other texts."""
    first, dots, last = text.partition("..")
    if dots:
        return tuple(range(usual.positive(first), usual.positive(last) + 1)) or _none(text)
    return tuple(sorted({usual.positive(one) for one in text.split(",")}))


def draws(text):
    """Names of DRAWN from 'random,volunteers'. Problem for others."""
    found = tuple(text.split(","))
    if not set(found) <= set(DRAWN):
        names = ", ".join(DRAWN)
        raise Problem(f"--draws: {text!r} must name some of {names}", f"--draws: {text!r} ska nämna någon av {names}", USAGE)
    return found


def _none(text):
    raise Problem(f"{text!r} holds no number", f"{text!r} innehåller inget tal", USAGE)
