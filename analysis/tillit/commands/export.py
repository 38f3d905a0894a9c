"""A study's values as a CSV table: comma and decimal point, or with --swedish semicolon and decimal comma, as
Swedish spreadsheets read them."""

import itertools
from pathlib import Path

from tillit.commands import usual
from tillit.export import TABLES, tables
from tillit.language import Text
from tillit.problem import cannot_write
from tillit.study import open_study

HELP = Text("a study's values as CSV",
            "en studies värden som CSV")
DESCRIPTION = Text(__doc__, """\
En studies värden som CSV-tabell: komma och decimalpunkt, eller med --swedish semikolon och decimalkomma, som svenska
kalkylprogram läser dem.""")


def add_arguments(parser):
    usual.add_study(parser)
    parser.add_argument("--csv", metavar=usual.CSV, type=Path, required=True, help=Text("what to write", "filen som skrivs"))
    parser.add_argument("--table", choices=TABLES, default="national",
                        help=Text("weekly series of the nation (the default) or of sectors, means of principals, surveys, or a "
                                  "list of runs", "veckoserier för riket (annars detta) eller per sektor, huvudmännens "
                                  "medelvärden, enkäter, eller en lista över körningar"))
    parser.add_argument("--swedish", action="store_true", help=Text("semicolon between columns and decimal comma",
                                                                      "semikolon mellan kolumner och decimalkomma"))


def run(given):
    how = {"sep": ";", "decimal": ","} if given.swedish else {}
    rows = 0
    with open_study(given.study) as study:
        code = usual.warn_of_missing(study, given.lang)
        parts = tables(study, given.table)
        first = next(parts)  # a study without such a table leaves no file
        try:
            with open(given.csv, "w", encoding="utf-8-sig" if given.swedish else "utf-8", newline="") as file:
                for frame in itertools.chain([first], parts):
                    frame.to_csv(file, index=False, header=rows == 0, **how)
                    rows += len(frame)
        except OSError as error:
            raise cannot_write(given.csv, error) from None
    print(Text("{} rows in {}", "{} rader i {}").format(rows, given.csv)(given.lang))
    return code
