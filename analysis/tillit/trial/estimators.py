"""All estimators, and what each says of one replication of a panel."""

import numpy as np

from tillit.language import Text
from tillit.trial import difference_in_differences
from tillit.trial.estimate import UNKNOWN
from tillit.trial.ferman_pinto import ferman_pinto
from tillit.trial.panel import mean_of_there
from tillit.trial.randomisation import permutation_test
from tillit.trial.synthetic_control import synthetic_control

SEED = 1
ESTIMATORS = {
    "after": Text("after alone, without what was before", "enbart efter, utan jämförelse med före"),
    "clustered": Text("DiD, usual cluster-robust test", "DiD, vanligt klusterrobust test"),
    "welch": Text("DiD, CR2 and Satterthwaite (Welch)", "DiD, CR2 och Satterthwaite (Welch)"),
    "ferman_pinto": Text("DiD, Ferman and Pinto", "DiD, Ferman och Pinto"),
    "randomisation": Text("DiD, randomisation inference", "DiD, randomiseringstest"),
    "synthetic": Text("synthetic control, placebo ranks", "syntetisk kontroll, placeborang"),
    "applicants": Text("DiD against applicants not taken on", "DiD mot sökande som inte fick delta"),
}


def answers(panel, place, values, estimators=None):
    """What each estimator says of one replication's values (years, principals), by its name."""
    late = panel.years >= 0
    change = change_of(values, late)
    there = ~np.isnan(change)
    treated, strata = panel.treated[place][there], panel.strata[place][there]
    change = change[there]
    noise = sum(mean_of_there(panel.noise[place][side], 0) / side.sum() for side in (late, ~late))[there]
    random = lambda: np.random.default_rng([SEED, int(panel.replications[place])])
    methods = {
        "after": lambda: difference_in_differences.welch(mean_of_there(values[late], 0)[there], treated),
        "clustered": lambda: difference_in_differences.clustered(change, treated),
        "welch": lambda: difference_in_differences.welch(change, treated),
        "ferman_pinto": lambda: ferman_pinto(change, treated, noise, random()),
        "randomisation": lambda: permutation_test(change, treated, strata, random()),
        "synthetic": lambda: _synthetic(values, late, panel.treated[place], random()),
    }
    if panel.applicants.any():
        compared = (panel.treated | panel.applicants)[place][there]
        methods["applicants"] = lambda: difference_in_differences.welch(change[compared], treated[compared])
    return {name: method() for name, method in methods.items() if estimators is None or name in estimators}


def change_of(values, late):
    """Each principal's mean after minus its mean before, NaN where one of them is missing; late: (years,), bool."""
    return mean_of_there(values[late], 0) - mean_of_there(values[~late], 0)


def _synthetic(values, late, treated, random):
    whole = ~np.isnan(values).any(axis=0)
    if not whole.any():
        return UNKNOWN
    return synthetic_control(values[~late][:, whole], values[late][:, whole], treated[whole], random)
