"""What is done with studies once they have been run: opening, comparing, evaluating, drawing, reporting.

    import tillit
    with tillit.open_study("study.h5") as study:
        tillit.effects(study)
        estimates, events = tillit.evaluate(study)
"""

from tillit.compare.effects import effects
from tillit.sensitivity import sensitivity
from tillit.study import open_study
from tillit.trial.evaluation import evaluate

__all__ = ["effects", "evaluate", "open_study", "sensitivity"]
