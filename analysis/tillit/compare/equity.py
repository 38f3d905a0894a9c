"""Who gains and who loses: the spread between services and citizens, the worst off, winners and losers."""

import numpy as np
import pandas
from scipy import stats

from tillit.compare.effects import effect_row
from tillit.statistics.paired import simultaneous_intervals
from tillit.study import by_service, main_outcomes

WORST = 0.1  # share of services that are called worst off
FALSE_ALARMS = 0.05  # accepted among services that are said to be known to gain or lose


def spread(study, outcome="quality", weeks=None, services=None):
    """Paired effects, columns as of `effects`, on two measures of how evenly `outcome` falls on services.

    `spread`: standard deviation between services; `worst_tenth`: their mean in the tenth of services that has
    it worst (that tenth is picked anew in each variant). services: as of by_service, if they have been read.
    """
    services = _stacked(study, outcome, weeks, services)
    attrs = study[outcome].attrs
    rows = []
    for measure, reduce, better in (("spread", _deviation, "lower"),
                                    ("worst_tenth", _worst_of(attrs.get("better")), attrs.get("better", "neither"))):
        values = reduce(services)
        for labels, part in _worlds(values):
            table = part.transpose("replication", "variant").values
            together = simultaneous_intervals((table - table[:, :1])[:, 1:])
            for number, name in enumerate(study.variant.values[1:], start=1):
                rows.append(effect_row(table[:, number], table[:, 0], together[number - 1],
                                       {**labels, "outcome": outcome, "measure": measure, "unit": attrs.get("units", "1"),
                                        "better": better, "variant": str(name)}, {}))
    return pandas.DataFrame(rows)


def _stacked(study, outcome, weeks, services):
    services = by_service(study, outcome, weeks) if services is None else services
    return services.stack(service=("principal", "sector"))


def _deviation(services):
    return services.std("service", ddof=1)


def _worst_of(better):
    """The mean over the tenth with the lowest values, or the highest where lower is better."""
    def mean_of_worst(services):
        values = services.transpose(..., "service").values
        ordered = np.sort(values if better != "lower" else -values, axis=-1)  # NaN last
        there = (~np.isnan(ordered)).sum(axis=-1, keepdims=True)
        chosen = np.arange(ordered.shape[-1]) < np.ceil(WORST * there)
        mean = np.where(chosen, ordered, 0).sum(axis=-1) / np.maximum(chosen.sum(axis=-1), 1)
        mean = np.where(there[..., 0] == 0, np.nan, mean if better != "lower" else -mean)
        return services.isel(service=0, drop=True).copy(data=mean)
    return mean_of_worst


def _worlds(values):
    dims = [name for name in values.dims if name not in ("replication", "variant", "service")]
    for places in np.ndindex(*(values.sizes[name] for name in dims)):
        part = values.isel(dict(zip(dims, places)))
        yield {name: part[name].item() for name in dims}, part


def winners_and_losers(study, outcome="quality", weeks=None, services=None):
    """For each lens and variant: services, shares of them that gain and lose on average over worlds, and shares
    known to (Student's t over replications, false discoveries held at 5 % after Benjamini and Hochberg 1995).

    A service gains if the variant moves the outcome to its better side. NaN shares of the known with fewer than
    two replications. services: as of by_service, if they have been read. ValueError for outcomes without a better side.
    """
    sign = {"higher": 1, "lower": -1}.get(study[outcome].attrs.get("better"))
    if sign is None:
        raise ValueError(f"{outcome} has no better side")
    services = _stacked(study, outcome, weeks, services)
    gains = sign * (services - services.isel(variant=0, drop=True)).isel(variant=slice(1, None))
    rows = []
    for labels, part in _worlds(gains):
        for name in part["variant"].values:
            one = part.sel(variant=name).transpose("replication", "service").values
            one = one[:, ~np.isnan(one).all(axis=0)]
            one = one[~np.isnan(one).any(axis=1)]
            rows.append({**labels, "outcome": outcome, "variant": str(name), **_shares(one)})
    return pandas.DataFrame(rows)


def _shares(gains):
    """gains: (replications, services)."""
    count, services = gains.shape
    if not count or not services:
        nothing = dict.fromkeys(("gain", "lose", "known_gain", "known_lose"), np.nan)
        return {"services": services, **nothing}
    mean = gains.mean(axis=0)
    known = np.full(services, np.nan)
    if count > 1:
        error = gains.std(axis=0, ddof=1) / np.sqrt(count)
        t = np.divide(mean, error, out=np.where(mean == 0, 0.0, np.inf), where=error > 0)
        known = discoveries(2 * stats.t.sf(np.abs(t), count - 1), FALSE_ALARMS)
    return {"services": services, "gain": (mean > 0).mean(), "lose": (mean < 0).mean(),
            "known_gain": (known * (mean > 0)).mean(), "known_lose": (known * (mean < 0)).mean()}


def discoveries(p_values, rate):
    """1.0 for those whose false discoveries are expected to be at most `rate` (Benjamini and Hochberg 1995)."""
    order = np.argsort(p_values)
    count = len(p_values)
    passing = p_values[order] <= rate * np.arange(1, count + 1) / count
    found = np.zeros(count)
    if passing.any():
        found[order[:np.flatnonzero(passing)[-1] + 1]] = 1.0
    return found


def equity_outcomes(study):
    """The main outcomes that are held for single services and have a better side."""
    return [name for name in main_outcomes(study) if name in study and "principal" in study[name].dims
            and study[name].attrs.get("better") != "neither"]
