"""Arguments and lines that several commands share."""

import difflib
import sys
from pathlib import Path

from tillit.language import Text
from tillit.problem import PARTIAL, USAGE, Problem, cannot_write
from tillit.study import completeness


STUDY, NAME, FILE, CSV = Text("STUDY", "STUDIE"), Text("NAME", "NAMN"), Text("FILE", "FIL"), Text("FILE.csv", "FIL.csv")
FOLDER = Text("FOLDER", "MAPP")


def add_study(parser):
    parser.add_argument("study", metavar=STUDY, type=Path, help=Text("a study file (HDF5) that `tillit run` wrote",
                                                                     "en studies fil (HDF5), som `tillit run` har skrivit"))


def add_point(parser):
    parser.add_argument("--point", metavar="N", help=Text("only this point of the study's design",
                                                                   "bara den här punkten i studiens försöksplan"))


def add_weeks(parser):
    parser.add_argument("--weeks", metavar=Text("FIRST:LAST", "FÖRSTA:SISTA"), type=weeks, default=None,
                        help=Text("means over these weeks, both included; without FIRST from week 0, the start of the study, "
                                  "without LAST to its end (default: from the first week of a measure to the end)",
                                  "medelvärden över de här veckorna, båda medräknade; utan FÖRSTA från vecka 0, studiens start, "
                                  "utan SISTA till dess slut (annars från en åtgärds första vecka till slutet)"))


def weeks(text):
    """(first, last) from 'FIRST:LAST'; either may be missing, and is then None. Problem for other texts."""
    first, colon, last = text.partition(":")
    try:
        found = (int(first) if first else None, int(last) if last else None)
    except ValueError:
        found = None
    if not colon or found is None or (None not in found and found[0] > found[1]):
        raise Problem(f"{text!r} is no span of weeks such as 52:259", f"{text!r} är inget spann av veckor som 52:259", USAGE)
    return found


def positive(text):
    """A whole number above 0. Problem for other texts."""
    if not text.isdecimal() or int(text) < 1:
        raise Problem(f"{text!r} is no whole number above 0", f"{text!r} är inget heltal över 0", USAGE)
    return int(text)


def add_table_file(parser):
    parser.add_argument("--output", metavar=CSV, type=Path,
                        help=Text("also write the whole table, unrounded", "skriv också hela tabellen, oavrundad"))


def write_table(table, path):
    """As CSV with full precision. Problem if the file cannot be written."""
    try:
        with open(path, "w", encoding="utf-8", newline="") as file:
            table.to_csv(file, index=False)
    except OSError as error:
        raise cannot_write(path, error) from None


def warn_of_missing(study, language):
    """Says on standard error how much of a partial study is there; the exit code that goes with it."""
    done, failed, runs = completeness(study)
    if done == runs:
        return 0
    said = Text("the study is partial: {} of {} runs are done, {} failed; replications that lack one of a pair are "
                "left out (`tillit resume` makes what is missing)",
                "studien är ofullständig: {} av {} körningar är gjorda, {} misslyckades; upprepningar som saknar en "
                "av ett par utelämnas (`tillit resume` gör det som fattas)").format(done, runs, failed)
    print(f"tillit: {said(language)}", file=sys.stderr)
    return PARTIAL


def nearest(name, names):
    """'; nearest is …', the name that was perhaps meant; empty if none is near."""
    near = difflib.get_close_matches(name, names, 1)
    return Text(f"; nearest is {near[0]}", f"; närmast är {near[0]}") if near else Text("", "")


def unknown_outcome(study, outcome):
    """Raises the Problem that the study has no such outcome, with the nearest name, or where else it is."""
    if f"sector_{outcome}" in study:
        raise Problem(f"{outcome} is recorded for sectors only: `tillit export STUDY --csv FILE --table sector`",
                      f"{outcome} finns bara per sektor: `tillit export STUDIE --csv FIL --table sector`", USAGE)
    names = [name.removeprefix("national_") for name in study.data_vars if name.startswith("national_")]
    hint = nearest(str(outcome), names)
    raise Problem(f"the study has no outcome {outcome}{hint.en} (`tillit list outcomes` lists them)",
                  f"studien har inget utfall {outcome}{hint.sv} (`tillit list outcomes` visar alla)", USAGE)


def at_point(study, name):
    """The study at one point of its design, or as it is if name is None. Problem if it has no such point."""
    if name is None:
        return study
    if "design" not in study.dims:
        raise Problem("the study has no design, and so no points: leave out --point",
                      "studien har ingen försöksplan och alltså inga punkter: utelämna --point", USAGE)
    names = [str(one) for one in study["design"].values]
    if name not in names:
        raise Problem(f"the study's design has no point {name}; it has {names[0]} to {names[-1]}",
                      f"studiens försöksplan har ingen punkt {name}; den har {names[0]} till {names[-1]}", USAGE)
    return study.isel(design=names.index(name))
