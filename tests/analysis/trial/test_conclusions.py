"""What is concluded, in words."""

from types import SimpleNamespace

import pytest

from tillit.trial.conclusions import sentences, telling

OVER = dict(replications=40, power=0.8, power_low=0.64, power_high=0.91, false_alarms=0.05, false_alarms_low=0.01,
            false_alarms_high=0.17, bias=-0.042, bias_error=0.003, drawn_bias=0.002, measure_bias=-0.044)


def said(one, over=(), language="en"):
    evaluator = SimpleNamespace(**{"estimate": 0.1, "low": 0.05, "high": 0.15, "p": 0.01, "true": 0.12, **one})
    return list(sentences(evaluator, SimpleNamespace(**{**OVER, **dict(over)}), language))


@pytest.mark.parametrize("one, verdict", (
    ({}, "This evaluator would be right: the effect is found, and the true size lies within the interval."),
    ({"p": 0.2}, "This evaluator could not tell the effect from chance."),
    ({"true": 0.3}, "This evaluator would be right that there is an effect, and wrong about its size."),
    ({"true": -0.1}, "This evaluator would be wrong: the effect found has the wrong sign."),
    ({"true": 0.0}, "This evaluator would be wrong: an effect is found where there is none."),
    ({"true": 0.0, "p": 0.4}, "This evaluator would be right not to find any effect: there is none.")))
def test_one_evaluator_is_judged_by_the_truth(one, verdict):
    assert said(one)[0] == verdict


def test_how_often_and_how_far_off():
    assert said({})[1:] == [
        "Out of 40 evaluators in as many worlds 80\N{NO-BREAK SPACE}% (64\N{NO-BREAK SPACE}% to 91\N{NO-BREAK SPACE}%) would find an "
        "effect; had there been none, 5\N{NO-BREAK SPACE}% (1\N{NO-BREAK SPACE}% to 17\N{NO-BREAK SPACE}%) would have found one all the same.",
        "On average the estimate is off by \N{MINUS SIGN}0.0420 (Monte-Carlo error 0.0030): +0.0020 because of who takes part, "
        "\N{MINUS SIGN}0.0440 because of what is measured."]


def test_what_chance_explains_is_called_no_error():
    assert said({}, {"bias": 0.004})[2] == \
        "On average the estimate is not distinguishably off (+0.0040, Monte-Carlo error 0.0030)."


def test_in_swedish():
    assert said({}, language="sv")[2] == (
        "I genomsnitt är skattningen fel med \N{MINUS SIGN}0,0420 (Monte Carlo-fel 0,0030): +0,0020 beror på vilka som deltar, "
        "\N{MINUS SIGN}0,0440 på vad som mäts.")


def test_the_lot_decides_which_test_is_told():
    assert [telling(how) for how in ("random", "matched", "volunteers", "listed")] == [
        "randomisation", "randomisation", "welch", "welch"]
