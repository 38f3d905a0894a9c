"""What holds for every picture: no text is cut off or lies on another, the same study gives the same bytes, and nothing
outside is named."""

import re

import numpy as np
import pytest
from known import SVG, clipped, of_places, overlapping, texts_of

from tillit.draw.choice import Choice
from tillit.draw.files import as_bytes
from tillit.draw.pictures import PICTURES
from tillit.study import open_study

OF_THE_TRIAL = [name for name in PICTURES if name not in ("map", "sensitivity")]


@pytest.fixture(scope="module")
def tables(small_trial):
    """(picture, language) to its table, of a trial under two lenses; the map of all of Sweden."""
    found = {}
    with open_study(small_trial) as study:
        for language in ("en", "sv"):
            for name in OF_THE_TRIAL:
                found[name, language] = PICTURES[name].collect(study, Choice(language))
            found["map", language] = PICTURES["map"].collect(of_places(np.random.default_rng(1)), Choice(language))
    return found


@pytest.mark.parametrize("language", ("en", "sv"))
@pytest.mark.parametrize("name", [*OF_THE_TRIAL, "map"])
def test_texts_are_whole_and_apart(tables, name, language):
    figure = PICTURES[name].draw(tables[name, language], language)
    assert clipped(figure) == []
    assert overlapping(figure) == []


@pytest.mark.parametrize("name", [*OF_THE_TRIAL, "map"])
def test_the_same_study_gives_the_same_bytes_and_names_nothing_outside(tables, name):
    picture, table = PICTURES[name], tables[name, "sv"]
    first, second = picture.draw(table, "sv"), picture.draw(table, "sv")
    as_bytes(first, "png")  # to be saved as something else before changes nothing
    text = as_bytes(first, "svg").decode("utf-8")
    assert text == as_bytes(second, "svg").decode("utf-8")
    assert not [found for found in re.findall(r"https?://[^\"' <]+", text) if not found.startswith(SVG)]


@pytest.mark.parametrize("name", [*OF_THE_TRIAL, "map"])
def test_swedish_writes_decimal_commas(tables, name):
    table = tables[name, "sv"]
    written = " ".join([PICTURES[name].describe(table, "sv"), *map(str, PICTURES[name].twin(table, "sv").to_numpy().ravel())])
    assert re.search(r"\d,\d", written) or name == "regret"
    assert not re.search(r"\d\.\d", written)


def test_text_that_is_cut_off_or_overlaps_is_seen():
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    figure = Figure()
    FigureCanvasAgg(figure)
    figure.text(0.98, 0.5, "far too long")
    figure.text(0.2, 0.5, "one")
    figure.text(0.21, 0.5, "other")
    assert clipped(figure) == ["far too long"]
    assert overlapping(figure) == [("one", "other")]


MONEY = "Grants of $5_{ to $6"  # between two $ Matplotlib would see a formula, and this is none


@pytest.mark.parametrize("name", ["forest", "fan", "cost"])
def test_a_label_may_speak_of_money(small_trial, name):
    with open_study(small_trial) as study:
        study.load()
        study["variant_label"][1] = study["lens_label"][0] = MONEY
        for outcome in ("national_quality", "quality"):
            study[outcome].attrs["long_name"] = MONEY
        figure = PICTURES[name].draw(PICTURES[name].collect(study, Choice("en", by=None if name == "cost" else "nation")), "en")
    assert MONEY in " ".join(text for text, _ in texts_of(figure)).replace("\n", " ")
    assert as_bytes(figure, "png") and as_bytes(figure, "svg")
