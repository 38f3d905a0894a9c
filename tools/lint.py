#!/usr/bin/python3
"""./tillit lint [--fix] [PATH…]: clang-format, clang-tidy and cppcheck over our sources, all or below PATH."""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "release"
ALONE = ROOT / "build" / "lint"  # only configured: there every file is compiled by itself
FOLDERS = ("sim", "models", "tests")
VERSION = 14  # other versions of clang-format lay the same code out differently


def tool(name):
    """The tool of our version, or None and the reason."""
    path = shutil.which(f"{name}-{VERSION}") or shutil.which(name)
    if path is None:
        return None, f"{name} is not installed"
    told = subprocess.run([path, "--version"], capture_output=True, text=True).stdout
    found = re.search(r"version (\d+)", told)
    if found is None or int(found[1]) != VERSION:
        return None, f"{name} {VERSION} is needed, here is: {' '.join(told.split()[:4])}"
    return path, None


def sources(below=(ROOT,)):
    return sorted(
        str(path)
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.suffix in (".cpp", ".hpp") and {path, *path.parents} & set(below)
    )


def check_format(files, fix=False):
    """(True | False | None, what was said); None if it could not be checked."""
    path, reason = tool("clang-format")
    if path is None:
        return None, reason
    if not files:
        return None, "no sources"
    how = ["-i"] if fix else ["--dry-run", "--Werror"]
    done = subprocess.run([path, "--style=file", *how, *files], capture_output=True, text=True)
    return done.returncode == 0, done.stderr


def configure():
    """Writes how each file is compiled, and the one header that is made; what went wrong, or None."""
    for step in (
        ["cmake", "-S", ROOT, "-B", ALONE, "--preset", "release", "-DCMAKE_UNITY_BUILD=OFF",
         "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON"],
        ["cmake", "--build", ALONE, "--target", "tillit_revision"],
    ):
        done = subprocess.run(step, cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            return done.stderr or done.stdout
    return None


def check_tidy(files, fix=False):
    """As check_format, for what is compiled and the headers of ours it includes.

    One file per process; one process at a time if headers may be rewritten.
    """
    path, reason = tool("clang-tidy")
    if path is None:
        return None, reason
    if (told := configure()) is not None:
        return None, told
    commands = json.loads((ALONE / "compile_commands.json").read_text())
    files = sorted({command["file"] for command in commands} & set(files))
    if not files:
        return None, "no sources that are compiled"

    def tidy(file):
        # The commands are g++'s, with some warnings switched that clang has not heard of.
        how = ["--extra-arg=-Wno-unknown-warning-option", *(["--fix"] if fix else [])]
        done = subprocess.run(
            [path, "--quiet", f"-p={ALONE}", *how, file], capture_output=True, text=True
        )
        return done.returncode, done.stdout or done.stderr if done.returncode else ""

    with ThreadPoolExecutor(1 if fix else os.cpu_count()) as pool:
        results = list(pool.map(tidy, files))
    # What is wrong in a header is told once, however many files include it.
    told = re.split(r"^(?=/\S+:\d+:\d+: error)", "".join(said for _, said in results), flags=re.M)
    return all(code == 0 for code, _ in results), "".join(dict.fromkeys(told))


# Where cppcheck 2.10 is mistaken: `double{x} * y` is no idle statement, std::move in an initialiser
# is what it asks for, an element returned through a reference is no local variable, and a member that
# is moved away by a caller about to end is not used again,
# which clang-tidy sees.
MISTAKEN = ("constStatement", "passedByValue", "accessMoved", "returnStdMoveLocal")


def check_cpp(files, fix=False):
    """As check_format; cppcheck mends nothing."""
    path = shutil.which("cppcheck")
    if path is None:
        return None, "cppcheck is not installed"
    # What tests compare on purpose (x == x) it takes for slips.
    files = [file for file in files if file.endswith(".cpp") and f"{ROOT}/tests/" not in file]
    if not files:
        return None, "no sources that it looks at"
    with tempfile.TemporaryDirectory() as seen:
        done = subprocess.run(
            [path, "--std=c++20", "--language=c++", "--quiet", "--inline-suppr", f"-I{ROOT}",
             "--enable=warning,performance,portability", "--error-exitcode=1", "-DTILLIT_KERNEL_SET=baseline",
             f"--cppcheck-build-dir={seen}", f"-j{os.cpu_count()}", "--template={file}:{line}: {id}: {message}",
             *(f"--suppress={mistaken}" for mistaken in MISTAKEN), "--suppress=unknownMacro", *files],
            capture_output=True, text=True)
    return done.returncode == 0, done.stderr or done.stdout


def main():
    parser = argparse.ArgumentParser(prog="tillit lint", description=__doc__)
    parser.add_argument("--fix", action="store_true", help="rewrite the files where possible")
    parser.add_argument("paths", metavar="PATH", nargs="*", type=lambda path: Path(path).resolve())
    given = parser.parse_args()
    files = sources(given.paths or [ROOT])
    good = True
    # Tidy first: what it rewrites is laid out afterwards.
    for name, check in (("clang-tidy", check_tidy), ("clang-format", check_format), ("cppcheck", check_cpp)):
        ok, said = check(files, given.fix)
        if not ok:
            print(said.rstrip())
        print(f"{name}: {'clean' if ok else 'not run' if ok is None else 'see above'}")
        good = good and bool(ok)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
