"""The whole suite again, on builds that watch every access to memory, every operation and every thread.

Reports are written to files, since much of what runs here are children whose end nobody tells of.
"""

import os
import re
import subprocess
import sys

import pytest
from project import PROJECT, built

OPTIONS = {
    "asan": {
        # What a child leaves behind that ends without unwinding is no leak of ours.
        "ASAN_OPTIONS": "detect_leaks=0:detect_stack_use_after_return=1:strict_string_checks=1:allocator_may_return_null=1",
        "UBSAN_OPTIONS": "print_stacktrace=1",
    },
    # Commands that read a damaged file fork while another thread waits.
    "tsan": {"TSAN_OPTIONS": "die_after_fork=0"},
}
FAULTS = [("asan", "address", "heap-buffer-overflow"), ("asan", "undefined", "signed integer overflow"),
          ("tsan", "race", "data race")]


def watched(preset, reports):
    """The environment in which what a sanitizer finds is written to files that begin with `reports`."""
    return {**os.environ, **{name: f"{value}:log_path={reports}" for name, value in OPTIONS[preset].items()}}


def reported(reports):
    return [file.read_text(errors="replace") for file in sorted(reports.parent.glob(f"{reports.name}.*"))]


def is_what_the_process_is_for(report):
    """HDF5 errs on a file with a flipped byte, in the process that reads it first so that no other has to."""
    innermost = re.findall(r"^ +#[0-5] .*? in (\S+)", report, re.MULTILINE)
    return any(name.startswith("H5") for name in innermost) and "tillit::in_child(" in report


@pytest.mark.full
@pytest.mark.parametrize(("preset", "fault", "told"), FAULTS)
def test_a_seeded_fault_is_found(preset, fault, told, tmp_path):
    folder = built(preset, "seeded_fault")
    done = subprocess.run([folder / "bin/seeded_fault", fault], env=watched(preset, tmp_path / "report"),
                          capture_output=True, text=True)
    found = "\n".join(reported(tmp_path / "report"))
    assert done.returncode != 0
    assert told in found
    assert "seeded_fault/main.cpp" in found


@pytest.mark.full
@pytest.mark.parametrize("preset", OPTIONS)
def test_nothing_is_found_in_the_whole_suite(preset, tmp_path):
    folder = built(preset)
    done = subprocess.run([sys.executable, PROJECT / "tools/check.py", "--build", folder],
                          env=watched(preset, tmp_path / "report"), cwd=PROJECT, capture_output=True, text=True)
    found = [report for report in reported(tmp_path / "report") if not is_what_the_process_is_for(report)]
    assert not found, f"{len(found)} reports, the first:\n{found[0][:5000]}"
    assert done.returncode == 0, done.stdout[-5000:]
    assert int(re.search(r"(\d+) passed, 0 failed", done.stdout)[1]) > 1000
