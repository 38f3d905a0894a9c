"""Opening a study and reading an outcome from it."""

import xarray


def open_study(path):
    """The study file as an xarray.Dataset. Values are read when they are needed; use it in a `with`."""
    return xarray.open_dataset(path, engine="h5netcdf")


def weekly(study, outcome):
    """The weekly series of an outcome: the nation's, or the variable of exactly that name.

    KeyError if there is none; the outcomes of single principals are kept by periods of several weeks.
    """
    for name in (f"national_{outcome}", outcome):
        if name in study and "week" in study[name].dims:
            return study[name]
    raise KeyError(f"the study has no weekly series of an outcome called {outcome}")


def mean_of_weeks(study, outcome, weeks=None):
    """The mean of the weeks `weeks` = (first, last), both included; by default all since week 0, the
    start of the study. Unknown (NaN) if one of the weeks is."""
    first, last = weeks or (0, None)
    window = weekly(study, outcome).sel(week=slice(first, last))
    if not window.sizes["week"]:
        raise ValueError(f"the study has no week from {first} to {last}")
    return window.mean("week", skipna=False)
