"""The determinism contract across compilers, optimisation and threads: same scenario, same hashes."""

import re
import subprocess

import pytest
from project import PROGRAM, PROJECT, built

HASHES = re.compile(r"\b([0-9a-f]{16})\s+([0-9a-f]{16})\b")


def hashes_of(program, study):
    subprocess.run(
        [program, "run", PROJECT / "scenarios/seminar.toml", "--output", study, "--quiet"],
        check=True, capture_output=True,
    )
    shown = subprocess.run([program, "inspect", study], check=True, capture_output=True, text=True)
    return HASHES.findall(shown.stdout)


@pytest.mark.full
@pytest.mark.parametrize("preset", ["clang", "tsan"])  # the second is built anyway: -O1, and threads of another library
def test_another_compiler_or_other_code_of_the_same_gives_the_same_hashes(preset, tmp_path):
    expected = hashes_of(PROGRAM, tmp_path / "release.h5")
    assert len(expected) > 3
    assert hashes_of(built(preset, "tillit") / "bin/tillit", tmp_path / "other.h5") == expected
