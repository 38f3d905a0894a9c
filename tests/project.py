"""Where the project is, and the program that tests call."""

import os
import pathlib
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))
# Why some tests do not look at memory, where they do not.
SANITIZED = os.environ.get("TILLIT_SANITIZE") and "a program with sanitizers takes much memory of its own"


def surroundings(**more):
    """The environment in which tests call the program: English unless asked otherwise, with the project's own data."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "TILLIT_HOME": str(PROJECT), **more}


def built(preset, *targets):
    """The folder of a build of its own, with these targets or with all."""
    folder = PROJECT / "build" / preset
    subprocess.run(["cmake", "-S", PROJECT, "--preset", preset, "-DBUILD_TESTING=ON"],
                   check=True, capture_output=True, cwd=PROJECT)
    chosen = ["--target", *targets] if targets else []
    subprocess.run(["cmake", "--build", folder, *chosen, "--", "-j2"], check=True, capture_output=True)
    return folder
