#!/usr/bin/python3
"""Tries the headline conclusion of each scenario under every assumption and writes docs/headlines.md from docs/headlines.md.in.

docs/headlines.py [--only SCENARIO …] [--results FOLDER] [--page FILE] [--finished]

Takes long: by what its first chunks took, about an hour of processor time. Wants `./tillit install analysis` and a build. What is done is kept in
results/headlines, and the next call goes on from there.
"""

import argparse
import pathlib
import tomllib

import pandas

from headline_worlds import PROJECT, worlds_of  # first: it finds the analysis
import headline_assumptions
import headline_page
from headline_runner import MADE, Runner

DECLARED = PROJECT / "docs/headlines.toml"


def declared(only=None):
    """(what holds for all, the headlines to be tried, those that are another's too)."""
    whole = tomllib.loads(DECLARED.read_text(encoding="utf-8"))
    wanted = [one for one in whole["headline"] if not only or one["scenario"] in only]
    return whole, [one for one in wanted if "same_as" not in one], [one for one in wanted if "same_as" in one]


def size_of(world):
    population = world.scenario["population"]
    scale = f" at scale {population['scale']:g}" if "scale" in population else ""
    return f"{population['principals']} synthetic principals{scale}, {world.replications} worlds"


def run_all(runners):
    """Runs what is missing: in every world first what is no number; the scenarios as shipped; then the numbers, one world after
    the other."""
    for runner in runners:
        runner.run(slice(1))
    for runner in runners:
        for headline in runner.world.headlines:
            runner.ship(headline)
    for runner in runners:
        runner.run()


def read_all(runners):
    """(all Tried, scenario to its section, the chunks they were made in) of what has been run."""
    found, sections, made = [], {}, []
    for runner in runners:
        values = runner.values()
        if values is None:
            continue
        made.append(values[values["point"] >= 0].drop_duplicates(MADE))
        for headline in runner.world.headlines:
            mine = values[values["scenario"] == headline["scenario"]]
            one = headline_page.tried(headline, mine, runner.points, runner.world.lenses, runner.shipped(headline))
            found.append(one)
            sections[headline["scenario"]] = headline_page.section(one, size_of(runner.world))
    return found, sections, pandas.concat(made)


def made_words(made):
    days = sorted(made["finished"].str[:10])
    revisions = sorted(set(made["revision"]))
    return f"Made {' to '.join(dict.fromkeys((days[0], days[-1])))} by Tillit at {', '.join(revisions)}."


def page(whole, wanted, same, runners):
    found, sections, made = read_all(runners)
    order = [one["scenario"] for one in wanted]
    found.sort(key=lambda one: order.index(one.headline["scenario"]))
    missing = [name for name in order if name not in sections]
    usual, lenses = whole["world"], runners[0].world.lenses
    return (PROJECT / "docs/headlines.md.in").read_text(encoding="utf-8").format(
        minutes=max(1, round(made["seconds"].sum() / 60)), replications=whole["replications"],
        sizes=f"Synthetic worlds much smaller than those shipped, so that thousands of points can be run: {usual['principals']} "
              f"principals at scale {usual['scale']} where nothing else is said below.",
        lens=lenses[0], made=made_words(made), rule=headline_assumptions.RULE,
        lenses=" | ".join(lenses + ["–"] * (3 - len(lenses))),
        standing=headline_page.standing_words(found), summary="\n".join(map(headline_page.summary_row, found)),
        same="\n".join(f"\n`{one['scenario']}` is `{one['same_as']}` at another size, and shares its headline.\n" for one in same),
        missing=f"Not run yet: {', '.join(f'`{name}`' for name in missing)}.\n" if missing else "",
        shakers=headline_page.shakers(found), sections="\n\n".join(sections[name] for name in order if name in sections))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="SCENARIO", help="these alone, in a page of their own")
    parser.add_argument("--results", type=pathlib.Path, default=PROJECT / "results/headlines")
    parser.add_argument("--page", type=pathlib.Path, default=PROJECT / "docs/headlines.md")
    parser.add_argument("--finished", action="store_true", help="run nothing that has not been run")
    given = parser.parse_args()
    whole, wanted, same = declared(given.only)
    runners = [Runner(world, given.results) for world in worlds_of(wanted, whole)]
    if not given.finished:
        run_all(runners)
    given.page.write_text(page(whole, wanted, same, runners), encoding="utf-8")


if __name__ == "__main__":
    main()
