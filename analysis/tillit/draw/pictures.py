"""All pictures by name, as `tillit plot --what` calls them."""

from tillit.draw import chain, cost, equity, fan, forest, map, regret, sensitivity

PICTURES = {"forest": forest, "fan": fan, "chain": chain, "map": map, "equity": equity, "cost": cost, "regret": regret,
            "sensitivity": sensitivity}
ONE_OUTCOME = {"map", "equity", "sensitivity"}  # show the first outcome asked for
NO_OUTCOME = {"chain", "cost"}  # show outcomes of their own
