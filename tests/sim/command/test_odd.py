"""odd from end to end: tables of models, and pages that hold them."""

import pytest

pytestmark = pytest.mark.one_thread

PAGE = "# A model\n\n<!-- tillit odd: levers -->\n<!-- end -->\n\nWords.\n"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.md"
    path.write_text(PAGE)
    return path


def test_every_table_is_printed_between_marks(tillit):
    told = tillit("odd")
    assert told.returncode == 0, told.stderr
    assert told.stdout.count("<!-- tillit odd: ") == told.stdout.count("<!-- end -->") == 13
    for words in ("| staff | `dare` | float | 1 | 0 to 1 | psychological safety |",
                  "| director, area manager, unit manager | `control` |",
                  "| `share_neutral` | 0.19 | 1 | 0 to 1; share_averse + share_neutral",
                  "| `staffing` | 1 | 0.7 to 1.3 | staffing |",
                  "| `visit_rate` | 0.65 | 0.25 | 0.05 | 1/week |",
                  "| `shirk` | 0.5 | 0.2 | 0.9 |",
                  "| `gaming` | gaming | nobody spends effort on looking good |",
                  "| `rules` | 1 | state rules | neither | sectors |",
                  "| medborgares tillit | citizens' trust | `citizen_trust` |"):
        assert words in told.stdout


def test_a_page_made_of_what_is_printed_is_new(tillit, tmp_path):
    for language in ("en", "sv"):
        (tmp_path / "all.md").write_text(tillit("odd", "--lang", language).stdout)
        checked = tillit("odd", "--check", "all.md")
        assert checked.returncode == 0, checked.stderr


def test_a_stale_page_is_told_left_alone_and_renewed(tillit, page):
    stale = tillit("odd", "--check", "page.md")
    assert stale.returncode == 1
    assert stale.stderr == "tillit: page.md is older than the model governance; tillit odd page.md renews it\n"
    assert page.read_text() == PAGE
    assert tillit("odd", "page.md").returncode == 0
    assert "| `delegate` | 0 | -1 to 1 | delegation |" in page.read_text()
    assert page.read_text().endswith("<!-- end -->\n\nWords.\n")
    assert tillit("odd", "--check", "page.md").returncode == 0


def test_a_stale_page_of_another_model_is_renewed_with_that_model(tillit, page):
    other = ("--model", "minimal_chain")
    stale = tillit("odd", "page.md", "--check", *other)
    renewal = "tillit odd page.md --model minimal_chain"
    assert stale.stderr == f"tillit: page.md is older than the model minimal_chain; {renewal} renews it\n"
    swedish = tillit("odd", "page.md", "--check", *other, "--lang", "sv").stderr
    assert swedish == f"tillit: page.md är äldre än modellen minimal_chain; {renewal} förnyar den\n"
    assert tillit(*renewal.split()[1:]).returncode == 0
    assert tillit("odd", "page.md", "--check", *other).returncode == 0


def test_a_page_may_name_its_model(tillit, page):
    page.write_text("<!-- tillit model: minimal_chain -->\n" + PAGE)
    stale = tillit("odd", "page.md", "--check").stderr
    assert stale == "tillit: page.md is older than the model minimal_chain; tillit odd page.md renews it\n"
    assert tillit("odd", "page.md").returncode == 0
    assert "| `support` |" in page.read_text() and "| `delegate` |" not in page.read_text()
    assert tillit("odd", "page.md", "--check", "--model", "minimal_chain").returncode == 0


def test_a_page_of_another_model_than_the_one_asked_for_is_left_alone(tillit, page):
    page.write_text(named := "<!-- tillit model: minimal_chain -->\n" + PAGE)
    for language, words in [("en", "says {}, not governance; leave out --model, or change that line"),
                            ("sv", "säger {}, inte governance; utelämna --model, eller ändra den raden")]:
        told = tillit("odd", "page.md", "--model", "governance", "--lang", language)
        said = words.format("<!-- tillit model: minimal_chain -->")
        assert (told.returncode, told.stderr) == (2, f"tillit: page.md {said}\n")
    assert page.read_text() == named


def test_a_page_that_names_no_model_of_ours_is_told(tillit, page):
    page.write_text("<!-- tillit model: minimal_chian -->\n" + PAGE)
    told = tillit("odd", "page.md")
    assert told.returncode == 2 and 'did you mean "minimal_chain"?' in told.stderr


def test_a_page_does_not_depend_on_who_renews_it(tillit, page):
    assert tillit("odd", "page.md", "--lang", "sv").returncode == 0
    assert "| `delegate` | 0 | -1 to 1 | delegation |" in page.read_text()


def test_any_model_has_its_tables(tillit):
    told = tillit("odd", "--model", "minimal_chain")
    assert told.returncode == 0, told.stderr
    assert "| staff | `courage` | float | 1 | 0 to 1 | courage to act for the client |" in told.stdout
    assert "`virtuous`" in told.stdout and "None." in told.stdout


@pytest.mark.parametrize("text, words", [
    ("Only words.\n", "page.md has no place for a table, such as <!-- tillit odd: levers -->"),
    ("<!-- tillit odd: leavers -->\n<!-- end -->\n", 'page.md:1: there is no table "leavers"; did you mean "levers"?'),
    ("\n<!-- tillit odd: levers -->\n", 'page.md:2: the table "levers" is not ended by a line <!-- end -->'),
])
def test_what_is_wrong_with_a_page_is_said(tillit, page, text, words):
    page.write_text(text)
    told = tillit("odd", "page.md")
    assert (told.returncode, told.stderr) == (2, f"tillit: {words}\n")
    assert page.read_text() == text


def test_what_is_asked_in_vain_is_said(tillit):
    assert tillit("odd", "--check").stderr == "tillit: --check needs a page\n"
    missing = tillit("odd", "none.md")
    assert missing.returncode == 2 and "there is no file" in missing.stderr
    assert tillit("odd", "--model", "none").returncode == 2
