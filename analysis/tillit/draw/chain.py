"""The governance chain, before and after a reform: control and trust on every link, as widths of arrows and as
numbers. After the reform each number carries, in brackets, how it differs from the same year without the reform."""

import numpy as np
import pandas
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Patch

from tillit.draw.choice import short
from tillit.draw.links import (ACTORS, BOARDS, CITIZENS, INSPECTORS, LINKS, MANAGERS, STAFF, STATE,
                               collect_links as collect)
from tillit.draw.style import CONTROL, INK, LEGEND_LINE, TRUST, grid, legend_above, sentence_case, styled, wrapped
from tillit.language import Text, number

__all__ = ["collect", "describe", "draw", "twin"]
TITLE = Text("The governance chain", "Styrkedjan")
WIDE, HIGH = 6.3, 7.5  # inches, of one chain; it is drawn in inches
# Middle, width and height of each actor's box; the staff's is high, since the inspectors' arrows end in it.
BOXES = {STATE: (2.42, 7.05, 2.5, 0.62), BOARDS: (2.42, 5.6, 2.5, 0.62), MANAGERS: (2.42, 4.15, 2.5, 0.62),
         STAFF: (2.42, 2.1, 2.5, 1.75), CITIZENS: (2.42, 0.4, 2.5, 0.62), INSPECTORS: (5.55, 2.1, 1.35, 1.75)}
ASIDE = {"rules": -0.95, "pressure": -0.95, "board_trust": 0.95, "control": -0.95, "manager_trust": -0.25,
         "staff_trust": 0.95, "citizen_trust": 0.95}  # of arrows up and down: where, seen from the middle of the chain
ACROSS = {"inspections": 2.55, "trust_in_inspected": 1.95, "inspector_trust": 1.35}  # heights of arrows to the side
WIDTH = 15.0  # points, of an arrow of 1
COLOURS = {"control": CONTROL, "trust": TRUST}
SCALE = {"inspections": 1 / 30}  # what is no share: 30 inspections per 1000 staff and year are as wide as 1


@styled
def draw(table, language):
    """One chain for before and one for each variant after; in a trial a pair of them for each variant."""
    alone = bool(table["difference"].isna().all())
    # Those who take part in one variant are not those of another, and had a year before of their own.
    own = bool((table["of"] == "participants").any())
    chains = []
    for name, part in table.groupby("variant_label", sort=False):
        name = None if alone else name
        if own or not chains:
            chains.append((part, "before", _title(Text("The year before", "Året före"), name if own else None, language)))
        chains.append((part, "after", _title(Text("The last year", "Det sista året"), name, language)))
    figure, axes = grid(len(chains), 2, WIDE, HIGH, LEGEND_LINE + 0.15)
    for axis, (part, column, title) in zip(axes, chains):
        _chain(axis, part, column, language)
        axis.set_title(title)
    legend_above(figure, [Patch(color=CONTROL, label=Text("control, → the one controlled",
                                                          "kontroll, → den som styrs")(language)),
                          Patch(color=TRUST, label=Text("trust, → the one trusted",
                                                        "tillit, → den man litar på")(language))], 2)
    return figure


def _title(when, name, language):
    return wrapped(f"{when(language)}: {name}" if name else when(language), 54)


def _chain(axis, part, column, language):
    axis.set_xlim(0, WIDE)
    axis.set_ylim(0, HIGH)
    axis.axis("off")
    rows = {row.outcome: row for row in part.itertuples()}
    for actor in ACTORS:
        _box(axis, actor, [(link, rows[link.outcome]) for link in LINKS
                           if link.kind == "fact" and link.source == actor and link.outcome in rows], column, language)
    for link in LINKS:
        if link.kind != "fact" and link.outcome in rows:
            _arrow(axis, link, rows[link.outcome], column, language)


def _box(axis, actor, facts, column, language):
    x, y, width, height = BOXES[actor]
    axis.add_patch(FancyBboxPatch((x - width / 2, y - height / 2), width, height, boxstyle="round,pad=0,rounding_size=0.1",
                                  facecolor="#f2f2f2", edgecolor=INK, linewidth=1.2))
    axis.text(x, y + (0.13 if facts else 0), actor(language), ha="center", va="center", fontsize=12.5, weight="bold")
    for link, row in facts:
        axis.text(x, y - 0.14, f"{link.short(language)} {_value(row, column, language)}", ha="center", va="center",
                  fontsize=10)


def _arrow(axis, link, row, column, language):
    start, end, words = _course(link)
    value = getattr(row, column) * SCALE.get(link.outcome, 1)
    width = max(0.8, WIDTH * min(value, 1.2)) if np.isfinite(value) else 0.8
    axis.add_patch(FancyArrowPatch(start, end, arrowstyle=f"simple,head_width={width * 1.2 + 5},head_length=8,"
                                   f"tail_width={width}", color=COLOURS[link.kind], linewidth=0, shrinkA=0, shrinkB=0))
    axis.text(*words[:2], f"{link.short(language)}\n{_value(row, column, language)}", ha=words[2], va=words[3],
              fontsize=10.5, color=COLOURS[link.kind], linespacing=1.1)


def _course(link):
    """(from, to, where the words stand and how they are aligned)."""
    (x, y, width, height), (other_x, other_y, other_width, other_height) = BOXES[link.source], BOXES[link.target]
    if link.outcome in ACROSS:
        y, way = ACROSS[link.outcome], np.sign(other_x - x)
        ends = x + way * (width / 2 + 0.04), other_x - way * (other_width / 2 + 0.04)
        return (ends[0], y), (ends[1], y), (sum(ends) / 2, y + 0.12, "center", "bottom")
    way, x = np.sign(other_y - y), x + ASIDE[link.outcome]
    ends = y + way * (height / 2 + 0.04), other_y - way * (other_height / 2 + 0.04)
    left = link.kind == "control"
    words = (x - 0.14 if left else x + 0.14, sum(ends) / 2, "right" if left else "left", "center")
    return (x, ends[0]), (x, ends[1]), words


def _value(row, column, language):
    decimals = 1 if row.outcome in SCALE else 2
    text = number(getattr(row, column), decimals, language)
    if column == "after" and np.isfinite(row.difference):
        text += f" ({number(row.difference, decimals, language, True)})"
    return text


def twin(table, language):
    """A row for each variant and link, with the outcome that stands for it."""
    links = {link.outcome: link for link in LINKS}
    kinds = {"control": Text("control", "kontroll"), "trust": Text("trust", "tillit"), "fact": Text("state", "läge")}
    whom = {"participants": Text("those who take part", "deltagarna"), "nation": Text("the nation", "riket")}
    rows = []
    for row in table.itertuples():
        link, decimals = links[row.outcome], 2 if row.outcome in SCALE else 3
        between = link.source(language) if link.kind == "fact" else f"{link.source(language)} → {link.target(language)}"
        line = {Text("Variant", "Variant"): row.variant_label, Text("Link", "Länk"): between,
                Text("What", "Vad"): kinds[row.kind](language),
                Text("Outcome", "Utfall"): sentence_case(row.outcome_label), Text("Of", "Gäller"): whom[row.of](language),
                Text("Year before", "Året före"): number(row.before, decimals, language),
                Text("Last year", "Sista året"): number(row.after, decimals, language)}
        if np.isfinite(row.difference):
            line[Text("Without the reform", "Utan reformen")] = number(row.without, decimals, language)
            line[Text("Difference", "Skillnad")] = number(row.difference, decimals, language, True)
        rows.append({head(language): cell for head, cell in line.items()})
    return pandas.DataFrame(rows).fillna("")


def describe(table, language):
    """What happens to control and trust between managers and staff."""
    said = []
    for name, part in table.groupby("variant_label", sort=False):
        rows = part.set_index("outcome")
        said.append(f"{name}: " + ", ".join(
            f"{rows.loc[outcome, 'outcome_label']} {number(rows.loc[outcome, 'before'], 2, language)} → "
            f"{number(rows.loc[outcome, 'after'], 2, language)}" for outcome in ("control", "staff_trust")))
    return Text("Diagram of the governance chain from the state over boards, managers and staff to citizens, with "
                "inspectors beside it, under the lens {}; arrows show control and trust the year before and in the last "
                "year. {}.", "Schema över styrkedjan från staten över nämnder, chefer och medarbetare till medborgare, med "
                "inspektörer vid sidan, under synsättet {}; pilar visar kontroll och tillit året före och det sista "
                "året. {}.").format(short(table["lens_label"].iloc[0]), "; ".join(said))(language)
