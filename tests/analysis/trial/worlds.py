"""Worlds in which the truth is known: changes of principals with and without an effect."""

import numpy as np


def changes(random, treated, others, effect=0.0, noisier=1.0):
    """(change, treated): one change per principal, standard normal; the treated's are `noisier` times that plus the effect."""
    inside = np.arange(treated + others) < treated
    return random.standard_normal(len(inside)) * np.where(inside, noisier, 1.0) + effect * inside, inside


def rejections(test, worlds, seed, level=0.05, **kind):
    """The share of `worlds` draws of `changes` in which test(change, treated, random) has p below the level."""
    random = np.random.default_rng(seed)
    return np.mean([test(*changes(random, **kind), random).p < level for _ in range(worlds)])


def chance_of(share, worlds):
    """Three standard errors of a share seen in so many worlds."""
    return 3 * np.sqrt(share * (1 - share) / worlds)
