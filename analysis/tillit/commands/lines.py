"""Tables for the terminal."""

import numpy as np

from tillit.language import number


def aligned(rows, left=1):
    """Rows of texts as lines: the first `left` columns to the left, the others to the right."""
    rows = [list(row) for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(text.ljust(width) if i < left else text.rjust(width)
                      for i, (text, width) in enumerate(zip(row, widths))).rstrip() for row in rows]


def span(low, high, decimals, language):
    """'+0.001 … +0.003', or an en dash where it is unknown."""
    if not (np.isfinite(low) and np.isfinite(high)):
        return number(np.nan, 0)
    return f"{number(low, decimals, language, signed=True)} … {number(high, decimals, language, signed=True)}"
