"""What the tests of documents share: the program, and what stands on a page."""

import re
import subprocess

from project import PROGRAM, PROJECT as ROOT, surroundings

ODD = "models/governance/ODD.md"
INQUIRY = "docs/inquiry.md"


def tillit(*arguments, timeout=300):
    """Calls the program as a user does, in the project's folder, in English."""
    return subprocess.run([PROGRAM, "--lang", "en", *map(str, arguments)], cwd=ROOT, text=True,
                          capture_output=True, env=surroundings(), timeout=timeout)


def text_of(page):
    return (ROOT / page).read_text(encoding="utf-8")


def names(what):
    """What `tillit list` lists: the first word of each line."""
    listed = tillit("list", what)
    assert listed.returncode == 0, listed.stderr
    return [line.split()[0] for line in listed.stdout.splitlines()]


def section(page, heading):
    """What stands below a heading, up to the next of its level or above."""
    level = len(heading) - len(heading.lstrip("#"))
    below = text_of(page).partition(f"\n{heading}")[2]
    assert below, f"{page} has no heading {heading}"
    return re.split(rf"^#{{1,{level}}} ", below, maxsplit=1, flags=re.MULTILINE)[0]


def marked(text):
    """Names in code marks."""
    return set(re.findall(r"`([^`\n]+)`", text))


def rows(text):
    """The cells of every row of every table, without heads and rules."""
    lines = text.splitlines()
    for line, after in zip(lines, lines[1:] + [""]):
        if line.startswith("|") and not re.match(r"^\|[-:| ]+$", line) and not after.startswith("|---"):
            yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
