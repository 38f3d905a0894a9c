"""How to cite the program, or a study made with it: a sentence, or a BibTeX entry of the program."""

from pathlib import Path

from tillit import citation
from tillit.commands import usual
from tillit.language import Text
from tillit.study import open_study

HELP = Text("how to cite the program or a study",
            "hur man hänvisar till programmet eller en studie")
DESCRIPTION = Text(__doc__, """\
Hur man hänvisar till programmet, eller till en studie som är gjord med det: en mening, eller programmets post för BibTeX.""")


def add_arguments(parser):
    parser.add_argument("study", metavar=usual.STUDY, type=Path, nargs="?",
                        help=Text("a study file, if a study is cited", "en studies fil, om hänvisningen gäller en studie"))
    parser.add_argument("--bibtex", action="store_true", help=Text("the program's entry for BibTeX", "programmets post för BibTeX"))


def run(given):
    if given.bibtex:
        print(citation.bibtex())
    elif given.study is None:
        print(citation.sentence(language=given.lang))
    else:
        with open_study(given.study) as study:
            print(citation.sentence(study, given.lang))
