"""What a picture is asked to show, and checking that the study has it."""

from typing import NamedTuple, Optional, Tuple

from tillit.language import Text
from tillit.problem import PARTIAL, USAGE, Problem
from tillit.study import (completeness, has_trial, known_lens, label_of_lens, label_of_outcome, label_of_sector,
                          label_of_variant, main_outcomes, participants, reforms_of)

UNITS = {"1": Text("", ""), "year-1": Text("per year", "per år"), "h": Text("hours", "timmar"),
         "1e-2": Text("per 100 meetings", "per 100 möten"),
         "1e-3 year-1": Text("per 1000 staff and year", "per 1000 medarbetare och år")}
# SKR's groups of municipalities, 2023.
GROUPS = {"A1": Text("A1 large cities", "A1 storstäder"),
          "A2": Text("A2 near a large city", "A2 pendlingskommuner nära storstad"),
          "B3": Text("B3 medium-sized towns", "B3 större städer"),
          "B4": Text("B4 near a medium-sized town", "B4 pendlingskommuner nära större stad"),
          "B5": Text("B5 commuting, less, near a medium-sized town", "B5 lågpendlingskommuner nära större stad"),
          "C6": Text("C6 small towns", "C6 mindre städer"),
          "C7": Text("C7 near a small town", "C7 pendlingskommuner nära mindre stad"),
          "C8": Text("C8 rural", "C8 landsbygdskommuner"),
          "C9": Text("C9 rural with tourism", "C9 landsbygdskommuner med besöksnäring"),
          "region": Text("regions", "regioner")}
MIDDLE_LENS = "balanced"  # shown where one lens must do, if the study has it


class Choice(NamedTuple):
    """Of a study: None or empty means what the picture shows of itself."""

    language: str = "en"
    outcomes: Tuple[str, ...] = ()
    variants: Tuple[str, ...] = ()
    lens: Optional[str] = None
    weeks: Optional[Tuple[Optional[int], Optional[int]]] = None
    by: Optional[str] = None  # nation or participants; forest plots know all of compare.scopes.SCOPES
    of: str = "difference"  # to the baseline, or the level


def outcomes_of(study, choice):
    """The names of the outcomes asked for, or of the model's main ones; empty if it calls none main."""
    return list(choice.outcomes) or main_outcomes(study)


def variants_of(study, choice):
    """The reforms asked for, or all. Problem if the study has only the baseline."""
    reforms = reforms_of(study)
    for name in choice.variants:
        if name not in reforms:
            raise Problem(f"the study has no variant {name} beside the baseline; it has {', '.join(reforms)}",
                          f"studien har ingen variant {name} vid sidan av jämförelsealternativet; den har {', '.join(reforms)}", USAGE)
    return [name for name in reforms if name in choice.variants] if choice.variants else reforms


def lens_of(study, choice):
    """The one lens of a picture that shows one: the one asked for, the middle one, or the first."""
    if choice.lens is not None:
        return known_lens(study, choice.lens)
    lenses = [str(name) for name in study.lens.values]
    return MIDDLE_LENS if MIDDLE_LENS in lenses else lenses[0]


def scope_of(study, choice):
    """nation or participants: what was asked for, or participants if the study holds a trial."""
    if choice.by == "participants":
        participants(study)
    return choice.by or ("participants" if has_trial(study) else "nation")


def narrowed(study, choice):
    """The study under the lens asked for alone, or as it is. Problem if no run is done, or the lens is not there."""
    if not completeness(study)[0]:
        raise Problem("no run of this study is done yet: there is nothing to draw (`tillit resume` goes on with it)",
                      "ingen körning i studien är klar än: det finns inget att rita (`tillit resume` fortsätter den)",
                      PARTIAL)
    return study if choice.lens is None else study.sel(lens=[lens_of(study, choice)])


def labelled(study, table, language):
    """The table with a column of labels for each of its columns lens, variant, outcome and scope, and for units."""
    makers = {"lens": label_of_lens, "variant": label_of_variant, "outcome": label_of_outcome, "scope": label_of_scope}
    for column, label in makers.items():
        if column in table:
            names = {name: label(study, name, language) for name in table[column].unique()}
            table[f"{column}_label"] = table[column].map(names)
    if "unit" in table:
        table["unit_label"] = [label_of_unit(unit, language) for unit in table["unit"]]
    return table


def label_of_unit(unit, language):
    """'per year' of 'year-1'; nothing of '1'."""
    return UNITS.get(unit, Text(unit, unit))(language)


def label_of_scope(study, name, language):
    """The label of a sector or of one of SKR's groups; the name itself of other parts."""
    if "sector" in study.coords and name in study["sector"].values:
        return label_of_sector(study, name, language)
    return GROUPS.get(str(name), Text(str(name), str(name)))(language)


def short(label):
    """'balanced' of 'balanced: both kinds of people'; the label itself if that leaves nothing."""
    return str(label).split(":")[0].strip() or str(label)
