#!/usr/bin/python3
"""./tillit test [--full]: runs everything that checks the project, on the build in build/release.

With --build FOLDER the same tests look at another build: tests/sanitizers does so. There those are left out that
are not about the program, or about what many runs of it give.

The last line is `N passed, N failed, N skipped`, in single tests. Exit code 0 only if something
passed and nothing failed. Tests that take long carry the label (ctest) or mark (pytest) "full".
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as xml
from dataclasses import dataclass
from pathlib import Path

import lint
from lint import BUILD, ROOT

JOBS = 2
SHOWN_LINES = 100  # of what a failed test said, from its end
XFAIL = "pytest.xfail"
# Those that take longest begin first, so that no thread is left alone with them at the end.
LONG = ["tests/sanitizers", "tests/page", "tests/analysis/report", "tests/scenarios", "tests/serve"]
# Where a sanitizer watches the program: the tests that are about it, rather than about our Python or the page.
WATCHED = ["tests/cluster", "tests/scenarios", "tests/serve", "tests/sim"]
CASE = r"^-{79}\n(\S.*)\n(?: .*\n)*-{79}$"  # the heading Catch2 gives to a test case that failed


@dataclass
class Result:
    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    said: str = ""  # why skipped, or what the failed test printed


def count_catch(name, status, said):
    """One ctest entry: as many tests as Catch2 counts, or one if it is not a Catch2 program."""
    result = Result(name, said=said)
    if re.search(r"^No tests ran", said, re.MULTILINE):
        status = "fail"  # a program without test cases checks nothing, though Catch2 calls it good
    elif found := re.search(r"^All tests passed \(.* in (\d+) test cases?\)", said, re.MULTILINE):
        result.passed = int(found[1])
    elif found := re.search(r"^test cases: .*$", said, re.MULTILINE):
        number = {word: int(n) for n, word in re.findall(r"(\d+) ([a-z][a-z ]*[a-z])", found[0])}
        result.passed = number.get("passed", 0)
        result.failed = number.get("failed", 0)
        result.skipped = number.get("failed as expected", 0)
    elif status == "run":
        result.passed = 1
    if status == "fail":  # also a crash or a time-out after the count, or before any
        result.failed = max(result.failed, 1)
    if result.failed:
        cases = dict.fromkeys(re.findall(CASE, said, re.MULTILINE))
        result.name += "".join(f"\n    {case}" for case in cases)
    elif result.skipped:
        result.said = "failed as expected"
    return result


def report_of(name, build):
    return build / "reports" / f"{name}.xml"


def python_in_ctest(build):
    """The names of the Python tests that ctest knows too, and the environment it gives them.

    They run under pytest with all the others, once, and are counted one by one.
    """
    told = subprocess.run(["ctest", "--test-dir", build, "--show-only=json-v1"],
                          capture_output=True, text=True)
    names, environment = [], {}
    for test in json.loads(told.stdout)["tests"] if told.returncode == 0 else []:
        if "pytest" in test.get("command", []):
            names.append(test["name"])
            given = {item["name"]: item["value"] for item in test["properties"]}
            environment.update(pair.split("=", 1) for pair in given.get("ENVIRONMENT", []))
    return names, environment


def run_ctest(full, build):
    report = report_of("ctest", build)
    chosen = [] if full else ["--label-exclude", "^full$"]
    if names := python_in_ctest(build)[0]:
        chosen += ["--exclude-regex", f"^({'|'.join(re.escape(name) for name in names)})$"]
    done = subprocess.run(
        ["ctest", "--test-dir", build, "-j", str(JOBS), "--timeout", "3600" if full else "600",
         "--output-junit", report, "--test-output-size-passed", "100000000",
         "--test-output-size-failed", "100000000", *chosen],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if not report.exists():
        return [Result("ctest", failed=1, said=done.stdout)]
    results = []
    for case in xml.parse(report).iter("testcase"):
        name, status, said = case.get("name"), case.get("status"), case.findtext("system-out") or ""
        skip = case.find("skipped")
        if status == "disabled":
            results.append(Result(name, skipped=1, said="disabled"))
        elif skip is not None and "SKIP_" in skip.get("message", ""):
            results.append(Result(name, skipped=1, said=said.strip() or skip.get("message")))
        elif status in ("run", "fail"):
            results.append(count_catch(name, status, said))
        else:  # for instance no such program
            results.append(Result(name, failed=1, said=said or status))
    if not results:
        results.append(Result("ctest", failed=1, said="there are no C++ tests"))
    if done.returncode != 0 and not any(result.failed for result in results):
        results.append(Result("ctest", failed=1, said=done.stdout))
    return results


def run_pytest(full, build):
    report, environment = report_of("pytest", build), python_in_ctest(build)[1]
    everything = [*(folder for folder in LONG if (ROOT / folder).is_dir()), "tests"]
    if full:
        chosen = everything
    elif sanitizer := environment.get("TILLIT_SANITIZE"):
        without_threads = " and not one_thread" if sanitizer == "thread" else ""
        chosen = ["-m", f"not full and not figures{without_threads}", *WATCHED]
    else:
        chosen = ["-m", "not full", *everything]
    done = subprocess.run(
        # The tests of a file stay together, so that what they share is made once.
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", f"--junit-xml={report}",
         "-o", "junit_family=xunit2", "-n", str(JOBS), "--dist", "loadfile", *chosen],
        cwd=ROOT, env={**os.environ, **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode == 5:
        return [Result("pytest", failed=1, said="there are no Python tests")]
    if not report.exists():
        return [Result("pytest", failed=1, said=done.stdout)]
    results = {}
    for case in xml.parse(report).iter("testcase"):
        name = ".".join(part for part in (case.get("classname"), case.get("name")) if part)
        result = results.setdefault(name, Result(name))  # a test failing twice is told twice
        wrong = case.findall("failure") + case.findall("error")
        skip = case.find("skipped")
        if wrong:
            result.passed, result.failed, result.skipped = 0, 1, 0
            result.said += "\n".join(part.text or part.get("message", "") for part in wrong)
        elif skip is not None:
            result.skipped = 1
            reason = skip.get("message") or "no reason given"
            result.said = f"fails as expected: {reason}" if skip.get("type") == XFAIL else reason
        else:
            result.passed = 1
    if done.returncode != 0 and not any(result.failed for result in results.values()):
        results["pytest"] = Result("pytest", failed=1, said=done.stdout)
    return list(results.values())


def run_format(full, build):
    ok, said = lint.check_format(lint.sources())
    name = "clang-format (./tillit lint --fix)"
    return [Result(name, passed=ok is True, failed=ok is False, skipped=ok is None, said=said)]


def tail(text):
    lines = text.strip().splitlines()
    return lines if len(lines) <= SHOWN_LINES else ["[…]", *lines[-SHOWN_LINES:]]


def summarise(results):
    """Prints the failed and the skipped, then the closing line; returns the exit code."""
    failed = [result for result in results if result.failed]
    skipped = [result for result in results if result.skipped]
    for result in failed:
        print(f"\nFAILED {result.name.splitlines()[0]}")
        print("\n".join(f"  {line}" for line in tail(result.said)))
    if failed:
        print("\nFailed:")
        for result in failed:
            print(f"  {result.name}")
    if skipped:
        print("\nSkipped:")
        for result in skipped:
            reason = result.said.strip().splitlines()[-1] if not result.failed else "see above"
            print(f"  {result.name}: {reason}")
    number = [sum(getattr(r, word) for r in results) for word in ("passed", "failed", "skipped")]
    ran = number[0] + number[1]
    if ran == 0:
        print("\nNo test ran.")
    print(f"\n{number[0]} passed, {number[1]} failed, {number[2]} skipped", flush=True)
    return 0 if ran and not number[1] else 1


def main():
    parser = argparse.ArgumentParser(prog="tillit test", description=__doc__)
    parser.add_argument("--full", action="store_true", help="also the tests that take long")
    parser.add_argument("--build", type=Path, default=BUILD, help=argparse.SUPPRESS)
    given = parser.parse_args()
    full, build = given.full, given.build.resolve()
    (build / "reports").mkdir(parents=True, exist_ok=True)
    results, start = [], time.monotonic()
    for name, run in (("ctest", run_ctest), ("pytest", run_pytest), ("format", run_format)):
        report_of(name, build).unlink(missing_ok=True)
        begun = time.monotonic()
        part = run(full, build)
        results += part
        print(f"{name:8}{time.monotonic() - begun:7.1f} s", flush=True)
    print(f"{'all':8}{time.monotonic() - start:7.1f} s")
    if not full:
        print("The tests that take long were left out: ./tillit test --full runs them too.")
    return summarise(results)


if __name__ == "__main__":
    sys.exit(main())
