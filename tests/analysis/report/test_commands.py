"""tillit plot and tillit report, called as the launcher calls them, also on studies that cannot tell all."""

import re
import shutil

import h5py
import pytest
from page import Page

BASELINE = """
model = "governance"
[population]
kind = "synthetic"
principals = 3
[run]
burn_in = 56
weeks = 56
[study]
replications = 1
"""


REFORM = """
[look_at]
en = "Trust."
sv = "Tilliten."
[[variant]]
name = "free"
label = { en = "Care is freed", sv = "Omsorgen blir fri" }
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
start = 4
end = 400
where = { sectors = ["care"] }
[[variant.measure]]
levers = { exempt = 0.2 }
start = 8
end = 20
"""


@pytest.fixture
def with_runs_missing(small_trial, tmp_path):
    """A copy of the small trial of which only so many runs are done."""
    def make(done):
        target = tmp_path / f"partial{done}.h5"
        shutil.copy(small_trial, target)
        with h5py.File(target, "r+") as file:
            flat = file["complete"][...].ravel()
            missing = flat.copy()
            missing[done:] = 0
            file["complete"][...] = missing.reshape(file["complete"].shape)
            for name in file:
                if isinstance(file[name], h5py.Dataset) and name.startswith("national_"):
                    values = file[name][...]
                    values[missing.reshape(file["complete"].shape) == 0] = float("nan")
                    file[name][...] = values
        return target
    return make


def test_a_report_is_written_beside_its_study_and_the_same_study_gives_the_same_bytes(tillit, small_trial, reports, tmp_path,
                                                                                      monkeypatch):
    monkeypatch.setattr("tillit.report.page.as_bytes", lambda figure, kind: kind.encode())  # drawing them takes long
    shutil.copy(small_trial, tmp_path / "mine.h5")
    answer = tillit("report", "mine.h5", "--lang", "sv", "--figures", "figures")
    assert (answer.returncode, answer.stderr, answer.stdout) == (0, "", "Rapporten finns i mine.html\n")
    written = (tmp_path / "mine.html").read_bytes()
    assert written == reports["sv"].read_bytes() and b'<html lang="sv">' in written
    assert len(list((tmp_path / "figures").iterdir())) == 2 * written.count(b"<figure")


def test_a_picture_is_written_and_told(analysis, small_trial, tmp_path):
    answer = analysis("plot", small_trial, "--what", "chain", "--output", "new/chain.svg", "--lens", "agency")
    assert answer.returncode == 0 and answer.stdout.startswith("Diagram of the governance chain")
    assert (tmp_path / "new/chain.svg").read_text(encoding="utf-8").rstrip().endswith("</svg>")


@pytest.mark.parametrize("arguments, code, said", [
    (("--output", "a.pdf"), 2, "a.pdf is neither PNG nor SVG: let its name end in .png or .svg"),
    (("--output", "a.png", "--outcome", "qality"), 2,
     "the study has no outcome qality; nearest is quality (`tillit list outcomes` lists them)"),
    (("--output", "a.png", "--lens", "x"), 2, "the study has no lens x; it has stewardship, agency"),
    (("--output", "a.png", "--variant", "x"), 2, "the study has no variant x beside the baseline; it has trial"),
    (("--output", "a.png", "--what", "chain", "--outcome", "quality"), 2,
     "chain shows outcomes of its own: leave out --outcome"),
    (("--output", "a.png", "--what", "equity", "--outcome", "quality", "--outcome", "staff_trust"), 2,
     "equity shows one outcome: give one --outcome"),
    (("--output", "a.png", "--what", "fan", "--by", "sector"), 2, "fan cannot be drawn by sector: only a forest plot can"),
    (("--output", "a.png", "--what", "map"), 1,
     "there is no map to draw: the principals of this study are not Sweden's municipalities and regions"),
    (("--output", "/proc/a.png"), 1, "/proc/a.png cannot be written: No such file or directory"),
])
def test_what_cannot_be_drawn_is_said_in_a_sentence(tillit, small_trial, arguments, code, said):
    answer = tillit("plot", small_trial, *arguments)
    assert (answer.returncode, answer.stderr) == (code, f"tillit: {said}\n")


def test_a_study_of_one_world_without_a_reform_is_reported_as_that(tillit, made, tmp_path):
    study = made(tmp_path, BASELINE)
    answer = tillit("report", study, "--output", "one.html")
    assert answer.returncode == 0, answer.stderr
    page = (tmp_path / "one.html").read_text(encoding="utf-8")
    assert "The study has the baseline alone" in page and "Only one random world was run" in page
    assert tillit("plot", study, "--output", "a.png").returncode == 1


def test_what_was_asked_is_told_in_labels_and_of_sectors_that_somebody_runs(tillit, made, tmp_path, monkeypatch):
    monkeypatch.setattr("tillit.report.section.as_bytes", lambda figure, kind: kind.encode())  # drawing them takes long
    study = made(tmp_path, BASELINE.replace("replications = 1", "replications = 2") + REFORM)
    with h5py.File(study, "r+") as file:
        file["quality"][..., 2] = float("nan")  # as where nobody runs health care
    said = tillit("compare", study, "--by", "sector", "--outcome", "quality").stdout
    assert "school · Care is freed" in said and "health care" not in said and "; replications: 2.\n" in said
    pages = {}
    for language in ("en", "sv"):
        assert tillit("report", study, "--output", "page.html", "--lang", language).returncode == 0
        pages[language] = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    cells, svenska = pages["en"].cells, pages["sv"].cells
    assert "exemption from state rules = 0.6; delegation = 0.3" in cells
    assert "undantag från statens regler = 0,6; delegering = 0,3" in svenska
    assert "weeks 4 to 55" in cells and "vecka 8 till 19" in svenska
    assert "sectors: social care" in cells and "överallt" in svenska
    assert "Att titta på: Tilliten." in pages["sv"].text and "What to look at: Trust." in pages["en"].text
    assert "How quality of meetings falls on services" in pages["en"].text
    assert "Hur mötenas kvalitet fördelar sig på verksamheter" in pages["sv"].text
    assert re.search("(better|worse|not known) in [^;]*school", pages["en"].text) and "school" in cells
    assert "health care" not in cells and "in health care" not in pages["en"].text and "hälso- och sjukvård" not in svenska


def test_a_partial_study_is_reported_with_what_is_missing(analysis, with_runs_missing, tmp_path):
    answer = analysis("report", with_runs_missing(10), "--output", "partial.html")
    assert answer.returncode == 4 and "the study is partial: 10 of 12 runs are done" in answer.stderr
    assert "The study is partial: 10 of 12 runs are done" in (tmp_path / "partial.html").read_text(encoding="utf-8")


def test_a_study_of_which_nothing_is_done_has_no_report(tillit, with_runs_missing, tmp_path):
    answer = tillit("report", with_runs_missing(0), "--output", "none.html")
    assert answer.returncode == 4 and "no run of this study is done yet" in answer.stderr
    assert not (tmp_path / "none.html").exists()


def test_a_truncated_study_is_told_as_that(tillit, small_trial, tmp_path):
    (tmp_path / "cut.h5").write_bytes(small_trial.read_bytes()[:100_000])
    for command in (("report", "cut.h5"), ("plot", "cut.h5", "--output", "a.png")):
        answer = tillit(*command)
        assert answer.returncode == 1
        assert answer.stderr.startswith("tillit: cut.h5 cannot be read: it is cut off, damaged or no study;")
