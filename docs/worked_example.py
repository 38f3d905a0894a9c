#!/usr/bin/python3
"""Runs the free-municipality trial and writes docs/worked_example.md from docs/worked_example.md.in.

docs/worked_example.py [--study FILE] [--page FILE]    about a minute; wants `./tillit install analysis` and a build
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("TILLIT_PROGRAM", PROJECT / "build/release/bin/tillit")
sys.path.insert(0, str(PROJECT / "analysis"))

from scipy import stats  # noqa: E402

import tillit  # noqa: E402
from tillit import citation  # noqa: E402
from tillit.compare.conclusions import assumptions_sentence  # noqa: E402
from tillit.compare.cost import cost_effectiveness  # noqa: E402
from tillit.compare.equity import spread, winners_and_losers  # noqa: E402
from tillit.language import decimals_for, number, percent  # noqa: E402
from tillit.study import label_of_lens, label_of_outcome, label_of_variant  # noqa: E402
from tillit.trial.evaluation import evaluate  # noqa: E402
from tillit.trial.performance import performance  # noqa: E402

SCENARIO = PROJECT / "scenarios/free_municipality_trial.toml"
OBSERVED = "survey_staff_trust"
ESTIMATOR = "welch"
AFTER = "after"  # compares only what is afterwards


def with_span(value, low, high, scale=1.0, unit=""):
    """('+0.043', '+0.040 … +0.047'), with two digits of the interval's half width."""
    decimals = decimals_for(scale * (high - low) / 2)
    ends = (number(scale * end, decimals, signed=True) for end in (low, high))
    return number(scale * value, decimals, signed=True) + unit, " … ".join(ends) + unit


def participants_rows(study):
    table = tillit.effects(study, by="participants")
    for row in table[table["variant"] == "trial"].itertuples():
        decimals = decimals_for((row.high - row.low) / 2)
        difference, span = with_span(row.difference, row.low, row.high)
        yield f"| {label_of_outcome(study, row.outcome, 'en')} | {number(row.baseline, decimals)} | {difference} | {span} |"


def evaluation_rows(study, over):
    for row in over[over["estimator"] == ESTIMATOR].itertuples():
        decimals = decimals_for(row.bias_error)
        yield "| " + " | ".join((
            label_of_variant(study, row.variant, "en"), label_of_outcome(study, row.outcome, "en"),
            number(row.true, decimals, signed=True), number(row.estimate, decimals, signed=True),
            f"{number(row.bias, decimals, signed=True)} ± {number(1.96 * row.bias_error, decimals)}",
            percent(row.coverage), percent(row.power))) + " |"


def of_nation(study):
    row = next(tillit.effects(study, ["quality"]).query("variant == 'trial'").itertuples())
    difference, span = with_span(row.difference, row.low, row.high)
    return {"nation_quality": difference, "nation_quality_span": span, "runs": row.runs,
            "independent": number(float(f"{row.independent_runs:.2g}"), 0)}


def of_services(study):
    shares = next(winners_and_losers(study, "quality").query("variant == 'trial'").itertuples())
    even = next(spread(study, "quality").query("variant == 'trial' and measure == 'spread'").itertuples())
    cost = next(cost_effectiveness(study).query("variant == 'trial'").itertuples())
    spread_text, spread_span = with_span(even.difference, even.low, even.high)
    good, good_span = with_span(cost.good, cost.good_low, cost.good_high, 100, " %")
    inside = (study["in_trial"].sel(variant="trial") == 1).any(("lens", "replication"))
    return {"never": percent(float((~inside).mean())), "winners_share": percent(shares.gain), "losers_share": percent(shares.lose),
            "known_gain": percent(shares.known_gain), "spread": spread_text, "spread_span": spread_span,
            "good": good, "good_span": good_span}


def of_evaluation(study):
    estimates, _ = evaluate(study, estimators=[ESTIMATOR, AFTER])
    over = performance(estimates)
    one = next(estimates.query(f"variant == 'trial' and outcome == '{OBSERVED}' and replication == 0 and "
                               f"estimator == '{ESTIMATOR}'").itertuples())
    after = next(over.query(f"variant == 'volunteers' and outcome == '{OBSERVED}' and estimator == '{AFTER}'").itertuples())
    estimate, span = with_span(one.estimate, one.low, one.high)
    return {"after_estimate": number(after.estimate, 3, signed=True), "after_true": number(after.true, 3, signed=True),
            "evaluation": "\n".join(evaluation_rows(study, over)), "one_estimate": estimate,
            "one_span": span, "one_true": with_span(one.true, one.low, one.high)[0],
            "observed": label_of_outcome(study, OBSERVED, "en")}


def numbers_of(study):
    count = study.sizes["replication"]
    return {"principals": study.sizes["principal"], "replications": count,
            "taking": int((study["in_trial"].isel(lens=0, replication=0, variant=1) == 1).sum()),
            "lens": label_of_lens(study, study.lens.values[0], "en"),
            "participants": "\n".join(participants_rows(study)), **of_nation(study), **of_services(study),
            **of_evaluation(study), "least_share": percent(stats.binomtest(count, count).proportion_ci().low),
            "assumptions": assumptions_sentence(study, tillit.effects(study), "en"),
            "citation": citation.sentence()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--study", type=pathlib.Path, help="the study, if it has been run already")
    parser.add_argument("--page", type=pathlib.Path, default=PROJECT / "docs/worked_example.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.study or pathlib.Path(folder) / "trial.h5"
        if given.study is None:
            subprocess.run([PROGRAM, "run", SCENARIO, "--output", path, "--quiet"], check=True,
                           stdout=subprocess.DEVNULL)
        with tillit.open_study(path) as study:
            text = (PROJECT / "docs/worked_example.md.in").read_text(encoding="utf-8")
            given.page.write_text(text.format(**numbers_of(study)), encoding="utf-8")


if __name__ == "__main__":
    main()
