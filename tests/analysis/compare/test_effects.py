"""Effects of studies whose values are known."""

import numpy as np
import pytest
from scipy import stats

from tillit import effects
from tillit.compare.conclusions import assumptions_sentence, chance_sentence, verdicts
from tillit.compare.regret import regret
from tillit.problem import Problem


@pytest.fixture
def worlds():
    """Two lenses, eight worlds, two reforms: the first helps by 0.1 and the second turns with the lens."""
    random = np.random.default_rng(7)
    level = random.normal(0.5, 0.1, (2, 8, 1))
    effect = np.array([[0, 0.1, 0.05], [0, 0.1, -0.05]])[:, None, :]
    return level + effect + random.normal(0, 0.005, (2, 8, 3)) * [0, 1, 1]


def test_the_difference_is_taken_world_by_world(known_study, worlds):
    table = effects(known_study(quality=worlds))
    assert len(table) == 4
    first = table.iloc[0]
    difference = worlds[0, :, 1] - worlds[0, :, 0]
    found = stats.ttest_1samp(difference, 0).confidence_interval()
    assert first.difference == pytest.approx(difference.mean())
    assert (first.low, first.high) == pytest.approx((found.low, found.high))
    assert first.baseline == pytest.approx(worlds[0, :, 0].mean())
    assert first.all_low < first.low < first.high < first.all_high
    assert first.best == pytest.approx(1, abs=0.01)
    assert first.independent_runs > 100 * first.runs


def test_worlds_that_lack_a_run_are_left_out(known_study, worlds):
    worlds[0, 3, 1] = np.nan
    table = effects(known_study(quality=worlds))
    assert table.iloc[0].replications == 7
    assert table.iloc[1].replications == 8
    assert table.iloc[0].difference == pytest.approx(np.nanmean(worlds[0, :, 1] - worlds[0, :, 0]))


def test_gain_is_positive_on_the_better_side(known_study, worlds):
    table = effects(known_study("lower", strain=worlds))
    assert table.iloc[0].gain == pytest.approx(-table.iloc[0].difference)
    assert np.isnan(effects(known_study("neither", control=worlds)).iloc[0].gain)


def test_one_world_gives_a_difference_without_an_interval(known_study, worlds):
    table = effects(known_study(quality=worlds[:, :1]))
    assert table.iloc[0].difference == pytest.approx(worlds[0, 0, 1] - worlds[0, 0, 0])
    assert np.isnan(table.iloc[0][["low", "high", "boot_low", "all_low", "standardised", "best"]].astype(float)).all()


def test_a_study_of_the_baseline_alone_is_refused(known_study, worlds):
    with pytest.raises(Problem, match="only the baseline"):
        effects(known_study(quality=worlds[:, :, :1]))


def test_verdicts_are_those_of_the_interval_that_holds_for_all(known_study, worlds):
    found = verdicts(effects(known_study(quality=worlds)))
    assert list(found["verdict"]) == [1, 1, 1, -1]
    assert list(verdicts(effects(known_study("lower", strain=worlds)))["verdict"]) == [-1, -1, -1, 1]


def test_chance_and_assumptions_have_a_sentence_each(known_study, worlds):
    study = known_study(quality=worlds)
    table = effects(study)
    assert chance_sentence(table, "en") == (
        "Chance: 4 of 4 effects are known to be better or worse, in 8 worlds (95 %, all variants at once); "
        "more replications narrow the rest.")
    assert chance_sentence(table, "sv") == (
        "Slumpen: 4 av 4 effekter är säkert bättre eller sämre, i 8 världar (95 %, alla varianter samtidigt); "
        "fler upprepningar gör de övriga intervallen smalare.")
    assert chance_sentence(table[:1], "en").startswith("Chance: 1 of 1 effect is known to be better or worse, in 8 worlds")
    assert chance_sentence(table[:1], "sv").startswith("Slumpen: 1 av 1 effekt är säkert bättre")
    assert assumptions_sentence(study, table, "en") == (
        "Assumptions: 1 of 2 conclusions is the same under all 2 sets of assumptions; 1 turns from better to worse. "
        "These turn: reform2: quality.")
    assert assumptions_sentence(study, table, "sv") == (
        "Antagandena: 1 av 2 slutsatser är densamma under alla 2 uppsättningar antaganden; 1 vänder från bättre till "
        "sämre. Dessa vänder: reform2: quality.")


def test_one_lens_says_nothing_of_assumptions(known_study, worlds):
    study = known_study(quality=worlds[:1])
    assert assumptions_sentence(study, effects(study), "en") == (
        "Assumptions: only one set of them was tried; run under more lenses to see what rests on them.")


def test_regret_is_the_distance_to_the_best_choice(known_study):
    means = np.array([[[0.5, 0.6, 0.55]], [[0.5, 0.45, 0.40]]])
    table = regret(known_study(quality=means), "quality").set_index("variant")
    assert table.loc["baseline", "most"] == pytest.approx(0.1)
    assert table.loc["reform1", "most"] == pytest.approx(0.05)
    assert table.loc["reform1", "at_lens"] == "lens1"
    assert table.loc["reform2", "mean"] == pytest.approx((0.05 + 0.10) / 2)
    lower = regret(known_study("lower", strain=means), "strain").set_index("variant")
    assert lower.loc["baseline", "most"] == pytest.approx(0.1)
    assert lower.loc["reform2", "most"] == pytest.approx(0.05)


def test_a_variant_without_runs_takes_nothing_from_the_others(known_study, worlds):
    whole = effects(known_study(quality=worlds[:1, :, :2])).iloc[0]
    worlds[:, :, 2] = np.nan
    found, missing = (row for _, row in effects(known_study(quality=worlds[:1])).iterrows())
    assert (found.all_low, found.all_high, found.best) == (whole.all_low, whole.all_high, whole.best)
    assert missing.replications == 0 and np.isnan(missing[["difference", "all_low", "best"]].astype(float)).all()


def test_variants_that_share_one_world_are_judged_by_sidak(known_study, worlds):
    worlds[:, 4:, 1] = worlds[:, :3, 2] = np.nan
    table = effects(known_study(quality=worlds[:1]))
    for row, places in zip(table.itertuples(), (slice(0, 4), slice(3, 8))):
        difference = (worlds[0, :, row.Index + 1] - worlds[0, :, 0])[places]
        factor = stats.t.ppf((1 + np.sqrt(0.95)) / 2, len(difference) - 1)
        assert row.all_high == pytest.approx(difference.mean() + factor * stats.sem(difference))
    assert list(verdicts(table)["verdict"]) == [1, 1]


def test_regret_is_among_the_variants_that_have_been_run(known_study):
    means = np.array([[[0.5, 0.6, np.nan]], [[0.5, 0.45, np.nan]]])
    table = regret(known_study(quality=means), "quality").set_index("variant")
    assert dict(table["most"]) == pytest.approx({"baseline": 0.1, "reform1": 0.05})
    assert not len(regret(known_study(quality=means[:, :, [0, 2]]), "quality"))


def test_outcomes_without_a_better_side_have_sentences_too(known_study, worlds):
    study = known_study("neither", control=worlds)
    assert chance_sentence(effects(study), "en") == "Chance: 8 worlds; none of these outcomes has a better side."
    assert "none of these outcomes has a better side" in assumptions_sentence(study, effects(study), "en")
