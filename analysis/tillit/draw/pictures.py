"""All pictures by name, as `tillit plot --what` calls them."""

from tillit.draw import chain, cost, equity, fan, forest, map, regret, sensitivity, trial

PICTURES = {"forest": forest, "fan": fan, "chain": chain, "map": map, "equity": equity, "cost": cost, "regret": regret,
            "sensitivity": sensitivity, "trial": trial}
ONE_OUTCOME = {"map", "equity", "sensitivity"}  # show the first outcome asked for
NO_OUTCOME = {"chain", "cost"}  # show outcomes of their own
OBSERVED = {"trial"}  # show what an evaluator can observe, such as survey_staff_trust
