"""The determinism contract across compilers and optimisation: same scenario, same hashes."""

import os
import pathlib
import re
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TILLIT_PROGRAM", ROOT / "build/release/bin/tillit")
HASHES = re.compile(r"\b([0-9a-f]{16})\s+([0-9a-f]{16})\b")


def hashes_of(program, study):
    subprocess.run(
        [program, "run", ROOT / "scenarios/seminar.toml", "--output", study, "--quiet"],
        check=True, capture_output=True,
    )
    shown = subprocess.run([program, "inspect", study], check=True, capture_output=True, text=True)
    return HASHES.findall(shown.stdout)


def built_with(preset):
    subprocess.run(
        ["cmake", "-S", ROOT, "--preset", preset, "-DBUILD_TESTING=OFF"],
        check=True, capture_output=True, cwd=ROOT,
    )
    folder = ROOT / "build" / preset
    subprocess.run(["cmake", "--build", folder, "--target", "tillit"], check=True, capture_output=True)
    return folder / "bin/tillit"


@pytest.mark.full
@pytest.mark.parametrize("preset", ["clang", "debug"])
def test_another_compiler_or_no_optimisation_gives_the_same_hashes(preset, tmp_path):
    expected = hashes_of(PROGRAM, tmp_path / "release.h5")
    assert len(expected) > 3
    assert hashes_of(built_with(preset), tmp_path / "other.h5") == expected
