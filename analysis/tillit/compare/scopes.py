"""Whom an effect is about: the nation, or services picked out by sector, group, size or taking part."""

import numpy as np
import xarray

from tillit.problem import Problem
from tillit.study import baseline_of, by_service, mean_of_weeks, participants, reforms_of

SIZES = (10_000, 20_000, 50_000, 100_000)  # inhabitants: upper ends of the classes of principals
SIZE_NAMES = ("< 10 000", "10 000–20 000", "20 000–50 000", "50 000–100 000", "≥ 100 000", "region")
SCOPES = ("nation", "sector", "group", "size", "participants")


def size_classes(study):
    """The class of each principal, of SIZE_NAMES: 'region' for regions; '' if its inhabitants are unknown."""
    inhabitants = study["population"].values
    classes = np.array(SIZE_NAMES, object)[np.searchsorted(SIZES, inhabitants, side="right")]
    classes[inhabitants == 0] = ""
    classes[study["kind"].values == "region"] = "region"
    return xarray.DataArray(classes, dims="principal", coords={"principal": study["principal"]})


def scoped_values(study, outcome, by="nation", weeks=None):
    """A Dataset of `value` and the `baseline` it is compared with, both (lens, replication, variant[, scope]).

    Means over weeks and, but for the nation, over services, each of which counts the same: a nation's mean
    weighs them by meetings or staff. For participants the baseline is that of the same principals, so each
    variant has one of its own. `attrs` are those of the outcome. Problem if there are no such weeks, no values of single
    principals, or nothing that `by` could go by.
    """
    if by == "nation":
        value = mean_of_weeks(study, outcome, weeks)
        attrs = study[f"national_{outcome}"].attrs if f"national_{outcome}" in study else study[outcome].attrs
        found = xarray.Dataset({"value": value, "baseline": _of_baseline(value)})
    else:
        services = by_service(study, outcome, weeks)
        attrs = study[outcome].attrs
        found = _participants(study, services) if by == "participants" else _parts(study, services, by)
    return found.assign_attrs(attrs)


def run_by_someone(table):
    """A table of effects without the parts (sectors …) whose baseline is known nowhere, since nobody runs them; as it is if it
    has no parts, or if nothing would be left."""
    if "scope" not in table:
        return table
    known = table.groupby("scope")["baseline"].transform("count") > 0
    return table[known] if known.any() else table


def _of_baseline(value):

    """The baseline's values, again for every variant."""
    return value.isel(variant=0, drop=True).expand_dims(variant=value["variant"]).transpose(*value.dims)


def _no_parts(by):
    """The Problem that nothing is known by which principals could be put together."""
    if by == "size":
        return Problem("the study does not know how many inhabitants its principals have, so there are no classes of size",
                       "studien vet inte hur många invånare huvudmännen har, så det finns inga storleksklasser")
    return Problem("the study does not know which group its principals belong to",
                   "studien vet inte vilken grupp huvudmännen hör till")


def _parts(study, services, by):
    if by == "sector":
        value = services.mean("principal").rename(sector="scope")
        return xarray.Dataset({"value": value, "baseline": _of_baseline(value)})
    labels = study["group"].load() if by == "group" else size_classes(study)
    present = {str(name) for name in labels.values} - {""}
    if not present:
        raise _no_parts(by)
    parts = [name for name in SIZE_NAMES if name in present] if by == "size" else sorted(present)
    value = xarray.concat([services.isel(principal=np.flatnonzero(labels.values == name)).mean(("principal", "sector"))
                           for name in parts], dim="scope").assign_coords(scope=parts)
    return xarray.Dataset({"value": value, "baseline": _of_baseline(value)})


def _participants(study, services):
    inside = participants(study)
    own = services.where(inside)
    theirs = _of_baseline(services).where(inside)
    both = ("principal", "sector")
    found = xarray.Dataset({"value": own.mean(both), "baseline": theirs.mean(both)})
    # A measure for everyone has no participants, and the baseline none either.
    some = [name for name in reforms_of(study) if bool(inside.sel(variant=name).any())]
    return found.sel(variant=[baseline_of(study), *some])
