"""What an evaluator can observe, and which truth each of it stands for."""

import difflib
from typing import NamedTuple

from tillit.problem import USAGE, Problem


class Observed(NamedTuple):
    """truth: the outcome an evaluator takes it for. answers: the count behind each value, or None where
    a register covers everyone."""

    truth: str
    answers: str | None = None


STAFF, CITIZENS = "survey_staff_answers", "survey_citizen_answers"

# An indicator is read as the quality it is meant to measure, and what is reported or found as what
# happens: so does a naive evaluator, and the difference between the two is the error of the measure.
OBSERVED = {
    "survey_staff_trust": Observed("staff_trust", STAFF),
    "survey_staff_discretion": Observed("discretion", STAFF),
    "survey_staff_admin_share": Observed("admin_share", STAFF),
    "survey_staff_strain": Observed("strain", STAFF),
    "survey_staff_dare": Observed("dare", STAFF),
    "survey_citizen_trust": Observed("citizen_trust", CITIZENS),
    "survey_citizen_last_meeting": Observed("quality", CITIZENS),
    "indicator": Observed("quality"),
    "mistakes_reported": Observed("minor_mistakes"),
    "misconduct_found": Observed("misconduct"),
    "inspections": Observed("inspections"),
    "sick_leave": Observed("sick_leave"),
    "turnover": Observed("turnover"),
}
USUAL = ("survey_staff_trust", "survey_citizen_last_meeting", "indicator")


def observed_in(study):
    """The names of what can be observed in this study, principal by principal."""
    return [name for name, kind in OBSERVED.items()
            if all(one in study and "principal" in study[one].dims for one in (name, kind.truth))]


def chosen(study, asked=None):
    """The observed outcomes asked for, by default the usual ones. Problem if one is not there, or is a truth."""
    return chosen_of(observed_in(study), asked)


def observed_of(outcomes):
    """The names of what can be observed of a model with these outcomes, which do not name what is asked in surveys."""
    return [name for name, kind in OBSERVED.items() if kind.truth in outcomes and (kind.answers or name in outcomes)]


def chosen_of(there, asked=None):
    """As `chosen`, of what is there."""
    if not there:
        raise Problem("the study holds nothing that an evaluator could observe of single principals "
                      "(record.principals = false, or a model without them)",
                      "studien innehåller inget som en utvärderare kan observera hos enskilda huvudmän "
                      "(record.principals = false, eller en modell utan sådana)")
    for name in asked or ():
        if name not in there:
            _refuse(name, there)
    return list(asked) if asked else [name for name in USUAL if name in there] or there[:1]


def _refuse(name, there):
    """Raises the Problem that an outcome cannot be observed, with what can be instead."""
    stand_ins = [one for one in there if OBSERVED[one].truth == name] or difflib.get_close_matches(name, there, 1)
    if stand_ins:
        english, swedish = f"; nearest is {stand_ins[0]}", f"; närmast är {stand_ins[0]}"
    else:
        english, swedish = f"; it can see {', '.join(there)}", f"; observeras kan {', '.join(there)}"
    raise Problem(f"an evaluator cannot observe {name}{english}", f"en utvärderare kan inte observera {name}{swedish}",
                  USAGE)
