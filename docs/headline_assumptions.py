"""Every number a world rests on, each once low and once high: the points at which docs/headlines.py runs it.

What is varied is taken from the model's own description (`tillit odd`): parameters, the sectors' numbers, levers as
governance is today, mechanisms (off). Besides, the measures of all variants at half and at one and a half times their
strength.
"""

import re
from typing import NamedTuple

RULE = ("low is half, high one and a half times the default, cut to the declared range and to what other defaults allow; "
        "what is 0 is moved by a tenth of its range; whole numbers are rounded")
SAME = "the same in all runs"  # of a number that decides who the principals are, or when is surveyed
SIDES = (("low", 0.5), ("high", 1.5))
STRUCTURE = ("mechanisms", "measures")  # what is no number of the model
DOSE = "measures"  # the kind of points that change what the variants do, not what the model assumes


class Point(NamedTuple):
    """One assumption at another value. kind: parameters, sectors, levers, mechanisms or measures; side: low, high or
    off; values: what the design sets, by path; assumed: whether its source is an assumption."""

    kind: str
    name: str
    side: str
    value: float
    default: float
    assumed: bool
    values: dict


class Declared(NamedTuple):
    """A number as the model declares it. range: the text of the page, such as '1 to 1040, whole'."""

    name: str
    default: float
    range: str
    source: str


def tables_of(odd):
    """Name of a table to its rows, each a dict by column; odd: what `tillit odd` prints."""
    found = {}
    for name, text in re.findall(r"<!-- tillit odd: (\w+) -->\n(.*?)<!-- end -->", odd, re.DOTALL):
        lines = [[cell.strip().strip("`") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
                 for line in text.splitlines() if line.startswith("|")]
        found[name] = [dict(zip(lines[0], cells)) for cells in lines[2:]]
    return found


def moved(declared, others):
    """(side, value) of a number: by RULE. others: name to default, for relations such as 'a + b at most 1'. A side that
    is the default itself is left out, and a number that no design may vary."""
    span, *rest = re.split("[,;] ", declared.range)
    if SAME in rest:
        return
    least, most = (float(end) for end in span.split(" to "))
    for first, sign, second, end in (re.fullmatch(r"(\w+)(?: (\+) (\w+))? at most (\w+)", one).groups()
                                     for one in rest if one != "whole"):
        if sign:
            most = min(most, float(end) - others[second if declared.name == first else first])
        elif declared.name == first:
            most = min(most, others[end])
        else:
            least = max(least, others[first])
    step = 0.1 * (float(span.split(" to ")[1]) - float(span.split(" to ")[0]))
    for side, factor in SIDES:
        value = declared.default * factor if declared.default else (2 * factor - 2) * step
        value = min(most, max(least, value))
        value = float(round(value)) if "whole" in rest else float(f"{value:.6g}")
        if value != declared.default:
            yield side, value


def points_of(tables, scenario):
    """All points of a scenario (as headline_worlds makes it): first what is no number, then levers, sectors, parameters."""
    points = [Point("mechanisms", row["name"], "off", 0.0, 1.0, True, {f"mechanisms.{row['name']}": 0.0})
              for row in tables.get("mechanisms", [])]
    points.extend(doses(tables, scenario))

    def numbers(kind, prefix, rows, set_here, column):
        known = [Declared(row["name"], float(set_here.get(row["name"], row[column])), row["range"], row["source"])
                 for row in rows]
        others = {one.name: one.default for one in known}
        for one in known:
            points.extend(Point(kind, prefix + one.name, side, value, one.default, "assumption" in one.source,
                                {f"{kind}.{prefix}{one.name}": value}) for side, value in moved(one, others))

    numbers("levers", "", tables["levers"], scenario.get("levers", {}), "baseline")
    for sector, column, set_here in sectors_of(tables, scenario):
        numbers("sectors", f"{sector}.", tables["sectors"], set_here, column)
    numbers("parameters", "", tables["parameters"], scenario.get("parameters", {}), "default")
    return points


def sectors_of(tables, scenario):
    """(name, column of the table with its defaults, what the scenario sets) of each sector that is run."""
    if not tables.get("sectors"):
        return []
    own = scenario.get("sectors", {})
    columns = list(tables["sectors"][0])[1:4]  # care, school, health, by their labels
    usual = dict(zip(("care", "school", "health"), columns))
    names = scenario["population"].get("sectors", list(usual))
    return [(name, usual.get(name, columns[0]), own.get(name, {})) for name in names]


def doses(tables, scenario):
    """All measures at half and at one and a half times their distance from governance as today."""
    levers = {row["name"]: row for row in tables["levers"]}
    for side, factor in SIDES:
        values = {}
        for variant in scenario.get("variant", []):
            for measure in variant["measure"]:
                for lever, value in measure["levers"].items():
                    today = float(levers[lever]["baseline"])
                    least, most = (float(end) for end in levers[lever]["range"].split(",")[0].split(" to "))
                    there = min(most, max(least, today + factor * (value - today)))
                    values[f"variants.{variant['name']}.{lever}"] = float(f"{there:.6g}")
        if values:
            yield Point(DOSE, "strength", side, factor, 1.0, True, values)


def rows_of(points, scenario):
    """(header, defaults, rows) of a list of points as `study.design.file` wants it: every number in every row."""
    usual = {f"{point.kind}.{point.name}": point.default for point in points if point.kind != DOSE}
    for variant in scenario.get("variant", []):
        for measure in variant["measure"]:
            usual |= {f"variants.{variant['name']}.{lever}": float(value) for lever, value in measure["levers"].items()}
    return list(usual), list(usual.values()), [list((usual | point.values).values()) for point in points]
