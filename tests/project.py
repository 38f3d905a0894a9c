"""Where the project is, and the program that tests call."""

import fcntl
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
    """The folder of a build of its own, with these targets or with all. One at a time builds there: tests run side by side."""
    folder = PROJECT / "build" / preset
    folder.mkdir(parents=True, exist_ok=True)
    chosen = ["--target", *targets] if targets else []
    with open(folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for command in (["cmake", "-S", PROJECT, "--preset", preset, "-DBUILD_TESTING=ON"],
                        ["cmake", "--build", folder, *chosen, "--", "-j2"]):
            done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, errors="replace")
            assert done.returncode == 0, (done.stdout + done.stderr)[-5000:]
    return folder
