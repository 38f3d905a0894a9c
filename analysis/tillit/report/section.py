"""What a report is made of."""

import base64
from typing import List, NamedTuple, Optional

import pandas

from tillit.draw.files import as_bytes
from tillit.draw.pictures import PICTURES
from tillit.language import Text


REM_PER_INCH = 5.5  # a figure of two panels is as wide as the page


class Drawing(NamedTuple):
    """A picture, its caption, its text alternative and its twin in words and numbers."""

    name: str  # of its files
    caption: str
    figure: object
    alternative: str
    table: pandas.DataFrame
    folded: bool = False  # shown only on request, as what repeats another under other assumptions

    def source(self):
        """The SVG as something an <img> can hold."""
        return "data:image/svg+xml;base64," + base64.b64encode(as_bytes(self.figure, "svg")).decode("ascii")

    def width(self):
        """How wide the page shows it at most, so that letters are as large in all figures."""
        return round(self.figure.get_figwidth() * REM_PER_INCH, 1)


class Section(NamedTuple):
    """A part of the report with a heading of its own."""

    anchor: str
    title: str
    paragraphs: List[str]
    drawings: List[Drawing] = []
    table: Optional[pandas.DataFrame] = None
    table_title: str = ""


def drawing(what, table, language, name, caption, folded=False):
    """The Drawing of one of PICTURES from its table."""
    picture = PICTURES[what]
    words = caption(language) if isinstance(caption, Text) else caption
    return Drawing(name, words, picture.draw(table, language), picture.describe(table, language),
                   picture.twin(table, language), folded)
