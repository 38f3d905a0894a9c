"""Where the project is, and the program that tests call."""

import os
import pathlib

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))
