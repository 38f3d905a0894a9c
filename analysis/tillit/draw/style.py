"""How all pictures look. Colours are those of Okabe and Ito, told apart by everyone and in print; whatever a colour
says is said by a place, a mark or a word as well."""

import functools
import textwrap

import matplotlib
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from tillit.language import MINUS, Text

CHANCE = "#0072b2"  # what few worlds leave open
ASSUMPTIONS = "#d55e00"  # what lenses and points of a design leave open; never the same line as chance
CONTROL, TRUST = "#c35900", "#007a59"  # vermilion and bluish green, darkened until text in them has contrast
INK, GREY, FAINT = "#1a1a1a", "#595959", "#d0d0d0"
VARIANTS = ("#595959", "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#000000")
DASHES = ("-", "-", (0, (6, 1.5)), (0, (2, 1)), (0, (6, 1.5, 1.5, 1.5)), "-", (0, (6, 1.5)), (0, (2, 1)))
MARKS = ("o", "s", "^", "D", "v", "P", "X", "*")
BETTER = {"higher": Text("better →", "bättre →"), "lower": Text("← better", "← bättre"),
          "neither": Text("neither side is better", "ingen sida är bättre")}

SETTINGS = {"font.family": "DejaVu Sans", "font.size": 12, "axes.titlesize": 13, "axes.labelsize": 12,
            "xtick.labelsize": 11, "ytick.labelsize": 11, "legend.fontsize": 11.5, "axes.titlelocation": "left",
            "axes.titleweight": "bold", "text.color": INK, "axes.labelcolor": INK, "axes.edgecolor": GREY,
            "xtick.color": INK, "ytick.color": INK, "axes.spines.top": False, "axes.spines.right": False,
            "axes.unicode_minus": True, "legend.frameon": False, "hatch.linewidth": 0.6,
            "svg.hashsalt": "tillit", "svg.fonttype": "path", "text.parse_math": False}  # a $ in a label is money


def styled(draw):
    """Decorates a function that makes a figure: it draws with the settings above, and the parts are laid out once, so
    that the figure is the same however often and in whatever format it is saved."""
    @functools.wraps(draw)
    def inside(*arguments, **named):
        with matplotlib.rc_context(SETTINGS):
            figure = draw(*arguments, **named)
            figure.draw_without_rendering()
            figure.set_layout_engine("none")
        return figure
    return inside


def new_figure(width, height):
    """An empty figure, in inches; its parts make room for each other."""
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def grid(count, columns, width, height, above=0.0):
    """(figure, axes in order) of so many panels, each of this size; `above` inches are kept free for a legend."""
    columns = min(columns, count)
    rows = -(-count // columns)
    figure = new_figure(width * columns, height * rows + above)
    keep_free(figure, above)
    panels = figure.subplots(rows, columns, squeeze=False).ravel()
    for empty in panels[count:]:
        empty.set_visible(False)
    return figure, panels[:count]


def keep_free(figure, above):
    """Leaves so many inches at the top to what stands above all panels."""
    figure.get_layout_engine().set(rect=(0, 0, 1, 1 - above / figure.get_figheight()))


def wrapped(label, width):
    """The label in lines of at most `width` characters, but for words that are longer."""
    return "\n".join(textwrap.wrap(str(label), width, break_long_words=False)) or str(label)


def sentence_case(label):
    """'Staff trust' of 'staff trust'."""
    return label[:1].upper() + label[1:]


def with_unit(label, unit):
    """'Staff turnover (per year)'"""
    return sentence_case(f"{label} ({unit})" if unit else str(label))


def numbers_of(axis, language, most=5):
    """Few ticks, with the language's decimal sign and a true minus."""
    axis.set_major_locator(MaxNLocator(most, steps=[1, 2, 2.5, 5, 10]))

    def write(value, place=None):
        ticks = axis.get_ticklocs()
        step = min((b - a for a, b in zip(ticks, ticks[1:])), default=1)
        decimals = next((n for n in range(7) if abs(round(step, n) - step) < step * 1e-6), 6)
        text = f"{abs(value):.{decimals}f}"
        text = (MINUS if value < 0 and text.strip("0.") else "") + text
        return text.replace(".", ",") if language == "sv" else text

    axis.set_major_formatter(FuncFormatter(write))


def legend_above(figure, handles, columns):
    """One legend for the whole figure, above its panels, in the room that was kept free."""
    figure.legend(handles=handles, loc="upper left", bbox_to_anchor=(0.005, 0.998), ncol=columns, borderaxespad=0.2,
                  handlelength=2.2, columnspacing=1.6)


LEGEND_LINE = 0.26  # inches
