#!/usr/bin/python3
"""Runs agents and their mean field side by side and writes docs/mean_field.md from docs/mean_field.md.in.

docs/mean_field.py [--page FILE] [--keep-speed]    some minutes; wants `./tillit install analysis` and a build

With --keep-speed what a clock measured stays as the page has it: all else is the same in every run.
"""

import argparse
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import tomllib

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TILLIT_PROGRAM", PROJECT / "build/release/bin/tillit")
PAGE = PROJECT / "docs/mean_field.md"
sys.path.insert(0, str(PROJECT / "analysis"))

import numpy as np  # noqa: E402

from tillit.language import decimals_for, number  # noqa: E402
from tillit.scenario import toml  # noqa: E402
from tillit.statistics.paired import t_interval  # noqa: E402
from tillit.study import label_of_outcome, main_outcomes, open_study  # noqa: E402

SCENARIOS = PROJECT / "scenarios"
AGENTS, AVERAGE = "governance", "mean_field"
WORLDS = 6
SPEED = re.compile(r"(?<=<!-- measured by a clock -->\n).*?(?=<!-- end -->)", re.DOTALL)

# Shipped variants, here for everyone and from week 0 to the end: the scenario, the variant, what the page calls it.
VARIANTS = (("free_municipality_trial", "trial", "the levers of free municipalities"),
            ("learning_supervision", "learning", "learning supervision in dialogue"),
            ("reimbursement", "detailed", "paid by results"),
            ("tightening", "tightening", "tightening"),
            ("peer_learning", "network", "colleagues in the network"))

SECTORS = {  # of the model, once more, so that their numbers can be changed
    "care": {"staff_per_unit": 28, "staff_spread": 0.3, "clients_per_staff": 2, "visit_rate": 0.65, "need_a": 2.5,
             "need_b": 2.5, "units_per_size": 10, "least_units": 2, "run_by_every": 1},
    "school": {"staff_per_unit": 20, "staff_spread": 0.3, "clients_per_staff": 6, "visit_rate": 0.25, "need_a": 2.0,
               "need_b": 3.0, "units_per_size": 10, "least_units": 2, "run_by_every": 1},
    "health": {"staff_per_unit": 24, "staff_spread": 0.3, "clients_per_staff": 40, "visit_rate": 0.05, "need_a": 2.0,
               "need_b": 3.0, "units_per_size": 40, "least_units": 4, "run_by_every": 10}}
BIGGER = 5


def same_size(sectors):
    return {name: {**own, "staff_spread": 0} for name, own in sectors.items()}


def alike_in_need(sectors):
    def narrow(own):
        factor = 100 / max(own["need_a"], own["need_b"])
        return {**own, "need_a": factor * own["need_a"], "need_b": factor * own["need_b"]}
    return {name: narrow(own) for name, own in sectors.items()}


def bigger(sectors):
    return {name: {**own, "staff_per_unit": BIGGER * own["staff_per_unit"], "units_per_size": own["units_per_size"] / BIGGER,
                   "least_units": 2} for name, own in sectors.items()}


NARROW = {"can": (100, 53.85), "newcomer_can": (100, 100), "disposition": (100, 33.33),
          "control_needing_disposition": (100, 100), "leadership": (100, 100), "risk_aversion": (100, 100),
          "inspector_competence": (100, 66.67)}
# What can be switched off in the agent model: what the page calls it, what changes sectors, keys that are set.
CAUSES = (
    ("units are equally large", same_size, {}),
    ("citizens' needs are alike", alike_in_need, {}),
    ("local conditions are 1", None, {"mechanisms.conditions": False}),
    ("trust rises as fast as it falls", None, {"mechanisms.trust_asymmetry": False}),
    (f"units are {BIGGER} times as large, and principals equally large", bigger,
     {"parameters.span_of_support": 25 * BIGGER, "parameters.spread": 0.004 / BIGGER, "parameters.size_spread": 0}),
    ("staff, leaders, boards and inspectors are alike", None,
     {"parameters.share_averse": 0, "parameters.share_neutral": 1, "parameters.inspector_style_spread": 0,
      **{f"parameters.{name}_{end}": value for name, shape in NARROW.items() for end, value in zip("ab", shape)}}),
    ("nobody takes over practice", None, {"parameters.exchange_rate": 0}))
# These only alone: they turn out to matter little.
SMALL_CAUSES = (
    ("no inspections", None, {"mechanisms.supervision": False}),
    ("no elections", None, {"mechanisms.elections": False}),
    ("managers never leave", None, {"parameters.succession_rate": 0}),
    ("staff never leave", None, {"parameters.leaving_rate": 0}),
    ("no chance in meetings and indicators", None, {"parameters.quality_noise": 0, "parameters.indicator_noise": 0}))
ALIKE, NO_EXCHANGE = CAUSES[-2][2], CAUSES[-1][2]
# Effects that are examined, and what is switched off for it.
EXAMINED = (("detailed", "quality"), ("tightening", "quality"), ("trial", "quality"), ("trial", "good_meetings"),
            ("network", "practice"))
OFF = (("staff and leaders alike", ALIKE), ("no enforced effort", {"mechanisms.minimum_effort": False}),
       ("nobody takes over practice", NO_EXCHANGE))
TOLD = ("quality", "staff_trust", "control", "citizen_trust", "serious_incidents", "practice", "trust_in_inspected",
        "salience")


def run(scenario, model, worlds, file, keys=(), more=()):
    """The study, opened; balanced lens."""
    settings = {"model": model, "study.replications": worlds, "study.lenses": ["balanced"], **dict(keys)}
    command = [PROGRAM, "run", scenario, "--output", file, "--quiet", *more]
    for key, value in settings.items():
        command += ["--set", f"{key}={toml(value)}"]
    subprocess.run([str(part) for part in command], check=True, capture_output=True,
                   env={**os.environ, "LC_ALL": "C.UTF-8"})
    return open_study(file)


def worlds_of(study, outcome, variant="baseline"):
    """The nation's mean from week 0 on, one for each world."""
    values = study[f"national_{outcome}"].isel(lens=0).sel(variant=variant)
    return values.where(study["week"] >= 0, drop=True).mean("week").values


def shipped(scenario, variant):
    """The measures of a variant, without who takes part and when."""
    variants = tomllib.loads((SCENARIOS / f"{scenario}.toml").read_text(encoding="utf-8"))["variant"]
    measures = next(one for one in variants if one["name"] == variant)["measure"]
    return [{"levers": measure["levers"], "sectors": measure.get("where", {}).get("sectors")} for measure in measures]


def scenario_of_variants(folder):
    lines = [f'extends = "{SCENARIOS / "as_today.toml"}"', "[title]", 'en = "Side by side"', 'sv = "Sida vid sida"']
    for scenario, variant, label in VARIANTS:
        lines += ["[[variant]]", f'name = "{variant}"', f"label.en = {toml(label)}", f"label.sv = {toml(label)}"]
        for measure in shipped(scenario, variant):
            lines += ["[[variant.measure]]", f"levers = {toml(measure['levers'])}"]
            if measure["sectors"]:
                lines += [f"where = {{ sectors = {toml(measure['sectors'])} }}"]
    path = folder / "variants.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def scenario_of_sectors(folder, name, sectors):
    """As today, with these numbers of sectors, under names of their own."""
    named = {f"{sector}_here": own for sector, own in sectors.items()}
    lines = [f'extends = "{SCENARIOS / "as_today.toml"}"', "[population]", f"sectors = {toml(list(named))}"]
    for sector, own in named.items():
        lines += [f"[sectors.{sector}]", f'label.en = "{sector}"', f'label.sv = "{sector}"']
        lines += [f"{key} = {value}" for key, value in own.items()]
    path = folder / f"{name}.toml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def row(label, agents, average):
    """Agents' mean and interval, the average, the departure."""
    low, high = t_interval(agents)
    decimals = decimals_for((high - low) / 2)
    mean = float(np.mean(agents))
    return (f"| {label} | {number(mean, decimals)} | {number(low, decimals)} … {number(high, decimals)} "
            f"| {number(average, decimals)} | {number(mean - average, decimals, signed=True)} |")


def levels(agents, average):
    return "\n".join(row(label_of_outcome(agents, name, "en"), worlds_of(agents, name), float(worlds_of(average, name)[0]))
                     for name in main_outcomes(agents))


def effect(study, outcome, variant):
    return worlds_of(study, outcome, variant) - worlds_of(study, outcome)


def effects(agents, average):
    tables = []
    for scenario, variant, label in VARIANTS:
        tables += [f"**{label[0].upper()}{label[1:]}** (`{scenario}`, variant `{variant}`)", "",
                   "| effect on | agents | 95 % interval | mean field | departure |", "|---|---:|---:|---:|---:|"]
        tables += [row(label_of_outcome(agents, name, "en"), effect(agents, name, variant),
                       float(effect(average, name, variant)[0])) for name in (*main_outcomes(agents), "practice")]
        tables.append("")
    return "\n".join(tables).rstrip()


def departures(folder, name, causes):
    """Of the told outcomes, where these causes are off in both models: one for each world."""
    sectors, keys = SECTORS, {}
    for _, change, settings in causes:
        sectors = change(sectors) if change else sectors
        keys |= settings
    scenario = scenario_of_sectors(folder, name, sectors)
    with run(scenario, AGENTS, WORLDS, folder / f"{name}_agents.h5", keys) as agents, \
            run(scenario, AVERAGE, 1, folder / f"{name}_average.h5", keys) as average:
        return [worlds_of(agents, one) - worlds_of(average, one)[0] for one in TOLD]


def line(label, values, signed=True):
    """Means over worlds, or what else is told of them."""
    return f"| {label} | " + " | ".join(number(float(np.mean(value)), 2 if name == "serious_incidents" else 3, signed=signed)
                                        for name, value in zip(TOLD, values)) + " |"


def causes(folder):
    """(rows of each cause switched off alone, rows of all up to it switched off)"""
    nothing = line("nothing: as shipped", departures(folder, "nothing", ()))
    alone = [line(cause[0], departures(folder, f"alone_{i}", (cause,))) for i, cause in enumerate((*CAUSES, *SMALL_CAUSES))]
    found = [departures(folder, f"together_{i}", CAUSES[:i + 1]) for i in range(1, len(CAUSES))]
    together = [line(f"and {cause[0]}", values) for cause, values in zip(CAUSES[1:], found)]
    errors = [np.std(values, ddof=1) / np.sqrt(WORLDS) for values in found[-1]]
    return ("\n".join([nothing, *alone]),
            "\n".join([nothing, alone[0], *together, line("standard error of the last row", errors, signed=False)]))


def examined(folder, scenario, shipped_ones):
    """Rows of effects: agents and mean field, as shipped and with this or that switched off."""
    def cells(agents, average):
        return [f"{number(float(np.mean(effect(agents, outcome, variant))), 4, signed=True)} / "
                f"{number(float(effect(average, outcome, variant)[0]), 4, signed=True)}" for variant, outcome in EXAMINED]
    columns = [cells(*shipped_ones)]
    for i, (_, keys) in enumerate(OFF):
        with run(scenario, AGENTS, WORLDS, folder / f"off_{i}_agents.h5", keys) as agents, \
                run(scenario, AVERAGE, 1, folder / f"off_{i}_average.h5", keys) as average:
            columns.append(cells(agents, average))
    labels = {variant: label for _, variant, label in VARIANTS}
    return "\n".join(f"| {labels[variant]}, {label_of_outcome(shipped_ones[0], outcome, 'en')} | " + " | ".join(row_cells) + " |"
                     for (variant, outcome), *row_cells in zip(EXAMINED, *columns))


def seconds_of(model, worlds, folder):
    """Processor time of so many replications on one thread."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(SCENARIOS / "as_today.toml", model, worlds, folder / "speed.h5", more=["--threads", "1", "--overwrite"]).close()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def speed(folder):
    def of(model):
        """(of one replication more, of a run of one)"""
        one, many = (float(np.median([seconds_of(model, worlds, folder) for _ in range(3)])) for worlds in (1, 9))
        return (many - one) / 8, one
    (agents, agents_run), (average, average_run) = of(AGENTS), of(AVERAGE)
    return (f"A replication of `as_today` under one lens takes {agents:.2g} s of processor time with agents and {average:.2g} s as a "
            f"mean field, which is {agents / average:.0f} times as fast.\nA whole `tillit run` of one, with start and file, takes "
            f"{agents_run:.2g} s and {average_run:.2g} s (one thread, medians of three).\n")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--page", type=pathlib.Path, default=PAGE)
    arguments.add_argument("--keep-speed", action="store_true")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        scenario = scenario_of_variants(folder)
        with run(scenario, AGENTS, WORLDS, folder / "agents.h5") as agents, \
                run(scenario, AVERAGE, 1, folder / "average.h5") as average:
            found = {"levels": levels(agents, average), "effects": effects(agents, average),
                     "examined": examined(folder, scenario, (agents, average))}
        found["alone"], found["together"] = causes(folder)
        if chosen.keep_speed:
            found["speed"] = SPEED.search(PAGE.read_text(encoding="utf-8"))[0]
        else:
            found["speed"] = speed(folder)
        told = " | ".join(f"`{name}`" for name in TOLD)
        text = (PROJECT / "docs/mean_field.md.in").read_text(encoding="utf-8")
        chosen.page.write_text(text.format(worlds=WORLDS, told=told, bars="---:|" * len(TOLD),
                                           off=" | ".join(label for label, _ in OFF), **found), encoding="utf-8")


if __name__ == "__main__":
    main()
