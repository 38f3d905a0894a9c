"""Designs made by our own C++ code, for tests in Python."""

import os
import subprocess

import numpy as np


def points(method, number, factors, seed=1, option=0):
    """An array (points, factors). factors: strings "low:high[:whole]", or how many from 0 to 1. The rest as
    print_design.cpp says."""
    if isinstance(factors, int):
        factors = ["0:1"] * factors
    called = [os.environ["PRINT_DESIGN"], method, seed, number, option, *factors]
    told = subprocess.run([str(word) for word in called], check=True, capture_output=True, text=True).stdout
    return np.array([line.split() for line in told.splitlines()], dtype=float)
