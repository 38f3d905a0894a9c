"""The page: whole in itself, in order, in one language."""

import base64
import re

import pandas
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from page import Page

from tillit.report.page import save_figures
from tillit.report.section import Drawing
from tillit.study import open_study

LANGUAGES = ("en", "sv")


@pytest.fixture(params=LANGUAGES)
def page(request, reports):
    return request.param, Page(reports[request.param].read_text(encoding="utf-8"))


def test_nothing_outside_is_asked_for(page):
    for tag, attributes in page[1].tags:
        for name in ("src", "href", "data", "action", "poster", "srcset"):
            value = attributes.get(name, "#")
            assert value.startswith(("#", "data:image/svg+xml;base64,")), (tag, value[:80])
    assert page[1].all("script") == [] and page[1].all("link") == []


def test_pictures_name_nothing_outside(page):
    for image in page[1].all("img"):
        svg = base64.b64decode(image["src"].partition(",")[2]).decode("utf-8")
        assert set(re.findall(r"https?://[^\"' <]+", svg)) <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}


def test_the_page_says_its_language_and_has_landmarks_and_headings_in_order(page):
    language, found = page
    assert found.all("html") == [{"lang": language}]
    assert [len(found.all(tag)) for tag in ("header", "nav", "main", "footer", "h1")] == [1] * 5
    levels = [int(tag[1]) for tag, _ in found.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:]))


def test_names_are_unique_and_every_link_leads_somewhere(page):
    names = [attributes["id"] for _, attributes in page[1].tags if "id" in attributes]
    assert len(names) == len(set(names))
    for link in page[1].all("a"):
        assert link["href"][1:] in names
    for _, attributes in page[1].tags:
        assert attributes.get("aria-labelledby", names[0]) in names


def test_every_picture_has_words_and_a_table(page):
    images = page[1].all("img")
    assert len(images) >= 8 and all(len(image["alt"]) > 60 for image in images)
    assert len(page[1].all("figure")) == len(images)
    assert len(page[1].all("table")) == len(images) + 1  # and the table of the variants


def test_swedish_has_decimal_commas_and_english_points(page):
    language, found = page
    wrong = r"\d\.\d" if language == "sv" else r"\d,\d"
    assert not [cell for cell in found.cells if re.search(wrong, cell)]


def test_the_sections_are_there(page):
    anchors = [attributes["id"] for attributes in page[1].all("section")]
    assert anchors == ["answer", "asked", "effects", "time", "chain", "equity", "cost", "trial", "regret", "methods"]


def test_how_it_was_made_can_be_found_again(page, small_trial):
    with open_study(small_trial) as study:
        assert study.attrs["scenario_sha256"] in page[1].text
    assert "0.1.0" in page[1].text


def test_every_figure_is_saved_as_png_and_svg(tmp_path):
    figure = Figure()
    FigureCanvasAgg(figure)
    drawings = [Drawing(name, "caption", figure, "in words", pandas.DataFrame()) for name in ("effects", "chain")]
    save_figures(drawings, tmp_path / "figures")
    names = sorted(path.name for path in (tmp_path / "figures").iterdir())
    assert names == ["chain.png", "chain.svg", "effects.png", "effects.svg"]
    assert (tmp_path / "figures/chain.png").read_bytes().startswith(b"\x89PNG")
