"""Documents made from the declarations are as new as the declarations."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TILLIT_PROGRAM", ROOT / "build/release/bin/tillit")


def test_the_page_of_scenario_keys_is_what_the_program_declares():
    made = subprocess.run(
        ["/usr/bin/python3", ROOT / "tools/keys.py", PROGRAM], check=True, capture_output=True, text=True
    ).stdout
    assert (ROOT / "docs/scenario_keys.md").read_text(encoding="utf-8") == made
