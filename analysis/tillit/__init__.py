"""What is done with studies once they have been run: opening, comparing, evaluating, drawing, reporting.

    import tillit
    with tillit.open_study("study.h5") as study:
        tillit.effects(study)
"""

from tillit.compare.effects import effects
from tillit.sensitivity import sensitivity
from tillit.study import open_study

__all__ = ["effects", "open_study", "sensitivity"]
