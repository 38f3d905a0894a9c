"""The program that runs scenarios, and what its models declare, as it tells itself."""

import os
import re
import subprocess
from pathlib import Path

from tillit.problem import Problem

# What `tillit list` says of each, in a line: its name, of levers the usual value and the range, and its label.
LINES = {"outcomes": re.compile(r"(?P<name>\S+) +(?P<label>.+)"),
         "levers": re.compile(r"(?P<name>\S+) +\S+ +(?P<label>.+?) \[.*\]")}


def program():
    """The program that runs scenarios. Problem if it is not built."""
    found = Path(os.environ.get("TILLIT_PROGRAM") or Path(__file__).resolve().parents[2] / "build/release/bin/tillit")
    if not found.is_file():
        raise Problem(f"the program {found} is not built; call ./tillit power, which builds it",
                      f"programmet {found} är inte byggt; anropa ./tillit power, som bygger det")
    return found


def declared(kind, model, language):
    """{name: label} of the 'outcomes' or 'levers' of a model; empty if there is no program, or if it has no such model."""
    try:
        told = subprocess.run([program(), "list", kind, f"--model={model}", f"--lang={language}"], capture_output=True,
                              encoding="utf-8", check=True).stdout
    except (Problem, OSError, ValueError, subprocess.CalledProcessError):
        return {}
    found = (LINES[kind].fullmatch(line.rstrip()) for line in told.splitlines())
    return {one["name"]: one["label"] for one in found if one}
