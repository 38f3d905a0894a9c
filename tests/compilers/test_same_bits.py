"""The determinism contract across compilers, optimisation and threads: same scenario, same hashes."""

import os
import re
import subprocess
from pathlib import Path

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
@pytest.mark.parametrize("preset", ["asan", "tsan"])  # built anyway: clang and g++ with -O1, threads of two libraries
def test_another_compiler_or_other_code_of_the_same_gives_the_same_hashes(preset, tmp_path):
    expected = hashes_of(PROGRAM, tmp_path / "release.h5")
    assert len(expected) > 3
    assert hashes_of(built(preset, "tillit") / "bin/tillit", tmp_path / "other.h5") == expected


def lived_by(folder, kernels):
    """What becomes of a small world under each lens, with these kernels or the fastest there are."""
    chosen = {"TILLIT_KERNELS": kernels} if kernels else {}
    return subprocess.run([folder / "bin/governance_hash_printer"], check=True, capture_output=True, text=True,
                          env={**os.environ, **chosen}).stdout


@pytest.mark.full
@pytest.mark.parametrize("kernels", ["baseline", ""])
def test_another_compiler_with_all_its_optimisation_lives_the_same_world(kernels):
    lived = lived_by(Path(PROGRAM).parents[1], kernels)
    assert lived.count("\n") == 4
    assert lived_by(built("clang", "governance_hash_printer"), kernels) == lived
