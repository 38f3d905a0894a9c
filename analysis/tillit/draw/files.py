"""Figures as bytes and files. The same figure gives the same bytes: no date, no version, no random names inside."""

import io
import re

import matplotlib

from tillit.draw.style import SETTINGS
from tillit.language import Text
from tillit.problem import USAGE, Problem, cannot_write

DOTS_PER_INCH = 150
NOTHING = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None, "Format": None, "Type": None}}
KINDS = tuple(NOTHING)


def as_bytes(figure, kind):
    """A figure as PNG or SVG. The SVG names nothing outside itself."""
    buffer = io.BytesIO()
    with matplotlib.rc_context(SETTINGS):
        figure.savefig(buffer, format=kind, dpi=DOTS_PER_INCH, metadata=NOTHING[kind], facecolor="white")
    if kind == "png":
        return buffer.getvalue()
    text = buffer.getvalue().decode("utf-8")
    text = re.sub(r"<!DOCTYPE.*?>\s*", "", text, count=1, flags=re.DOTALL)
    text = re.sub(r"\s*<metadata>.*?</metadata>", "", text, count=1, flags=re.DOTALL)
    return text.encode("utf-8")


def kind_of(path):
    """png or svg, from the end of a file's name. Problem for others."""
    kind = path.suffix.lower().lstrip(".")
    if kind not in KINDS:
        said = Text("{} is neither PNG nor SVG: let its name end in .png or .svg",
                    "{} är varken PNG eller SVG: låt namnet sluta på .png eller .svg").format(path)
        raise Problem(*said, USAGE)
    return kind


def save(data, path):
    """Writes bytes, and the folders above. Problem if that cannot be done."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise cannot_write(path, error) from None
