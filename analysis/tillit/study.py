"""Opening a study and reading outcomes from it, no more of them at a time than needed."""

import numpy as np
import xarray

from tillit.elsewhere import want_only_ours, with_printable_texts
from tillit.language import NO_NUMBER
from tillit.problem import USAGE, Problem
from tillit.provenance import provenance_of
from tillit.unsettled import refuse_unsettled

BLOCK = 16  # replications read at a time where values of principals are reduced
COMPLETE = 1


def open_study(path):
    """The study file as an xarray.Dataset. Values are read when they are needed; use it in a `with`.

    Problem if there is no such file, if it is being written, or if it is no study of ours or damaged.
    """
    try:
        refuse_unsettled(path)
        want_only_ours(path)
        study = xarray.open_dataset(path, engine="h5netcdf")
    except FileNotFoundError:
        raise Problem(f"there is no file {path}", f"det finns ingen fil {path}") from None
    except Problem:
        raise
    except Exception as error:  # whatever HDF5, h5py and xarray say of broken files
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise Problem(
            f"{path} cannot be read as HDF5: cut off, damaged or no study ({said}); "
            f"`tillit status {path}` tells what is left of it",
            f"{path} går inte att läsa som HDF5: avklippt, skadad eller ingen studie ({said}); "
            f"`tillit status {path}` visar vad som är kvar av den") from None
    if not {"complete", "variant", "replication", "lens"} <= set(study.variables):
        study.close()
        raise Problem(f"{path} is HDF5, but not a study of Tillit",
                      f"{path} är HDF5, men inte en studie från Tillit")
    return with_printable_texts(study)


def baseline_of(study):
    """The name of the variant all others are compared with: the first."""
    return str(study.variant.values[0])


def reforms_of(study):
    """The names of the other variants. Problem if there are none."""
    names = [str(name) for name in study.variant.values[1:]]
    if not names:
        raise Problem("the study has only the baseline: there is nothing to compare; add a [[variant]] to the scenario",
                      "studien har bara jämförelsealternativet: det finns inget att jämföra; lägg till en [[variant]] i scenariot")
    return names


def main_outcomes(study):
    """The names of the outcomes that the model calls main, in its order."""
    prefix = "national_"
    return [name[len(prefix):] for name, variable in study.data_vars.items()
            if name.startswith(prefix) and variable.attrs.get("main", 0)]


def completeness(study):
    """(runs done, runs failed, runs in all)."""
    state = study["complete"].values
    return int((state == COMPLETE).sum()), int((state == 2).sum()), state.size


def weekly(study, outcome):
    """The weekly series of an outcome: the nation's, or the variable of exactly that name.

    KeyError if there is none; the outcomes of single principals are kept by periods of several weeks.
    """
    for name in (f"national_{outcome}", outcome):
        if name in study and "week" in study[name].dims:
            return study[name]
    raise KeyError(f"the study has no weekly series of an outcome called {outcome}")


def within(study, variable, weeks=None, time="week"):
    """A variable of the study from the first to the last of `weeks`, both included, along its dimension `time`: weeks, or
    periods, which count by the week they begin in. Without `weeks` from the first in which variants can differ, as of
    Provenance.first_week_of_means. A first week that is None is 0, the start of the study, so that burn-in counts only where it
    is asked for; a last one that is None is the end. Problem if nothing is there."""
    first, last = weeks or (provenance_of(study).first_week_of_means(), None)
    window = variable.sel({time: slice(0 if first is None else first, last)})
    if not window.sizes[time]:
        raise _no_such_weeks(variable[time].values, weeks or (first, None), time)
    return window


def _no_such_weeks(there, weeks, time):
    asked = ":".join("" if week is None else str(week) for week in weeks)
    ends = f"{there[0]}:{there[-1]}" if len(there) else NO_NUMBER
    if time == "week":
        return Problem(f"the study has no weeks {asked}; it has {ends}", f"studien har inga veckor {asked}; den har {ends}", USAGE)
    return Problem(f"none of the study's periods begins in the weeks {asked}; they begin in {ends}",
                   f"ingen av studiens perioder börjar i veckorna {asked}; de börjar i {ends}", USAGE)


def weeks_of_means(study, weeks=None, time="week"):
    """(first, last) week of what means over `weeks`, as of `within`, are means of: the weeks asked for that the study has; in
    periods from the first week of the first to the last of the last. Problem if nothing is there."""
    firsts, used = study[time].values, within(study, study[time], weeks, time).values
    after = np.append(firsts[1:], study["week"].values[-1] + 1)
    return int(used[0]), int(after[firsts == used[-1]].item()) - 1


def mean_of_weeks(study, outcome, weeks=None):
    """The mean over `weeks`, as of `within`, in the outcome's unit; NaN if one of the weeks is unknown. KeyError if there is
    no such series, Problem if there are no such weeks."""
    return within(study, weekly(study, outcome), weeks).mean("week", skipna=False)


def in_blocks(variable, reduce, block=BLOCK):
    """reduce(part) for parts of `variable` of at most `block` replications, put together again; no
    more than one part is in memory."""
    count = variable.sizes["replication"]
    parts = [reduce(variable.isel(replication=slice(begun, begun + block)).load())
             for begun in range(0, count, block)]
    return xarray.concat(parts, "replication").transpose(*parts[0].dims)


def by_service(study, outcome, weeks=None):
    """The mean over `weeks`, as of `within`, of every principal and sector, in the outcome's unit.

    Dimensions (lens, replication, variant, principal, sector), NaN where the principal has no such
    service or the run is not done. Problem if the study holds no values of single principals, or none of these weeks.
    """
    if outcome not in study or "principal" not in study[outcome].dims:
        raise Problem(f"the study holds no values of single principals for {outcome} (record.principals = false, "
                      "or a model without them)",
                      f"studien har inga värden för enskilda huvudmän för {outcome} (record.principals = false, "
                      "eller en modell utan sådana)")
    variable = study[outcome]
    time = "period" if "period" in variable.dims else "week"
    return in_blocks(within(study, variable, weeks, time), lambda part: part.mean(time, dtype=np.float64))


def known_lens(study, name):
    """The lens of that name. Problem if the study has none."""
    names = [str(one) for one in study["lens"].values]
    if name not in names:
        raise Problem(f"the study has no lens {name}; it has {', '.join(names)}",
                      f"studien har inget synsätt {name}; den har {', '.join(names)}", USAGE)
    return name


def participants(study):
    """True for principals that take part: (lens, replication, variant, principal). Problem if there is no variant in
    which some do and others do not, so if the study holds no trial."""
    inside = (study["in_trial"] == 1).load() if "in_trial" in study else None
    if inside is None or not bool((inside.any("principal") & ~inside.all("principal")).any()):
        raise no_trial()
    return inside


def has_trial(study):
    """Whether some principals take part in a measure and others do not."""
    try:
        participants(study)
    except Problem:
        return False
    return True


def no_trial():
    """The Problem that a study holds no trial."""
    return Problem("the study holds no trial: no variant has a measure that some principals take part in and "
                   "others do not (where = { draw = … } in a scenario)",
                   "studien innehåller inget försök: ingen variant har en åtgärd som några huvudmän deltar i och "
                   "andra inte (where = { draw = … } i ett scenario)")


def label_of_variant(study, name, language):
    """A variant's label in one language."""
    return _label(study, "variant", name, language)


def label_of_lens(study, name, language):
    """A lens's label in one language."""
    return _label(study, "lens", name, language)


def label_of_sector(study, name, language):
    """A sector's label in one language."""
    return _label(study, "sector", name, language)


def label_of_outcome(study, outcome, language):
    """An outcome's label in one language, without saying for whom."""
    for name in (outcome, f"national_{outcome}", f"sector_{outcome}"):
        if name in study:
            attrs = study[name].attrs
            label = attrs.get("long_name_sv" if language == "sv" else "long_name", outcome)
            for whom in (", riket", ", nation", ", per sektor", ", by sector"):
                label = label.removesuffix(whom)
            return label
    return outcome


def _label(study, axis, name, language):
    labels = study.get(f"{axis}_label_sv" if language == "sv" else f"{axis}_label")
    found = str(labels.sel({axis: name}).item()) if labels is not None else ""
    return found or str(name)
