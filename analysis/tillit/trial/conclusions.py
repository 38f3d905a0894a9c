"""What it all means, in two or three plain sentences."""

import numpy as np

from tillit.language import Text, decimals_for, number, percent
from tillit.trial.performance import LEVEL

TELLING = {"random": "randomisation", "matched": "randomisation", "volunteers": "welch", "listed": "welch"}


def telling(how):
    """The estimator whose test fits the way participants were found: randomisation where there was a lot."""
    return TELLING[how]


def sentences(one, over, language):
    """one: the row of one evaluator's telling estimator; over: the row of performance for the same; the
    sentences in one language."""
    yield _verdict(one)(language)
    if over.replications < 2:
        yield Text("With one replication nothing can be said of how often such an evaluation would be right.",
                   "Med en enda upprepning går det inte att säga hur ofta en sådan utvärdering skulle ha rätt.")(language)
        return
    yield _how_often(over, language)
    yield _how_far_off(over, language)


def _verdict(one):
    if one.true == 0:
        return _nothing_to_find(one.p < LEVEL)
    if not one.p < LEVEL:
        return Text("This evaluator could not tell the effect from chance.",
                    "Den här utvärderaren kunde inte skilja effekten från slumpen.")
    if np.sign(one.estimate) != np.sign(one.true):
        return Text("This evaluator would be wrong: the effect found has the wrong sign.",
                    "Den här utvärderaren skulle ha fel: den effekt som hittades har fel tecken.")
    if not one.low <= one.true <= one.high:
        return Text("This evaluator would be right that there is an effect, and wrong about its size.",
                    "Den här utvärderaren skulle ha rätt i att det finns en effekt, men fel om hur stor den är.")
    return Text("This evaluator would be right: the effect is found, and the true size lies within the interval.",
                "Den här utvärderaren skulle ha rätt: effekten hittas, och dess sanna storlek ligger inom intervallet.")


def _nothing_to_find(found):
    if found:
        return Text("This evaluator would be wrong: an effect is found where there is none.",
                    "Den här utvärderaren skulle ha fel: en effekt hittas där det inte finns någon.")
    return Text("This evaluator would be right not to find any effect: there is none.",
                "Den här utvärderaren skulle göra rätt i att inte hitta någon effekt: det finns ingen.")


def _how_often(over, language):
    return Text("Out of {} evaluators in as many worlds {} ({} to {}) would find an effect; had there been none, {} ({} to {}) "
                "would have found one all the same.",
                "Av {} utvärderare i lika många världar skulle {} ({} till {}) hitta en effekt; utan någon effekt skulle {} "
                "({} till {}) ändå ha hittat en.").format(
        over.replications, *(percent(share, language) for share in (
            over.power, over.power_low, over.power_high,
            over.false_alarms, over.false_alarms_low, over.false_alarms_high)))(language)


def _how_far_off(over, language):
    decimals = decimals_for(over.bias_error)
    signed = lambda value: number(value, decimals, language, signed=True)
    if abs(over.bias) <= 2 * over.bias_error:
        return Text("On average the estimate is not distinguishably off ({}, Monte-Carlo error {}).",
                    "I genomsnitt går det inte att se något systematiskt fel i skattningen ({}, Monte Carlo-fel {}).").format(
            signed(over.bias), number(over.bias_error, decimals, language))(language)
    return Text("On average the estimate is off by {} (Monte-Carlo error {}): {} because of who takes part, "
                "{} because of what is measured.",
                "I genomsnitt är skattningen fel med {} (Monte Carlo-fel {}): {} beror på vilka som deltar, "
                "{} på vad som mäts.").format(
        signed(over.bias), number(over.bias_error, decimals, language), signed(over.drawn_bias),
        signed(over.measure_bias))(language)
