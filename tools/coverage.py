#!/usr/bin/python3
"""tools/coverage.py [--have]: which lines of sim/ and models/ the quick tests reach, and which words to the user
they do not.

Builds the preset "coverage" without optimisation, runs `./tillit test` on it, and asks gcovr. With --have it takes
what the last run left. The last line is for docs/hardening.md.
"""

import argparse
import json
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field

from lint import ROOT

BUILD = ROOT / "build/coverage"
WORDS = re.compile(r'"(?:[^"\\]|\\.)*[a-zåäö,;:] [a-zåäö](?:[^"\\]|\\.)*"')  # two words at least: text for people


@dataclass
class Reached:
    lines: int = 0
    of: int = 0
    unreached: list = field(default_factory=list)  # (file, line, text) of statements with words in them

    def share(self):
        return self.lines / self.of if self.of else 1.0


def measure():
    subprocess.run(["cmake", "-S", ROOT, "--preset", "coverage", "-DBUILD_TESTING=ON"], check=True, cwd=ROOT,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", BUILD, "--", "--quiet"], check=True)
    for old in BUILD.rglob("*.gcda"):
        old.unlink()
    subprocess.run([sys.executable, ROOT / "tools/check.py", "--build", BUILD], cwd=ROOT)


def counts():
    """{file: {line: how often it was reached}}, files of which nothing was reached included."""
    told = subprocess.run(
        ["gcovr", "--root", ROOT, "--object-directory", BUILD, "--filter", "sim/", "--filter", "models/",
         "--exclude-throw-branches", "--gcov-ignore-parse-errors",
         "--json", "-", "-j2", BUILD], cwd=ROOT, capture_output=True, text=True)
    if told.returncode != 0:
        raise SystemExit(told.stderr)
    files = {}
    for file in json.loads(told.stdout)["files"]:
        lines = files.setdefault(file["file"], defaultdict(int))
        for line in file["lines"]:
            if not line.get("gcovr/noncode"):
                lines[line["line_number"]] += line["count"]
    return files


def statements(text, lines):
    """(first line, the statement as one line, its lines' counts), of every line that can be reached, by statement."""
    numbers = sorted(lines)
    first, counted = None, []
    for number, following in zip(numbers, [*numbers[1:], len(text) + 1]):
        first = first or number
        counted.append(lines[number])
        if text[following - 2].rstrip().endswith((";", "{", "}", ":")) or following > len(text):
            yield first, " ".join(part.strip() for part in text[first - 1:following - 1]), counted
            first, counted = None, []


def is_reached(statement, counted):
    """A line within a statement can be one that only an exception reaches; a choice has lines for each answer."""
    return all(counted) if "?" in statement else any(counted)


def reached_by_folder(files):
    folders = defaultdict(Reached)
    for name, lines in sorted(files.items()):
        text = (ROOT / name).read_text().splitlines()
        folder = folders["/".join(name.split("/")[:2])]
        folder.of += len(lines)
        folder.lines += sum(count > 0 for count in lines.values())
        for number, statement, counted in statements(text, lines):
            if WORDS.search(statement) and not is_reached(statement, counted):
                folder.unreached.append((name, number, statement[:150]))
    return folders


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--have", action="store_true", help="do not build and run: take what is there")
    if not parser.parse_args().have:
        measure()
    folders = reached_by_folder(counts())
    total = Reached(sum(one.lines for one in folders.values()), sum(one.of for one in folders.values()))
    for name, one in sorted(folders.items()):
        print(f"{name:28} {one.lines:6} of {one.of:6} lines  {one.share():7.1%}")
    unreached = [place for one in folders.values() for place in one.unreached]
    if unreached:
        print("\nWords that no test makes the program say:")
        for file, line, statement in unreached:
            print(f"{file}:{line}: {statement}")
    print(f"\n{total.lines} of {total.of} lines reached, {total.share():.1%}; "
          f"{len(unreached)} statements with words unreached")


if __name__ == "__main__":
    main()
