"""Runs the studies that power is read from, and keeps them."""

import hashlib
import subprocess
from pathlib import Path

from tillit.power.scenario import power_scenario
from tillit.problem import RUN_FAILED, Problem
from tillit.program import program
from tillit.study import completeness, open_study
from tillit.unsettled import interrupted

FOLDER = Path("results/power")


def study_of(path, plan, folder, language):
    """The file of the study for a plan; made if it is not there, gone on with if it is not complete.

    It is kept under a name made from all that it depends on: the scenario, what that extends, a population that is a file,
    and the program. Problem if the program fails, with its exit code; what is wrong it says itself.
    """
    run = program()
    folder.mkdir(parents=True, exist_ok=True)
    text, sources = power_scenario(path, plan, folder)
    parts = [text.encode(), *sources, run.read_bytes()]
    key = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:12]
    scenario, study = (folder / f"{Path(path).stem}-{key}{ending}" for ending in (".toml", ".h5"))
    if not study.exists():
        scenario.write_text(text, encoding="utf-8")
        _call(run, language, "run", scenario, "--output", study)
    elif not _is_complete(study):
        _call(run, language, "resume", study)
    return study


def _is_complete(path):
    if interrupted(path):
        return False
    with open_study(path) as study:
        done, _, runs = completeness(study)
    return done == runs


def _call(run, language, *arguments):
    called = subprocess.run([run, "--lang", language, *arguments], stdout=subprocess.DEVNULL, check=False)
    if called.returncode:
        raise Problem("the study of the trials could not be run, see above",
                      "studien av försöken gick inte att köra, se ovan",
                      called.returncode if called.returncode > 0 else RUN_FAILED)
