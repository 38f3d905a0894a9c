"""How to cite the program, or a study made with it: a sentence, or a BibTeX entry of the program."""

from pathlib import Path

from tillit import citation
from tillit.study import open_study

HELP = "how to cite the program or a study"


def add_arguments(parser):
    parser.add_argument("study", metavar="STUDY", type=Path, nargs="?", help="a study file, if a study is cited")
    parser.add_argument("--bibtex", action="store_true", help="the program's entry for BibTeX")


def run(given):
    if given.bibtex:
        print(citation.bibtex())
    elif given.study is None:
        print(citation.sentence(language=given.lang))
    else:
        with open_study(given.study) as study:
            print(citation.sentence(study, given.lang))
