"""The answer in three sentences says what the effects say, and no more."""

import numpy as np
import pytest
import xarray

from tillit import effects
from tillit.compare.conclusions import assumptions_sentence
from tillit.draw import forest
from tillit.draw.choice import Choice
from tillit.report.answer import three_sentences

ROUGH = np.random.default_rng(3).normal(0, 1, (1, 8))


def answer(study, language="en"):
    return three_sentences(study, forest.collect(study, Choice(language)), None, None, language)


def values(*added):
    """(lens, 8 worlds, baseline and one reform) in which the reform adds this under each lens, give or take a little."""
    base = np.random.default_rng(1).random((len(added), 8))
    noise = np.random.default_rng(2).normal(0, 0.01, base.shape)
    return np.stack([base, base + np.array(added)[:, None] + noise], axis=-1)


def test_what_is_known_is_said_with_its_size(known_study):
    said = answer(known_study(trust=values(0.5)))
    assert said[0].startswith("“reform1” is, compared with the baseline: better on trust (+0.5")
    assert "worse" not in said[0] and "1 of 1 effect is known" in said[2]


def test_what_an_interval_leaves_open_is_not_known(known_study):
    said = answer(known_study(trust=np.stack([0 * ROUGH, ROUGH], axis=-1)))
    assert said[0] == "Whether “reform1” is better or worse than the baseline is not known for trust."
    assert "0 of 1 effect is known" in said[2]


def test_lower_can_be_better(known_study):
    assert "better on trust (−0.5" in answer(known_study(better="lower", trust=values(-0.5)))[0]


def test_what_turns_under_another_lens_is_not_called_better(known_study):
    said = answer(known_study(trust=values(0.5, -0.5), calm=values(0.5, 0.7)))
    assert "better on calm (+0.5" in said[0] and "not known or mixed on 1 of 2 outcomes" in said[0]
    assert said[1] == "1 of 2 conclusions is the same under all 2 sets of assumptions, and 1 turns from better to worse."


def test_one_lens_is_said_to_be_one(known_study):
    assert "under one set of assumptions alone (“lens0”); what others would give is not known" in answer(
        known_study(trust=values(0.5)))[1]


def test_one_world_is_said_to_be_one(known_study):
    said = answer(known_study(trust=values(0.5)).isel(replication=[0]))
    assert "in the one world that was run" in said[0]
    assert "cannot be told from a single world" in said[2] and "known at" not in said[2]


@pytest.mark.parametrize("language, last", [("en", "No number here is a forecast"), ("sv", "Inget tal här är en prognos")])
def test_nothing_is_called_a_forecast(known_study, language, last):
    assert last in answer(known_study(trust=values(0.5)), language)[2]


def test_swedish_is_swedish(known_study):
    said = answer(known_study(trust=values(0.5)), "sv")
    assert said[0].startswith("”reform1” är, jämfört med jämförelsealternativet: bättre vad gäller trust (+0,5")
    assert said[2].startswith("Vad gäller slumpen: 1 av 1 effekt är säker på 95-procentsnivån, ")


def over_points(study):
    """The study at four points of a design, under two lenses: the reform adds 0.3 at three of them, and takes 0.2 at the last."""
    added = xarray.DataArray([0.0, 0.0, 0.0, -0.5], dims="design", coords={"design": range(4)})
    attrs = study["national_trust"].attrs
    study["national_trust"] = (study["national_trust"] + added * (study["variant"] == "reform1")).assign_attrs(attrs)
    study["complete"] = study["complete"].expand_dims(design=4)
    return study


def test_lenses_and_points_of_a_design_are_judged_one_by_one_as_compare_does(known_study):
    study = over_points(known_study(trust=values(0.3, 0.3)))
    said = answer(study)
    assert said[0] == "Whether “reform1” is better or worse than the baseline is not known for trust."
    assert said[1] == "0 of 1 conclusion is the same under all 8 sets of assumptions, and 1 turns from better to worse."
    assert "8 of 8 effects are known" in said[2]
    assert "0 of 1 conclusion is the same under all 8 sets of assumptions; 1 turns from" in assumptions_sentence(
        study, effects(study), "en")


def test_what_is_better_at_all_points_under_all_lenses_is_said_with_its_range(known_study):
    said = answer(over_points(known_study(trust=values(0.7, 0.9))))
    assert "better on trust (+0.2" in said[0] and " to +0.9" in said[0]
    assert said[1].startswith("1 of 1 conclusion is the same under all 8 sets of assumptions, and none turns")


def test_one_world_at_several_points_tells_how_many_signs_are_the_same(known_study):
    study = over_points(known_study(trust=values(0.3, 0.3), calm=values(0.3, 0.3))).isel(replication=[0])
    assert answer(study)[1] == "In 1 of 2 cases the difference has the same sign under all 8 sets of assumptions."


def test_outcomes_without_a_better_side_have_no_answer(known_study):
    assert answer(known_study(better="neither", trust=values(0.3)))[0].startswith("None of these outcomes has a better side")
