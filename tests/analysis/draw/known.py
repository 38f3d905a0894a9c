"""Studies in memory whose numbers are known, and what is looked for in figures."""

import itertools

import numpy as np
import xarray
from matplotlib.text import Text

from tillit.draw.places import tiles
from tillit.draw.style import ASSUMPTIONS, CHANCE

WEEKS = np.arange(-112, 104)
SVG = "http://www.w3.org/"


def over_time(values, better="higher"):
    """A study of one outcome from values (replication, variant, week) under one lens."""
    replications, variants, _ = values.shape
    study = xarray.Dataset(
        {"national_quality": (("lens", "replication", "variant", "week"), values[None],
                              {"units": "1", "better": better, "main": 1, "long_name": "quality, nation",
                               "long_name_sv": "kvalitet, riket"})},
        coords={"lens": ["balanced"], "replication": np.arange(replications),
                "variant": ["baseline", *(f"reform{i}" for i in range(1, variants))], "week": WEEKS})
    return study.assign(complete=(("lens", "replication", "variant"), np.ones((1, replications, variants), np.uint8)))


def of_places(random, replications=3, taking_part=4):
    """A study of all of Sweden's places: a trial adds 1 to the quality of the first few, nothing elsewhere."""
    places = tiles()
    count = len(places)
    base = random.random((1, replications, 1, 2, count, 1))
    inside = np.zeros((1, replications, 2, count), np.uint8)
    inside[:, :, 1, :taking_part] = 1
    quality = np.concatenate([base, base + inside[:, :, 1, None, None, :, None].reshape(1, replications, 1, 1, count, 1)], axis=2)
    study = xarray.Dataset(
        {"quality": (("lens", "replication", "variant", "period", "principal", "sector"), quality,
                     {"units": "1", "better": "higher", "main": 1, "long_name": "quality", "long_name_sv": "kvalitet"}),
         "in_trial": (("lens", "replication", "variant", "principal"), inside)},
        coords={"lens": ["balanced"], "replication": np.arange(replications), "variant": ["baseline", "trial"],
                "period": [0, 4], "principal": places["code"].to_numpy(), "sector": ["all"]})
    study["national_quality"] = quality_of_nation(study)
    return study.assign(complete=(("lens", "replication", "variant"), np.ones((1, replications, 2), np.uint8)))


def quality_of_nation(study):
    found = study["quality"].mean(("principal", "sector")).rename(period="week")
    return found.assign_attrs(study["quality"].attrs)


def lines_of_colour(figure, colour):
    """The ends (low, high) of all horizontal lines of a colour, in the panels' data."""
    return [tuple(line.get_xdata()) for axis in figure.axes for line in axis.lines
            if line.get_color() == colour and len(line.get_xdata()) == 2 and line.get_ydata()[0] == line.get_ydata()[1]]


def intervals(figure):
    return lines_of_colour(figure, CHANCE)


def ranges(figure):
    return lines_of_colour(figure, ASSUMPTIONS)


def texts_of(figure):
    """Every text that is drawn, and its box in pixels."""
    figure.canvas.draw()  # a legend puts its words in place when it is drawn
    renderer, hidden = figure.canvas.get_renderer(), _beyond(figure)
    return [(artist.get_text(), artist.get_window_extent(renderer))
            for artist in figure.findobj(Text)
            if artist.get_visible() and artist.get_text().strip() and id(artist) not in hidden]


def _beyond(figure):
    """Labels of ticks beyond the ends of their axis, and of axes that are off: they are not drawn."""
    hidden = set()
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = sorted(axis.get_view_interval())
            ticks = [*axis.get_major_ticks(), *axis.get_minor_ticks()]
            shown = axes.get_visible() and axes.axison
            hidden |= {id(label) for tick in ticks for label in (tick.label1, tick.label2)
                       if not shown or not low - 1e-9 <= tick.get_loc() <= high + 1e-9}
            hidden |= set() if shown else {id(axis.label)}
    return hidden


def clipped(figure):
    """Texts that reach beyond the figure by more than a pixel."""
    width, height = figure.canvas.get_width_height()
    return [text for text, box in texts_of(figure)
            if box.x0 < -1 or box.y0 < -1 or box.x1 > width + 1 or box.y1 > height + 1]


def overlapping(figure):
    """Pairs of texts that lie on each other by more than two pixels both ways."""
    return [(one, other) for (one, box), (other, second) in itertools.combinations(texts_of(figure), 2)
            if min(box.x1, second.x1) - max(box.x0, second.x0) > 2 and min(box.y1, second.y1) - max(box.y0, second.y0) > 2]
