"""The worked example in the documentation says what the program says."""

import subprocess

import pytest
from project import PROJECT


@pytest.mark.full
def test_the_worked_example_is_what_its_script_writes(tmp_path):
    script = PROJECT / "docs/worked_example.py"
    subprocess.run(["/usr/bin/python3", script, "--page", tmp_path / "page.md"], check=True)
    assert (tmp_path / "page.md").read_text() == (PROJECT / "docs/worked_example.md").read_text()
