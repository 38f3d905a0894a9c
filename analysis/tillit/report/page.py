"""The report as one HTML page, and its figures as files."""

import re
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from tillit.draw.files import KINDS, as_bytes, save
from tillit.language import Text
from tillit.provenance import provenance_of
from tillit.report import page_words
from tillit.report.sections import sections_of

TEMPLATES = Path(__file__).with_name("templates")


def report_of(study, language):
    """(HTML, drawings) of a study. The same study gives the same bytes. Problem if no run is done."""
    provenance = provenance_of(study)
    sections, answer = sections_of(study, provenance, language)
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True,
                                     lstrip_blocks=True, undefined=jinja2.StrictUndefined)
    environment.filters["coded"] = coded
    title = study.attrs.get("title_sv" if language == "sv" else "title") or Text("A study", "En studie")(language)
    words = {name: text(language) for name, text in page_words.WORDS.items()}
    style = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    page = environment.get_template("report.html").render(
        language=language, title=title, style=style, words=words, answer=answer, sections=sections)
    return page + "\n", [drawing for section in sections for drawing in section.drawings]


def coded(text):
    """A text as HTML, with what stands in `backticks` as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def save_figures(drawings, folder):
    """Every figure as PNG and SVG."""
    for drawing in drawings:
        for kind in KINDS:
            save(as_bytes(drawing.figure, kind), Path(folder) / f"{drawing.name}.{kind}")
