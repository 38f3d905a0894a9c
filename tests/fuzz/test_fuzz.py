"""What comes from outside, bent in a million ways: nothing crashes, hangs, or leaves its limits."""

import os
import re
import shutil
import subprocess

import pytest
from project import PROJECT

FOLDER = PROJECT / "build/fuzz"
EXECUTIONS = int(os.environ.get("TILLIT_FUZZ_EXECUTIONS", "1000000"))
TARGETS = sorted(folder.name for folder in (PROJECT / "tests/fuzz/corpus").iterdir())


@pytest.mark.full
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_found(target, tmp_path):
    corpus = tmp_path / "corpus"
    shutil.copytree(PROJECT / "tests/fuzz/corpus" / target, corpus)
    subprocess.run(["cmake", "-S", PROJECT, "--preset", "fuzz"], check=True, capture_output=True, cwd=PROJECT)
    subprocess.run(["cmake", "--build", FOLDER, "--target", f"fuzz_{target}"], check=True, capture_output=True)
    done = subprocess.run(
        [FOLDER / "bin" / f"fuzz_{target}", f"-runs={EXECUTIONS}", "-seed=1", "-max_len=9000", "-timeout=20",
         "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={tmp_path}/", corpus],
        capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stderr[-5000:]
    assert int(re.search(r"number_of_executed_units: (\d+)", done.stderr)[1]) >= EXECUTIONS
