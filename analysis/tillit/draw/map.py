"""Sweden as tiles: each municipality one, and beside them each region, coloured by the paired difference or by level.
Those that take part in a trial have a thick outline."""

import matplotlib
import numpy as np
import pandas
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Normalize
from matplotlib.patches import Patch, Rectangle

from tillit.draw.choice import short
from tillit.draw.places import collect_places as collect
from tillit.draw.style import (BETTER, FAINT, INK, LEGEND_LINE, grid, legend_above, numbers_of, sentence_case, styled,
                               with_unit, wrapped)
from tillit.language import Text, decimals_for, number

__all__ = ["collect", "describe", "draw", "twin"]
TITLE = Text("Where", "Var")
WIDE, HIGH = 5.6, 7.4
EXTREME = 0.98  # the colours reach as far as this share of the values
BLACK_OR_WHITE = 0.18  # luminance below which white letters have more contrast than black ones
MANY = 0.5  # where more of the tiles than this are of the trial in some world, an outline says nothing
REGIONS_AT, REGION_SIZE = (16.8, 17.0), 1.75  # of the small map, in tiles of the large one
SIGNPOSTS = {"Kiruna": "right", "Umeå": "right", "Östersund": "left", "Stockholm": "right", "Göteborg": "left",
             "Malmö": "left"}  # places that are named, and on which side of the map
REGION_LETTERS = {"01": "AB", "03": "C", "04": "D", "05": "E", "06": "F", "07": "G", "08": "H", "09": "I", "10": "K",
                  "12": "M", "13": "N", "14": "O", "17": "S", "18": "T", "19": "U", "20": "W", "21": "X", "22": "Y",
                  "23": "Z", "24": "AC", "25": "BD"}  # as the counties are lettered


@styled
def draw(table, language):
    variants = list(dict.fromkeys(table["variant"]))
    scale, colours = _scale(table)
    columns = min(2, len(variants))  # of the legend, too: one map is too narrow for both words
    figure, axes = grid(len(variants), columns, WIDE, HIGH, LEGEND_LINE * (3 - columns) + 0.2)
    outlined = 0 < (table["taking_part"] > 0).groupby(table["variant"]).mean().max() <= MANY
    for name, axis in zip(variants, axes):
        part = table[table["variant"] == name]
        _tiles(axis, part, scale, colours, outlined)
        axis.set_title(wrapped(part["variant_label"].iloc[0], 44))
        bar = figure.colorbar(ScalarMappable(scale, colours), ax=axis, orientation="horizontal", shrink=0.8, pad=0.01,
                              aspect=28, extend="both")
        unit, side = table["unit_label"].iloc[0], BETTER[table["better"].iloc[0]](language)
        label = with_unit(table["outcome_label"].iloc[0], unit)
        bar.set_label(wrapped(f"{label} · {side}" if table["better"].iloc[0] != "neither" else label, 46))
        numbers_of(bar.ax.xaxis, language)
    said = Text("a tile is a municipality; the larger ones are regions", "en ruta är en kommun; de större är regioner")
    handles = [Patch(facecolor=FAINT, label=said(language))]
    if outlined:
        handles.append(Patch(facecolor="white", edgecolor=INK, linewidth=2,
                             label=Text("takes part in at least one world", "deltar i minst en värld")(language)))
    legend_above(figure, handles, columns)
    return figure


def _scale(table):
    """Differences: white in the middle, blue where it is better; levels: from dark to light."""
    values = table["value"].to_numpy(float)
    values = values[np.isfinite(values)]
    if not len(values):
        values = np.array([0.0, 1.0])
    if table["of"].iloc[0] == "level":
        low, high = np.quantile(values, [1 - EXTREME, EXTREME])
        return Normalize(low, max(high, low + 1e-9)), matplotlib.colormaps["cividis"]
    ends = max(np.quantile(np.abs(values), EXTREME), 1e-9)
    return Normalize(-ends, ends), matplotlib.colormaps["RdBu_r" if table["better"].iloc[0] == "lower" else "RdBu"]


def _tiles(axis, part, scale, colours, outlined):
    for row in part.itertuples():
        region = row.kind == "region"
        x, y, size = (REGIONS_AT[0] + row.column * REGION_SIZE, REGIONS_AT[1] + row.row * REGION_SIZE, REGION_SIZE) \
            if region else (row.column, row.row, 1)
        colour = colours(scale(row.value)) if np.isfinite(row.value) else "white"
        takes = outlined and row.taking_part > 0
        axis.add_patch(Rectangle((x + 0.04 * size, y + 0.04 * size), 0.92 * size, 0.92 * size, facecolor=colour,
                                 edgecolor=INK if takes else FAINT, linewidth=2 if takes else 0.5, zorder=2 if takes else 1))
        if region:
            dark = np.isfinite(row.value) and _luminance(colour) < BLACK_OR_WHITE
            axis.text(x + size / 2, y + size / 2, REGION_LETTERS[row.code], ha="center", va="center", fontsize=9.5,
                      color="white" if dark else INK, zorder=3)
    _signposts(axis, part[part["kind"] == "municipality"])
    axis.set_xlim(-4.2, 25.8)
    axis.set_ylim(34.3, -0.3)
    axis.set_aspect("equal")
    axis.axis("off")


def _luminance(colour):
    """Relative luminance as WCAG 2.1 defines it."""
    light = np.array(colour[:3])
    return np.dot(np.where(light <= 0.03928, light / 12.92, ((light + 0.055) / 1.055) ** 2.4), (0.2126, 0.7152, 0.0722))


def _signposts(axis, part):
    for row in part[part["name"].isin(SIGNPOSTS)].itertuples():
        side = SIGNPOSTS[row.name]
        beside = part.loc[part["row"] == row.row, "column"]
        edge = beside.max() + 1.4 if side == "right" else beside.min() - 0.4
        axis.plot([row.column + 0.5, edge], [row.row + 0.5] * 2, color=INK, linewidth=0.8, zorder=3)
        axis.plot(row.column + 0.5, row.row + 0.5, "o", color="white", markeredgecolor=INK, markersize=4.5, zorder=4)
        axis.text(edge + (0.2 if side == "right" else -0.2), row.row + 0.5, row.name, va="center", fontsize=10,
                  ha="left" if side == "right" else "right")


def twin(table, language):
    """A row for each place, a column for each variant; a star where it takes part in some world."""
    decimals = decimals_for(table["value"].std())
    signed = table["of"].iloc[0] == "difference"
    kinds = {"municipality": Text("municipality", "kommun"), "region": Text("region", "region")}
    first = table[table["variant"] == table["variant"].iloc[0]]
    found = {Text("Place", "Plats")(language): first["name"].to_list(),
             Text("Kind", "Slag")(language): [kinds[kind](language) for kind in first["kind"]]}
    for label, part in table.groupby("variant_label", sort=False):
        found[label] = [number(row.value, decimals, language, signed) + ("*" if row.taking_part > 0 else "")
                        for row in part.itertuples()]
    return pandas.DataFrame(found)


def describe(table, language):
    """Least, largest and typical value."""
    said = []
    for label, part in table.dropna(subset="value").groupby("variant_label", sort=False):
        if len(part):
            least, most = part.loc[part["value"].idxmin()], part.loc[part["value"].idxmax()]
            decimals = decimals_for(max(part["value"].std(), 1e-6))
            signed = table["of"].iloc[0] == "difference"
            said.append(Text("{}: from {} in {} to {} in {}", "{}: från {} i {} till {} i {}").format(
                label, number(least["value"], decimals, language, signed), least["name"],
                number(most["value"], decimals, language, signed), most["name"])(language))
    what = sentence_case(table["outcome_label"].iloc[0])
    return Text("Map of tiles, one for each of {} municipalities and {} regions. {} under the lens {}: {}.",
                "Rutkarta med en ruta för var och en av {} kommuner och {} regioner. {} under synsättet {}: {}.").format(
                    table.loc[table["kind"] == "municipality", "code"].nunique(),
                    table.loc[table["kind"] == "region", "code"].nunique(), what,
                    short(table["lens_label"].iloc[0]), "; ".join(said))(language)
