"""The report of a study: one HTML file that needs nothing beside it, with the question, the answer in three sentences,
the pictures, each with its text alternative and its table, and how it was made."""

from pathlib import Path

from tillit.commands import usual
from tillit.draw.files import save
from tillit.language import Text
from tillit.report.page import report_of, save_figures
from tillit.study import open_study

HELP = Text("a study as one HTML file: question, answer, pictures, methods",
            "en studie som en HTML-fil: fråga, svar, bilder, metoder")
DESCRIPTION = Text(__doc__, """\
Rapporten om en studie: en HTML-fil som inte behöver något bredvid sig, med frågan, svaret i tre meningar, bilderna, var
och en med textalternativ och tabell, och hur studien gjordes.""")


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--output", metavar=Text("FILE.html", "FIL.html"), type=Path,
                        help=Text("where it is written (default: beside the study, ending in .html)",
                                  "var den skrivs (annars bredvid studien, med slutet .html)"))
    parser.add_argument("--figures", metavar=usual.FOLDER, type=Path,
                        help=Text("also every figure as PNG and SVG in this folder", "också varje figur som PNG och SVG i den här mappen"))


def run(given):
    target = given.output or given.study.with_suffix(".html")
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        page, drawings = report_of(study, given.lang)
        save(page.encode("utf-8"), target)
        if given.figures:
            save_figures(drawings, given.figures)
    print(Text("The report is in {}", "Rapporten finns i {}").format(target)(given.lang))
    return code
