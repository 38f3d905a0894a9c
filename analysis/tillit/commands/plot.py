"""One picture of a study, as PNG or SVG. Its text alternative is written to standard output, for the caption or the
`alt` of whoever uses it."""

from pathlib import Path

from tillit.commands import usual
from tillit.compare.scopes import SCOPES
from tillit.draw.choice import Choice, outcomes_of
from tillit.draw.files import as_bytes, kind_of, save
from tillit.draw.pictures import NO_OUTCOME, OBSERVED, ONE_OUTCOME, PICTURES
from tillit.language import Text
from tillit.problem import USAGE, Problem
from tillit.study import open_study

HELP = Text("a picture of a study: forest, fan, chain, map and others",
            "en bild av en studie: forest, fan, chain, map med flera")
DESCRIPTION = Text(__doc__, """\
En bild av en studie, som PNG eller SVG. Dess textalternativ skrivs på standard ut, till bildtext eller `alt` för den
som använder bilden.""")


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--what", choices=tuple(PICTURES), default="forest", help=Text("which picture (default: forest)",
                                                                                                 "vilken bild (annars forest)"))
    parser.add_argument("--output", metavar=usual.FILE, type=Path, required=True,
                        help=Text("ends in .png or .svg", "slutar på .png eller .svg"))
    parser.add_argument("--outcome", action="append", default=[],
                        metavar=usual.NAME,
                        help=Text("may be given several times (default: all main outcomes, or the first)",
                                  "får upprepas (annars alla huvudutfall, eller det första)"))
    parser.add_argument("--variant", action="append", default=[], metavar=usual.NAME,
                        help=Text("may be given several times (default: all)", "får upprepas (annars alla)"))
    parser.add_argument("--lens", metavar=usual.NAME,
                        help=Text("only this lens (default: all, or the balanced one in pictures of a single lens)",
                                  "bara det här synsättet (annars alla, eller det balanserade i bilder av ett enda)"))
    parser.add_argument("--by", choices=SCOPES,
                        help=Text("of whom forest, fan, chain and equity tell (default: participants, if there is a trial; "
                                  "sector, group and size: forest alone)",
                                  "vilka forest, fan, chain och equity gäller (annars participants, deltagarna, om det finns ett "
                                  "försök; sector, group och size: bara forest)"))
    parser.add_argument("--of", choices=("difference", "level"), default="difference",
                        help=Text("what fan and map show: the difference to the baseline (the default), or the level",
                                  "vad fan och map visar: skillnaden mot jämförelsealternativet (annars detta) eller nivån"))
    usual.add_weeks(parser)


def run(given):
    kind = kind_of(given.output)
    picture = PICTURES[given.what]
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        choice = Choice(given.lang, tuple(given.outcome), tuple(given.variant), given.lens, given.weeks, given.by, given.of)
        _check(study, choice, given.what)
        table = picture.collect(study, choice)
        save(as_bytes(picture.draw(table, given.lang), kind), given.output)
        print(picture.describe(table, given.lang))
    return code


def _check(study, choice, what):
    for outcome in choice.outcomes:
        if f"national_{outcome}" not in study and what not in OBSERVED:
            usual.unknown_outcome(study, outcome)
    if choice.outcomes and what in NO_OUTCOME:
        said = Text("{} shows outcomes of its own: leave out --outcome", "{} visar egna utfall: utelämna --outcome")
        raise Problem(*said.format(what), USAGE)
    if len(choice.outcomes) > 1 and what in ONE_OUTCOME:
        said = Text("{} shows one outcome: give one --outcome", "{} visar ett utfall: ange ett --outcome").format(what)
        raise Problem(*said, USAGE)
    if choice.by not in (None, "nation", "participants") and what != "forest":
        said = Text("{} cannot be drawn by {}: only a forest plot can", "{} går inte att rita per {}: bara ett "
                    "skogsdiagram").format(what, choice.by)
        raise Problem(*said, USAGE)
    if what not in NO_OUTCOME | OBSERVED and not outcomes_of(study, choice):
        raise Problem("the study's model calls no outcome main: choose one with --outcome",
                      "studiens modell har inget huvudutfall: välj ett med --outcome", USAGE)
