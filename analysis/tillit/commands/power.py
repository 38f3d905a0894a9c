"""What would a trial be able to show? Varies how many principals take part, how they are found, for how many
years, and how many are asked in surveys; runs them all in the same worlds, lets an evaluator judge each, and
tells how many would find the effect. The studies are kept, so asking again costs little."""

import argparse
from pathlib import Path

from tillit.commands import power_lines, usual
from tillit.power.scenario import Plan
from tillit.power.studies import FOLDER
from tillit.power.table import power_table
from tillit.problem import USAGE, Problem, cannot_write
from tillit.trial.design import DRAWN

HELP = "what trials of other sizes, lengths and draws would be able to show"
OUTCOMES = ["survey_staff_trust", "survey_citizen_last_meeting"]


def add_arguments(parser):
    parser.add_argument("scenario", metavar="SCENARIO", type=Path, help="a scenario (.toml) with a trial")
    parser.add_argument("--numbers", type=numbers, default=(5, 10, 12, 15, 20, 40), metavar="5,10,…",
                        help="principals taking part (default: 5,10,12,15,20,40)")
    parser.add_argument("--years", type=numbers, metavar="1,2,… or 1..5", help="lengths of the trial (default: all)")
    parser.add_argument("--draws", type=draws, default=DRAWN, metavar="random,matched,volunteers",
                        help="how participants are found (default: all three)")
    parser.add_argument("--survey-size", type=numbers, default=(None,), metavar="50,200,…",
                        help="staff, and citizens, asked per service; each size is a study of its own "
                             "(default: the scenario's)")
    parser.add_argument("--outcome", nargs="+", metavar="NAME", default=OUTCOMES,
                        help=f"what is observed (default: {' '.join(OUTCOMES)})")
    parser.add_argument("--replications", type=usual.positive, default=100, metavar="N", help="worlds (default: 100)")
    parser.add_argument("--scale", type=float, metavar="SHARE",
                        help="share of the units that is simulated (default: the scenario's)")
    parser.add_argument("--lens", help="theory of behaviour (default: the scenario's first)")
    parser.add_argument("--results", type=Path, default=FOLDER, metavar="FOLDER",
                        help=f"where studies are kept (default: {FOLDER})")
    usual.add_table_file(parser)
    parser.add_argument("--plot", type=Path, metavar="FILE.png|svg", help="draw the power curves")


def run(given):
    if given.plot and given.plot.suffix not in (".png", ".svg"):
        raise Problem(f"{given.plot} must end in .png or .svg", f"{given.plot} måste sluta på .png eller .svg", USAGE)
    plans = [Plan(given.numbers, given.draws, given.replications, given.scale, size, given.lens)
             for size in given.survey_size]
    table, labels = power_table(given.scenario, plans, given.outcome, given.years, given.results, given.lang)
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
    """Whole numbers above 0, in order, from '5,10,12' or '1..5'."""
    first, dots, last = text.partition("..")
    if dots:
        return tuple(range(usual.positive(first), usual.positive(last) + 1)) or _none(text)
    return tuple(sorted({usual.positive(one) for one in text.split(",")}))


def draws(text):
    found = tuple(text.split(","))
    if not set(found) <= set(DRAWN):
        raise argparse.ArgumentTypeError(f"{text!r} must name some of {', '.join(DRAWN)}")
    return found


def _none(text):
    raise argparse.ArgumentTypeError(f"{text!r} holds no number")
