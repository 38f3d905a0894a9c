"""tillit explain: what a name means, whatever it names and however it is written."""

import pytest

pytestmark = pytest.mark.one_thread


def test_explain(tillit):
    lever = tillit("explain", "delegate").stdout
    assert "delegation" in lever
    assert "baseline:     0" in lever
    assert "-1 to 1" in lever
    swedish = tillit("explain", "delegate", "--lang", "sv").stdout
    assert "styrmedel" in swedish and "källa:        SOU 2018:47, chefer vidgar handlingsutrymmet" in swedish
    assert lever.count("delegate (lever, governance, mean_field)\n") == lever.count("baseline:") == 1  # alike: told once
    assert "national_quality" in tillit("explain", "quality").stdout
    assert "shirk = 0.5" in tillit("explain", "balanced").stdout
    assert "when off" in tillit("explain", "gaming").stdout
    for name in ("population.scale", "scale"):
        assert "Share of the units" in tillit("explain", name).stdout
    answer = tillit("explain", "delgate")
    assert answer.returncode == 2
    assert 'did you mean "delegate"?' in answer.stderr


@pytest.mark.parametrize("name, english, swedish", [
    ("study.lenses", "balanced, stewardship, agency, or those of your [lenses]",
     "balanced, stewardship, agency, eller dem i dina [lenses]"),
    ("population.kind", "sweden, synthetic, file", "sweden, synthetic, file"),
    ("study.design.method", "grid, latin_hypercube, sobol", "grid, latin_hypercube, sobol"),
    ("study.until.outcome", "one of `tillit list outcomes`", "något av `tillit list outcomes`"),
    ("model", "governance, mean_field, minimal_chain", "governance, mean_field, minimal_chain"),
    ("where.kind", "the kinds of the population's principals", "de slag av huvudmän"),
    ("where.groups", "the groups of the population's principals", "de grupper av huvudmän"),
    ("population.sectors", "care, school, health, or those of your [sectors]",
     "care, school, health, eller dem i dina [sectors]")])
def test_explain_tells_which_words_are_allowed(tillit, name, english, swedish):
    for language, heading, words in (("en", "allowed", english), ("sv", "tillåtet", swedish)):
        lines = tillit("explain", name, "--lang", language).stdout.splitlines()
        assert any(heading in line and words in line for line in lines), lines


@pytest.mark.parametrize("name, found", [
    ("parameters.shirk", "shirk (parameter, governance, mean_field)"), ("levers.staffing", "staffing (lever, governance, mean_field)"),
    ("mechanisms.gaming", "gaming (mechanism, governance, mean_field)"),
    ("sectors.NAME.staff_per_unit", "staff_per_unit (sector parameter, governance, mean_field)"),
    ("sectors.school.staff_per_unit", "staff_per_unit (sector parameter, governance, mean_field)"),
    ("variant[].measure[].levers.delegate", "delegate (lever, governance, mean_field)"),
    ("variant[].measure[].where.kind", "variant.measure.where.kind (key, governance)"),
    ("lenses.NAME.based_on", "lenses.based_on (key, governance)"),
    ("lenses.mine.shirk", "shirk (parameter, governance, mean_field)")])
def test_explain_takes_names_as_the_page_of_keys_and_a_scenario_write_them(tillit, name, found):
    answer = tillit("explain", name)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith(found)


def test_explain_searches_labels_in_both_languages(tillit):
    swedish = tillit("explain", "kvalitet", "--lang", "sv")
    assert swedish.returncode == 0
    assert swedish.stdout.startswith('inget heter "kvalitet"; dessa har det i sin benämning:\n')
    names = [line.split()[0] for line in swedish.stdout.splitlines()[1:]]
    assert "quality" in names
    assert len(names) == len(set(names))
    english = tillit("explain", "trust").stdout
    assert english.startswith('nothing is called "trust"; these have it in their label:\n')
    assert "\n  staff_trust " in english
    for nothing in ("levers.shirk", "zz", "qu"):
        answer = tillit("explain", nothing)
        assert answer.returncode == 2
        assert "`tillit list --help` shows what there is" in answer.stderr
    assert "`tillit list --help` visar vad som finns" in tillit("explain", "zz", "--lang", "sv").stderr
