"""What comes from outside, bent in many ways: nothing crashes, hangs, or leaves its limits."""

import os
import re
import shutil
import subprocess

import pytest
from project import PROJECT, built

CORPUS = PROJECT / "tests/fuzz/corpus"
# So many that all of them take some minutes; docs/hardening.md tells of the millions.
EXECUTIONS = {"message": 100_000, "eval": 50_000, "scenario": 20_000, "population_csv": 10_000,
              "journal": 30_000, "study": 3_000, "checkpoint": 3_000}
# HDF5 takes and frees much memory, and keeps some to its end. So that many files can be tried, what is freed is
# remembered for less long there, and not who took it: a finding is to be run again with the usual options.
OF_HDF5 = "quarantine_size_mb=2:thread_local_quarantine_size_kb=64:malloc_context_size=0:detect_leaks=0"
OPTIONS = {"study": OF_HDF5, "checkpoint": OF_HDF5}
WANTED = os.environ.get("TILLIT_FUZZ_EXECUTIONS")


@pytest.mark.full
@pytest.mark.parametrize("target", sorted(folder.name for folder in CORPUS.iterdir()))
def test_nothing_is_found(target, tmp_path):
    executions = int(WANTED or EXECUTIONS[target])
    corpus = tmp_path / "corpus"
    shutil.copytree(CORPUS / target, corpus)
    program = built("asan", f"fuzz_{target}") / "bin" / f"fuzz_{target}"
    done = subprocess.run(
        [program, f"-runs={executions}", "-seed=1", "-max_len=9000", "-timeout=20",
         "-rss_limit_mb=2048", "-entropic=0", "-print_final_stats=1", f"-artifact_prefix={tmp_path}/", corpus],
        env={**os.environ, "ASAN_OPTIONS": OPTIONS.get(target, "quarantine_size_mb=8:malloc_context_size=2")},
        capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stderr[-5000:]
    assert int(re.search(r"number_of_executed_units: (\d+)", done.stderr)[1]) >= executions
