"""explain-outcome from end to end, as a user calls it."""

import csv
import json

import h5py
import pytest
from test_resume import make_partial

pytestmark = pytest.mark.one_thread

SCENARIO = """
population = { kind = "synthetic", principals = 3 }
run = { burn_in = 30, weeks = 40, seed = 3 }
study = { replications = 2, lenses = ["balanced", "agency"] }
[[variant]]
name = "tighter"
label = { en = "tighter control", sv = "hårdare kontroll" }
[[variant.measure]]
levers = { delegate = -0.8 }
start = 0
"""
TRIAL = """
[[variant]]
name = "trial"
[[variant.measure]]
levers = { delegate = 0.8 }
start = 5
where = { principals = ["P001", "P003"] }
"""
EXPLAINED = ("quality", "control", "discretion", "admin_share", "support", "alignment", "workload",
             "gaming", "practice", "latent_risk", "inspector_trust", "indicator", "leadership",
             "manager_trust", "staff_trust", "can", "want", "dare", "strain", "sick_leave",
             "turnover", "citizen_trust", "need", "serious_incidents", "board_trust",
             "pressure", "control_by_board", "control_by_directors", "control_by_area_managers")


@pytest.fixture(scope="module")
def study_bytes(tmp_path_factory):
    import os
    import subprocess

    from project import PROGRAM, PROJECT
    folder = tmp_path_factory.mktemp("study")
    (folder / "small.toml").write_text(SCENARIO)
    subprocess.run([PROGRAM, "run", "small.toml", "--output", "small.h5", "--quiet"], cwd=folder,
                   check=True, capture_output=True, timeout=300,
                   env={**os.environ, "TILLIT_HOME": str(PROJECT)})
    return (folder / "small.h5").read_bytes()


@pytest.fixture
def explain(tillit, tmp_path, study_bytes):
    """Calls explain-outcome on the study; what is not said is staff trust of P002 in 26 weeks."""
    (tmp_path / "small.h5").write_bytes(study_bytes)

    def call(*more, outcome="staff_trust", where="P002", between=(0, 26), language="en"):
        place = () if where is None else ("--where", where)
        return tillit("--lang", language, "explain-outcome", "small.h5", "--outcome", outcome,
                      *place, "--between", *between, *more)

    return call


def as_json(answer):
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def complaint(answer, code=2):
    assert answer.returncode == code, answer.stdout
    assert answer.stdout == ""
    return answer.stderr


@pytest.mark.parametrize("outcome", EXPLAINED)
def test_terms_add_up_to_the_change_for_every_outcome(explain, outcome):
    told = as_json(explain("--json", "-", outcome=outcome))
    assert told["between"] == [0, 26] and told["variants"][0]["variant"] == "tighter"
    terms = sum(cause["contribution"] for cause in told["causes"])
    assert abs(told["change"] - terms) < 1e-6
    assert abs(told["rest"]) < 1e-6
    of_variant = told["variants"][0]
    assert of_variant["weeks"] == list(range(26))
    for term in of_variant["terms"]:
        assert len(term["by_week"]) == 26 and term["by_week"][-1] == term["contribution"]
    sizes = [abs(cause["contribution"]) for cause in told["causes"]]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] > 0


@pytest.mark.parametrize("lens", ["balanced", "agency"])
def test_a_comparison_is_the_difference_of_both_explanations(explain, lens):
    more = ("--json", "-", "--lens", lens, "--replication", 1, "--sector", "school")
    both = as_json(explain(*more, "--against", "baseline"))
    tighter, baseline = (as_json(explain(*more, "--variant", name))
                         for name in ("tighter", "baseline"))
    assert both["variants"] == [tighter["variants"][0], baseline["variants"][0]]
    assert both["change"] == pytest.approx(tighter["change"] - baseline["change"])
    first = both["causes"][0]
    assert first["name"] == "control" and first["contribution"] < -0.02
    alone = {one["name"]: one["contribution"] for one in tighter["causes"]}
    beside = {one["name"]: one["contribution"] for one in baseline["causes"]}
    for cause in both["causes"]:
        name = cause["name"]
        assert cause["contribution"] == pytest.approx(alone[name] - beside[name], abs=1e-12)


def test_the_value_explained_is_the_one_in_the_file(explain, tillit, tmp_path):
    (tmp_path / "weekly.toml").write_text(SCENARIO + "[record]\nevery = 1\n")
    assert tillit("run", "weekly.toml", "--output", "weekly.h5", "--quiet").returncode == 0
    told = as_json(tillit("explain-outcome", "weekly.h5", "--outcome", "citizen_trust", "--where",
                          "P003", "--sector", "care", "--between", -3, 20, "--json", "-"))
    with h5py.File(tmp_path / "weekly.h5") as study:
        stored = study["citizen_trust"][0, 0, 1, :, 2, 0]
    assert told["variants"][0]["before"] == pytest.approx(stored[26], abs=1e-6)
    assert told["variants"][0]["values"] == pytest.approx(list(stored[27:50]), abs=1e-6)


def test_the_largest_cause_is_followed_up_the_chain(explain):
    told = as_json(explain("--json", "-", "--follow", 4))
    names = [told["outcome"]["name"], *(one["outcome"]["name"] for one in told["followed"])]
    assert names[:2] == ["staff_trust", "control"] and len(set(names)) == len(names)
    for before, one in zip([told, *told["followed"]], told["followed"]):
        # What is followed is the largest cause that is a number of its own.
        numbers = {term["name"] for term in before["variants"][0]["terms"] if term["to"] is not None}
        largest = next(cause for cause in before["causes"] if cause["name"] in numbers)
        assert largest["name"] == one["outcome"]["name"]
        assert abs(one["rest"]) < 1e-6 and one["variants"][0]["weeks"] == list(range(26))
    # It is told as if it had been asked for.
    alone = as_json(explain("--json", "-", "--follow", 0, outcome="control"))
    assert alone["followed"] == []
    for key in ("change", "rest", "causes", "variants"):
        assert told["followed"][0][key] == alone[key]


def test_what_lies_behind_the_largest_cause_stands_beneath_the_table(explain):
    english = explain("--follow", 1).stdout
    behind = english.split("\nWhat lies behind it:\n")[1].split("\n\n")[0].split("\n")
    assert behind[0].startswith("  control by unit managers: 0.") and 2 <= len(behind) <= 4
    assert any(line.startswith("    delegation ") for line in behind)
    assert "What lies behind" not in explain("--follow", 0).stdout
    swedish = explain("--against", "baseline", language="sv").stdout
    assert "\nVad som ligger bakom:\n  enhetschefernas kontroll: 0," in swedish
    assert " mot 0," in swedish.split("Vad som ligger bakom")[1]


def test_without_where_it_is_the_nation_as_the_file_has_it(explain, tmp_path):
    told = as_json(explain("--json", "-", where="Riket"))
    assert told["where"] == {"kind": "nation", "code": None, "name": "The whole nation"}
    with h5py.File(tmp_path / "small.h5") as study:
        stored = study["national_staff_trust"][0, 0, 1]
    assert told["variants"][0]["before"] == pytest.approx(stored[29], abs=1e-6)
    assert told["variants"][0]["values"] == pytest.approx(list(stored[30:56]), abs=1e-6)
    assert abs(told["rest"]) < 1e-6
    swedish = explain(where=None, language="sv").stdout
    assert "\n  Hela riket, alla sektorer; synsätt balanced" in swedish


def test_those_who_take_part_are_told_of_together(tillit, tmp_path):
    (tmp_path / "trial.toml").write_text(SCENARIO + TRIAL)
    assert tillit("run", "trial.toml", "--output", "trial.h5", "--quiet").returncode == 0

    def told_of(where, *more):
        return tillit("explain-outcome", "trial.h5", "--outcome", "pressure", "--where", where,
                      "--json", "-", *more)

    both = as_json(told_of("participants", "--variant", "trial", "--against", "baseline"))
    assert both["where"] == {"kind": "participants", "code": None,
                             "name": "The 2 who take part", "principals": 2}
    first, third = (as_json(told_of(where, "--variant", "trial")) for where in ("P001", "P003"))
    # The outcome is a mean over boards.
    after = both["variants"][0]["after"]
    assert after == pytest.approx((first["variants"][0]["after"] + third["variants"][0]["after"]) / 2)
    assert complaint(told_of("participants", "--variant", "tighter")) == (
        'tillit: --where participants: everyone takes part in "tighter": --where nation tells of '
        "all\n")
    assert complaint(told_of("participants", "--variant", "baseline")) == (
        'tillit: --where participants: nobody takes part in "baseline"\n')


def test_the_table_says_what_weighs_most_in_both_languages(explain):
    english = explain().stdout
    assert english.startswith("Why staff trust changed between week 0 and week 26\n"
                              "  P002 Principal 2, all sectors; lens balanced, replication 0, "
                              "variant tighter\n  tighter control: 0.")
    assert "\n  control by unit managers " in english
    assert "Most comes from control by unit managers (0." in english
    assert "\nAlong the chain, from the week before week 0 to week 25:\n  delegation  " in english
    assert "0.000 -> −0.800\n" in english
    swedish = explain("--against", "baseline", language="sv").stdout
    assert swedish.startswith("Varför medarbetares tillit skiljer sig mellan vecka 0 och vecka 26\n")
    assert "\n  hårdare kontroll: 0," in swedish and "\n  jämförelsealternativ: 0," in swedish
    assert "Mest kommer från enhetschefernas kontroll (0," in swedish
    assert "−0,800 mot 0,000\n" in swedish
    assert "0." not in swedish


def test_files_are_written_beside_the_table(explain, tmp_path):
    answer = explain("--json", "why.json", "--csv", "why.csv")
    assert answer.stdout.startswith("Why staff trust changed")
    told = json.loads((tmp_path / "why.json").read_text())
    with open(tmp_path / "why.csv") as file:
        rows = list(csv.DictReader(file))
    assert [row["term"] for row in rows] == [one["name"] for one in told["causes"]] + ["rest"]
    assert sum(float(row["contribution"]) for row in rows) == pytest.approx(told["change"])
    assert float(rows[0]["tighter_to"]) > float(rows[0]["tighter_from"])
    refused = explain("--csv", "nowhere/why.csv")
    assert refused.returncode == 1 and "tillit: nowhere/why.csv cannot be written" in refused.stderr


def test_what_the_study_does_not_have_is_said(explain):
    assert complaint(explain(outcome="staff_trusst")) == (
        'tillit: "staff_trusst" cannot be explained; did you mean "staff_trust"?\n'
        f"        these can: {', '.join(EXPLAINED)}\n")
    assert complaint(explain(outcome="misconduct", language="sv")) == (
        'tillit: "misconduct" går inte att förklara\n'
        f"        det gör: {', '.join(EXPLAINED)}\n")
    assert 'unknown principal "0180"' in complaint(explain(where="0180"))
    assert 'did you mean "participants"?' in complaint(explain(where="participant"))
    assert 'unknown sector "schol"' in complaint(explain("--sector", "schol"))
    assert 'unknown lens "agensy"' in complaint(explain("--lens", "agensy"))
    assert 'unknown variant "looser"' in complaint(explain("--variant", "looser"))
    assert complaint(explain("--against", "tighter")) == (
        'tillit: "tighter" cannot be compared with itself\n')
    assert complaint(explain("--replication", 7)) == (
        "tillit: the study has no replication 7: its replications go from 0 to 1\n")
    assert complaint(explain("--design", 2)) == "tillit: the study has no design, and so no points\n"
    # Only the first of ten synthetic principals runs health care.
    assert complaint(explain("--sector", "health")) == (
        "tillit: P002 Principal 2, health care: nobody works there in the study\n")


def test_weeks_outside_the_study_are_said(explain):
    assert complaint(explain(between=(0, 41))) == (
        "tillit: --between 0 41: the study tells of changes between weeks -29 and 40\n")
    assert complaint(explain(between=(-30, 10), language="sv")) == (
        "tillit: --between -30 10: studien berättar om ändringar mellan vecka -29 och 40\n")
    assert complaint(explain(between=(10, 10))) == (
        "tillit: --between 10 10: the second week must be after the first\n")
    assert '--between: "soon" is not a whole number' in complaint(explain(between=(0, "soon")))
    assert explain(between=(-29, 40)).returncode == 0


def test_a_run_that_is_not_there_cannot_be_explained(explain, tmp_path):
    make_partial(tmp_path / "small.h5", [(0, 0, 1)])
    assert complaint(explain(), 4) == (
        "tillit: the study does not hold this run yet (lens balanced, replication 0, variant "
        "tighter): `tillit resume` makes it\n")
    assert explain("--replication", 1).returncode == 0


def test_a_study_that_this_program_does_not_give_again_is_not_explained(explain, tmp_path):
    with h5py.File(tmp_path / "small.h5", "r+") as study:
        study["content_hash"][0, 0, 1] += 1
    said = complaint(explain(), 1)
    assert said.startswith("tillit: lens balanced, replication 0, variant tighter: made again, "
                           "content_hash is ")
    assert said.endswith("This program does not give the study again: use the version of Tillit "
                         "that inspect shows\n")


def test_a_model_without_explanations_says_so(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text('model = "minimal_chain"\nrun = { weeks = 5 }\n'
                                         'population = { kind = "synthetic", principals = 2 }\n')
    assert tillit("run", "chain.toml", "--output", "chain.h5", "--quiet").returncode == 0
    answer = tillit("explain-outcome", "chain.h5", "--outcome", "trust", "--where", "P001")
    assert complaint(answer) == (
        "tillit: the model minimal_chain does not tell why its outcomes change\n")


def test_where_nothing_differs_that_is_told(tillit, tmp_path):
    """The trial of one begins after the weeks asked for: until then it is the baseline."""
    trial = TRIAL.replace("start = 5", "start = 35").replace('["P001", "P003"]', '["P001"]')
    (tmp_path / "late.toml").write_text(SCENARIO.replace('"balanced", "agency"', '"balanced"') + trial)
    assert tillit("run", "late.toml", "--output", "late.h5", "--quiet").returncode == 0
    explain = ("explain-outcome", "late.h5", "--outcome", "quality", "--where", "participants", "--variant", "trial",
               "--between", 0, 20)
    for language, words in (
            ("en", ("The one who takes part",
                    "No term contributed as much as 0.0001. Both variants set the same levers there.")),
            ("sv", ("Den enda som deltar",
                    "Ingen term bidrog med så mycket som 0,0001. Båda varianterna har samma styrmedel där."))):
        answer = tillit("--lang", language, *explain, "--against", "baseline")
        assert answer.returncode == 0, answer.stderr
        for word in words:
            assert word in " ".join(answer.stdout.split())
