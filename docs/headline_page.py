"""What docs/headlines.md says of the values that headline_worlds ran: tables in Markdown."""

from collections import Counter
from typing import NamedTuple

from tillit.compare.standing import APPEARS, GROWS, SHRINKS, STANDS, TURNS, UNKNOWN, VERDICTS, effect_of, verdict, worst
from tillit.language import decimals_for, number

from headline_assumptions import DOSE

DEFAULTS = -1  # the point at which every assumption is the default
MOST = 3  # assumptions named in the summary
SHAKEN = (TURNS, APPEARS, UNKNOWN)
WORDS = {TURNS: "turns", APPEARS: "a difference appears", UNKNOWN: "not known"}
DIRECTIONS = {"higher": 1, "lower": -1, "none": 0}


class Tried(NamedTuple):
    """A headline as it was tried. lenses: name to Effect, the usual one first; rows: (Point, Effect, verdict) of every
    point that has been run; shipped: the Effect at the size the scenario is shipped with, or None; count: assumptions there are."""

    headline: dict
    lenses: dict
    rows: list
    shipped: object
    count: int

    @property
    def usual(self):
        return next(iter(self.lenses.values()))

    def assumptions(self):
        """(kind, name) to the rows of that assumption; what the measures do is none."""
        found = {}
        for row in self.rows:
            if row[0].kind != DOSE:
                found.setdefault((row[0].kind, row[0].name), []).append(row)
        return found

    def verdicts(self):
        return {name: worst(row[2] for row in rows) for name, rows in self.assumptions().items()}

    def is_whole(self):
        """Whether it has been tried under every assumption there is."""
        return len(self.verdicts()) == self.count

    def stands(self):
        """Whether it stands under every assumption tried, and at the size its scenario is shipped with."""
        found = set(self.verdicts().values())
        if self.shipped:
            found.add(verdict(self.shipped, self.usual))
        return not found & set(SHAKEN)


def tried(headline, values, points, lenses, shipped=None):
    """A Tried of the values (as headline_worlds.values_of) of one scenario."""
    mine = {key: effect_of(part["value"], part["baseline"]) for key, part in values.groupby(["point", "lens"])}
    usual = mine[DEFAULTS, lenses[0]]
    rows = [(point, mine[place, lenses[0]], verdict(mine[place, lenses[0]], usual)) for place, point in enumerate(points)
            if (place, lenses[0]) in mine]
    count = len({point[:2] for point in points if point.kind != DOSE})
    return Tried(headline, {lens: mine[DEFAULTS, lens] for lens in lenses}, rows, shipped, count)


def span(effect):
    """'+0.0453 (0.0399 to 0.0507)', with two digits of the interval's half width; exactly 0 is said so."""
    if effect.low == effect.high == 0:
        return "exactly 0"
    decimals = decimals_for((effect.high - effect.low) / 2)
    ends = " to ".join(number(end, decimals, signed=True) for end in (effect.low, effect.high))
    return f"{number(effect.difference, decimals, signed=True)} ({ends})"


def summary_row(one):
    """Scenario, effects by lens and at the shipped size, counts, what matters most."""
    name = one.headline["scenario"]
    counts = Counter(one.verdicts().values())
    standing = sum(counts[kind] for kind in (STANDS, GROWS, SHRINKS))
    lenses = [marked(effect, one.usual) for effect in one.lenses.values()]
    lenses += ["–"] * (3 - len(lenses))
    most = ", ".join(f"`{point.name}` {point.side} ({short(effect, one.usual)})" for point, effect, _ in farthest(one)[:MOST])
    return "| " + " | ".join((f"[{name}](#{name})", *lenses, marked(one.shipped, one.usual) if one.shipped else "–",
                              f"{len(one.verdicts())} of {one.count}", str(standing),
                              str(counts[UNKNOWN]), str(counts[TURNS] + counts[APPEARS]), most)) + " |"


def marked(effect, usual):
    """The effect, in bold where it shakes the conclusion."""
    return f"**{span(effect)}**" if verdict(effect, usual) in SHAKEN else span(effect)


def short(effect, usual):
    decimals = decimals_for((usual.high - usual.low) / 2)
    return number(effect.difference, decimals, signed=True)


def farthest(one):
    """The rows that move the difference farthest, one for each assumption."""
    def moved(row):
        return abs(row[1].difference - one.usual.difference)
    return sorted((max(rows, key=moved) for rows in one.assumptions().values()), key=moved, reverse=True)


def section(one, world):
    """The part of the page about one scenario."""
    said = [f"### {one.headline['scenario']}", one.headline["text"]["en"], about(one, world), ""]
    if one.usual.side != DIRECTIONS[one.headline["direction"]]:
        expected = "no difference" if one.headline["direction"] == "none" else one.headline["direction"]
        found = "no difference is known" if not one.usual.side else f"it is {'higher' if one.usual.side > 0 else 'lower'}"
        said += [f"**In this small world the conclusion does not hold at the defaults:** expected: {expected}; {found}.", ""]
    shaken = [(name, rows) for name, rows in one.assumptions().items() if worst(row[2] for row in rows) in SHAKEN]
    if shaken:
        said += ["| assumption | default | low, or off | high |", "|---|---|---|---|"]
        said += [row_of(rows) for _, rows in sorted(shaken, key=lambda pair: place_of(pair[1]))] + [""]
    for kind, words in ((SHRINKS, "Shrinks by more than half"), (GROWS, "Grows by more than half")):
        names = [f"`{point.name}` {point.side}" for point, _, found in one.rows if found == kind and point.kind != DOSE]
        if names:
            said += [f"{words}: {', '.join(names)}.", ""]
    rest, left = Counter(one.verdicts().values())[STANDS], one.count - len(one.verdicts())
    untried = f"; {left} have not been tried yet" if left else ""
    return "\n".join(said + [f"Of {len(one.verdicts())} assumptions, {rest} leave it as it is{untried}.{dose_words(one)}"])


def about(one, world):
    headline = one.headline
    whom = "those who take part" if headline.get("scope") == "participants" else "the nation"
    what = f"`{headline['outcome']}`, {whom}"
    if "weeks" in headline:
        what += ", weeks {} to {}".format(*headline["weeks"])
    against = f"variant `{headline['variant']}`" if "variant" in headline \
        else "the baseline, against its weeks {} to {}".format(*headline["against_weeks"])
    return f"({what}; {against}; {span(one.usual)}; {world})"


def place_of(rows):
    """Where an assumption stands in the table: what turns first, then by how far it moves."""
    return VERDICTS.index(worst(row[2] for row in rows)), rows[0][0].kind, rows[0][0].name


def row_of(rows):
    cells = {"low": "", "high": ""}
    for point, effect, found in rows:
        value = "off" if point.side == "off" else f"{point.value:g}"
        words = f"**{WORDS[found]}**: " if found in SHAKEN else ""
        cells["low" if point.side == "off" else point.side] = f"{value}: {words}{span(effect)}"
    point = rows[0][0]
    name = f"`{point.name}`" + ("" if point.assumed else " (sourced)") + KINDS.get(point.kind, "")
    default = "on" if point.kind == "mechanisms" else f"{point.default:g}"
    return f"| {name} | {default} | {cells['low']} | {cells['high']} |"


KINDS = {"mechanisms": ", mechanism", "levers": ", as today"}


def dose_words(one):
    doses = [f"{span(effect)} with measures {'half' if point.side == 'low' else 'one and a half times'} as strong"
             for point, effect, _ in one.rows if point.kind == DOSE and "variant" in one.headline
             and effect != one.usual]  # those at the end of their range cannot be made stronger
    return f" {'; '.join(doses)}." if doses else ""


def standing_words(all_tried):
    """How many conclusions stand under everything, and how far that has been tried."""
    known = sum(bool(one.usual.side) for one in all_tried)
    shipped = sum(bool(one.shipped and one.shipped.side) for one in all_tried)
    whole = [one for one in all_tried if one.is_whole()]
    part = [one for one in all_tried if not one.is_whole()]
    standing = [one for one in all_tried if one.stands()]
    everywhere = [one for one in standing if not {verdict(effect, one.usual) for effect in one.lenses.values()} & set(SHAKEN)]
    so_far = (f" Under some alone so far, as the column *tried* says: {len(part)}, of which {_some(part, standing)} stand." if part else "")
    return (f"Of {len(all_tried)} conclusions, {known} are known at the defaults in the small world, and {shipped} as shipped. Tried "
            f"under every assumption: {len(whole)}, of which {_some(whole, standing)} stand under all of them.{so_far} "
            f"Of those that stand, {len(everywhere)} do so under every lens too.")


def _some(conclusions, standing):
    return sum(one in standing for one in conclusions)


def shakers(all_tried, least=3):
    """Rows of a table: the assumptions that shake most conclusions, at least so many."""
    found = {}
    for one in all_tried:
        for name, kind in one.verdicts().items():
            if kind in SHAKEN:
                found.setdefault(name, []).append(one.headline["scenario"])
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return "\n".join(f"| `{name[1]}`{KINDS.get(name[0], '')} | {len(scenarios)} | {', '.join(scenarios)} |"
                     for name, scenarios in ranked if len(scenarios) >= least)
