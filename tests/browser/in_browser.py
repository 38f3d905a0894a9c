"""Tests in a browser: where Chromium, Node and the packages are, or why a test is skipped."""

import fcntl
import json
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)


def need_node():
    """Skips where there is no Node to run with."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no Node or npm here (./tillit install seminar)")


def need_packages(folder):
    """Installs what the folder's package-lock.json names, unless it is there. Skips if that cannot be done."""
    installed, wanted = folder / "node_modules/.package-lock.json", folder / "package-lock.json"
    with open(wanted, encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests of several files run at once
        if installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime:
            return
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"npm could not install the packages of {folder.name} (no network?)")


def need_browser():
    """Skips where there is no browser to look with."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here (./tillit install seminar)")
    need_node()
    need_packages(HERE)


def in_browser(script, *arguments, timeout=500):
    """What a script of this folder, given the arguments and then Chromium, prints as JSON."""
    done = subprocess.run(["node", script, *map(str, arguments), CHROMIUM], cwd=HERE, capture_output=True, text=True,
                          timeout=timeout)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
