"""Tables for the terminal."""


def aligned(rows, left=1):
    """Rows of texts as lines: the first `left` columns to the left, the others to the right."""
    rows = [list(row) for row in rows]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(text.ljust(width) if i < left else text.rjust(width)
                      for i, (text, width) in enumerate(zip(row, widths))).rstrip() for row in rows]
