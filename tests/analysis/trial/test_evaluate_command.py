"""tillit evaluate and power from end to end, on what the program made; their messages word for word."""

import shutil

import h5py
import numpy as np
import pandas
import pytest
from small_trials import EXEMPT, LOT, SCENARIO

from tillit.language import number
from tillit.study import open_study
from tillit.trial.estimators import ESTIMATORS
from tillit.trial.evaluation import evaluate

@pytest.fixture
def live(made, tmp_path):
    """The study of a scenario's text."""
    return lambda text, *more: made(tmp_path, text, "study", *more)


def said(result, code, *messages):
    """That a call ended with this code and said exactly these sentences on standard error."""
    assert result.stderr.splitlines() == [f"tillit: {message}" for message in messages]
    assert result.returncode == code


def test_every_estimator_is_shown_beside_the_truth(tillit, trials):
    shown = tillit("evaluate", trials, "--variant", "volunteers", "--outcome", "survey_staff_trust")
    said(shown, 0)
    for label in ESTIMATORS.values():
        assert label.en in shown.stdout
    for part in ("true effect", "effect on what is measured", "One evaluator, replication 0", "Over 4 replications",
                 "4 take part (volunteers), 12 to compare with", "There was no lot"):
        assert part in shown.stdout


def test_the_printed_truth_is_the_paired_effect(tillit, trials):
    shown = tillit("evaluate", trials, "--variant", "lot", "--outcome", "sick_leave", "--replication", 2, "--output", "t.csv")
    said(shown, 0)
    with open_study(trials) as study:
        inside = study["in_trial"].isel(lens=0, replication=2).sel(variant="lot") == 1
        after = study["sick_leave"].isel(lens=0, replication=2).sel(period=slice(0, 103)).mean("sector")
        difference = (after.sel(variant="lot") - after.sel(variant="baseline")).mean("period")
        expected = float(difference.where(inside).mean())
    with open_study(trials) as study:
        estimates, _ = evaluate(study, "lot", ["sick_leave"])
    row = estimates[(estimates.replication == 2) & (estimates.estimator == "welch")].iloc[0]
    assert row.true == pytest.approx(expected, rel=1e-4)
    assert row.measured == row.true  # a register without error
    line = next(line for line in shown.stdout.splitlines() if line.startswith("  true effect"))
    assert any(line.endswith(f"  {number(expected, decimals, signed=True)}") for decimals in (3, 4))


def test_swedish_is_swedish(tillit, trials):
    shown = tillit("evaluate", trials, "--variant", "lot", "--outcome", "indicator", "--lang", "sv").stdout
    for part in ("Lottade", "En utvärderare, upprepning 0", "sann effekt", "falska larm, %", "Den här utvärderaren", "0,"):
        assert part in shown
    assert "true effect" not in shown and "0." not in shown


def test_the_table_holds_every_replication_unrounded(tillit, trials, tmp_path):
    said(tillit("evaluate", trials, "--variant", "lot", "--outcome", "indicator", "--output", "table.csv"), 0)
    table = pandas.read_csv(tmp_path / "table.csv")
    assert len(table) == 4 * (len(ESTIMATORS) - 1)  # no applicants
    with open_study(trials) as study:
        estimates, events = evaluate(study, "lot", ["indicator"])
    assert table.estimate.to_numpy() == pytest.approx(estimates.estimate.to_numpy(), nan_ok=True)
    assert sorted(events.year.unique()) == [-2, -1, 0, 1]


def test_without_effect_the_estimates_with_and_without_are_the_same(live):
    nothing = live(SCENARIO + LOT.replace("exempt = 0.6", "exempt = 0"))
    with open_study(nothing) as study:
        estimates, _ = evaluate(study, "lot", ["survey_staff_trust"])
    assert (estimates.true == 0).all() and (estimates.measured == 0).all()
    assert np.array_equal(estimates.estimate, estimates.nil_estimate) and np.array_equal(estimates.p, estimates.nil_p)


def test_one_replication_is_said_to_tell_nothing_of_the_rest(tillit, live):
    shown = tillit("evaluate", live(SCENARIO + LOT, "--set", "study.replications=1"), "--outcome", "indicator")
    said(shown, 0)
    assert "With one replication nothing can be said of how often such an evaluation would be right." in shown.stdout
    assert "Over 1" not in shown.stdout


def test_no_trial(tillit, live):
    reform = live(SCENARIO + EXEMPT.format(""))
    said(tillit("evaluate", reform), 1, "the study holds no trial: no variant has a measure that some principals take part in "
         "and others do not (where = { draw = … } in a scenario)")
    said(tillit("evaluate", reform, "--lang", "sv"), 1, "studien innehåller inget försök: ingen variant har en åtgärd som några "
         "huvudmän deltar i och andra inte (where = { draw = … } i ett scenario)")


def test_a_reform_of_one_sector_is_no_trial(tillit, live):
    said(tillit("evaluate", live(SCENARIO + EXEMPT.format('where = { sectors = ["health"] }'))), 1,
         "the study holds no trial: no variant has a measure that some principals take part in and others do not "
         "(where = { draw = … } in a scenario)")


def test_too_few_years_before(tillit, live):
    early = live(SCENARIO + LOT, "--set", "run.burn_in=8")
    said(tillit("evaluate", early, "--outcome", "indicator"), 1,
         "the study has no year of indicator before the trial, so an evaluator has nothing to compare with; let run.burn_in be "
         "at least 52 weeks")
    said(tillit("evaluate", early, "--outcome", "indicator", "--lang", "sv"), 1,
         "studien har inget år med indicator före försöket, så en utvärderare har inget att jämföra med; låt run.burn_in vara "
         "minst 52 veckor")


def test_too_few_years_of_the_trial(tillit, live):
    short = live(SCENARIO + LOT, "--set", "run.weeks=12")
    said(tillit("evaluate", short, "--outcome", "survey_staff_trust"), 1,
         "the study has no year of survey_staff_trust in which the trial is in force; let run.weeks reach at least 52 weeks "
         "beyond its start")


def test_what_is_not_there_is_named(tillit, trials):
    said(tillit("evaluate", trials, "--years", 3, "--variant", "lot", "--outcome", "indicator"), 2,
         "the trial has 2 years with indicator, not 3")
    said(tillit("evaluate", trials, "--variant", "lottery"), 2, "the study has no trial lottery; it has lot, matched, volunteers, "
         "many_volunteers, in_school, named")
    said(tillit("evaluate", trials, "--outcome", "quality"), 2,
         "an evaluator cannot observe quality; nearest is survey_citizen_last_meeting")
    said(tillit("evaluate", trials, "--replication", 9, "--outcome", "indicator", "--variant", "lot"), 2,
         "the study has no complete replication 9; it has 0 to 3")
    said(tillit("evaluate", trials, "--lens", "agency"), 2, "the study has no lens agency; it has balanced")


def test_a_partial_study_is_evaluated_where_it_is_complete(tillit, trials, tmp_path):
    shutil.copy(trials, tmp_path / "partial.h5")
    with h5py.File(tmp_path / "partial.h5", "r+") as file:
        file["complete"][0, 0, 1] = 0
    shown = tillit("evaluate", "partial.h5", "--variant", "lot", "--outcome", "indicator")
    said(shown, 4, "the study is partial: 27 of 28 runs are done, 0 failed; replications that lack one of a pair are left out "
         "(`tillit resume` makes what is missing)")
    assert "One evaluator, replication 1" in shown.stdout and "Over 3 replications" in shown.stdout
    with h5py.File(tmp_path / "partial.h5", "r+") as file:
        file["complete"][:, :, 1] = 0
    nothing = tillit("evaluate", "partial.h5", "--variant", "lot")
    assert nothing.returncode == 4
    assert nothing.stderr.splitlines()[1] == ("tillit: no replication is complete both in the baseline and in lot; "
                                              "`tillit resume` makes what is missing")


def test_a_cut_off_file_is_one_sentence(tillit, trials, tmp_path):
    (tmp_path / "cut.h5").write_bytes(trials.read_bytes()[:100_000])
    shown = tillit("evaluate", "cut.h5")
    assert shown.returncode == 1 and len(shown.stderr.splitlines()) == 1
    assert shown.stderr.startswith("tillit: cut.h5 cannot be read: it is cut off, damaged or no study;")


def test_damage_within_a_file_is_one_sentence(tillit, trials, tmp_path):
    shutil.copy(trials, tmp_path / "damaged.h5")
    with h5py.File(trials) as file:
        place = file["indicator"].id.get_chunk_info(0)
    with open(tmp_path / "damaged.h5", "r+b") as file:
        file.seek(place.byte_offset)
        file.write(bytes(place.size))
    shown = tillit("evaluate", "damaged.h5", "--outcome", "indicator")
    assert shown.returncode == 1 and len(shown.stderr.splitlines()) == 1
    assert shown.stderr.startswith("tillit: a file cannot be read or written, or is damaged (")


def test_a_study_with_a_design_is_evaluated_at_one_point(tillit, made, tmp_path):
    design = 'design = { method = "grid", over = { levers.support = { values = [0.1, 0.6] } } }'
    sweep = made(tmp_path, SCENARIO.replace("replications = 4", f"replications = 2\n{design}") + LOT, "sweep")
    said(tillit("evaluate", sweep), 2, "the study has a design, and a trial is evaluated at one point of it: give --point N, with "
         "N from 0 to 1 (the columns p_… of `tillit export` tell what each is)")
    said(tillit("evaluate", sweep, "--point", 7), 2, "the study's design has no point 7; it has 0 to 1")
    alone = made(tmp_path, SCENARIO.replace("replications = 4", "replications = 2") + LOT, "alone", "--set", "levers.support=0.6")
    tables = []
    for study in ((sweep, "--point", 1), (alone,), (sweep, "--point", 0)):
        said(tillit("evaluate", *study, "--outcome", "indicator", "--output", "table.csv"), 0)
        tables.append((tmp_path / "table.csv").read_text())
    assert tables[0] == tables[1] != tables[2]
