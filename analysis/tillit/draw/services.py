"""What a study says of single services (a principal's care, school or health), and how evenly it falls on them."""

import numpy as np
import pandas

from tillit.compare.equity import equity_outcomes, spread, winners_and_losers
from tillit.draw.choice import labelled, lens_of, narrowed, scope_of, variants_of
from tillit.language import Text
from tillit.problem import RUN_FAILED, USAGE, Problem
from tillit.study import baseline_of, by_service, label_of_variant, participants


def collect_services(study, choice):
    """A row for each variant and service: value, without (in the baseline) and difference, means over the replications that
    have both, of one outcome under one lens. With a trial services of those that take part, over the replications in which
    they do.
    attrs: by; spread, as of compare.equity, of all services; shares, as of compare.equity, but with a trial of those
    that take part, of whom each is in too few worlds to be known. Problem if there are no such services."""
    outcome, lens = _outcome(study, choice), lens_of(study, choice)
    study = narrowed(study, choice._replace(lens=lens)).sel(lens=[lens])
    names, by = variants_of(study, choice), scope_of(study, choice)
    services = by_service(study, outcome, choice.weeks)
    without = services.isel(variant=0, drop=True)
    inside = participants(study) if by == "participants" else None
    attrs, rows, shares = study[outcome].attrs, [], []
    for name in names:
        value = services.sel(variant=name)
        both = value.notnull() & without.notnull() & (inside.sel(variant=name) if inside is not None else True)
        means = [_service_means(one.where(both)) for one in (value, without)]
        found = pandas.DataFrame({"variant": name, "value": means[0], "without": means[1]}).dropna()
        rows.append(found.assign(difference=found["value"] - found["without"]))
        gain = rows[-1]["difference"] * (1 if attrs["better"] == "higher" else -1)
        shares.append({"variant": name, "services": len(gain), "gain": (gain > 0).mean(), "lose": (gain < 0).mean(),
                       "known_gain": np.nan, "known_lose": np.nan})
    table = pandas.concat(rows, ignore_index=True).assign(outcome=outcome, lens=lens, unit=attrs.get("units", "1"),
                                                          better=attrs["better"])
    if not len(table):
        raise Problem("equity needs services of which a variant and the baseline have been run in the same world",
                      "jämlikhet kräver verksamheter där en variant och jämförelsealternativet har körts i samma värld")
    table = labelled(study, table, choice.language)
    table.attrs = {"by": by, "spread": _of(spread(study, outcome, choice.weeks, services), names),
                   "shares": pandas.DataFrame(shares) if by == "participants"
                   else _of(winners_and_losers(study, outcome, choice.weeks, services), names),
                   "baseline_label": label_of_variant(study, baseline_of(study), choice.language)}
    return table


def _outcome(study, choice):
    able = equity_outcomes(study)
    outcome = choice.outcomes[0] if choice.outcomes else next(iter(able), None)
    if outcome is None or outcome not in able:
        said = Text("equity needs a main outcome that is held for single principals and has a better side; this study "
                    "has {}", "jämlikhet kräver ett huvudutfall som finns för enskilda huvudmän och har en bättre sida; "
                    "studien har {}").format(", ".join(able) or "–")
        raise Problem(*said, USAGE if choice.outcomes else RUN_FAILED)
    return outcome


def _service_means(services):
    over = [name for name in services.dims if name not in ("principal", "sector")]
    return services.mean(over).transpose("principal", "sector").values.ravel()


def _of(found, names):
    """Rows of these variants; over points of a design, their means."""
    found = found[found["variant"].isin(names)]
    keys = [name for name in ("variant", "measure") if name in found]
    return found.groupby(keys, sort=False).mean(numeric_only=True).reset_index()
