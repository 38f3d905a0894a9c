"""Help and mistakes of the analysis are told in the language that was asked for."""

import argparse
import ast
import inspect

import pytest

from tillit.__main__ import COMMANDS, module_of, parser_of
from tillit.commands.parser import SWEDISH, spoken, wanted_language
from tillit.language import Text

NEVER_SAID = {  # to programmers, or of what we do not use
    ".__call__() not defined", "conflicting subparser: %s", "conflicting subparser alias: %s", 'argument "-" with mode %r',
    "can't open '%(filename)s': %(error)s", "cannot merge actions - two groups are named %r",
    "'required' is an invalid argument for positionals", "dest= is required for options like %r",
    "invalid conflict_resolution value: %r", "mutually exclusive arguments must be optional", "%r is not callable",
    "cannot have multiple subparser arguments", "conflicting option string: %s", "conflicting option strings: %s",
    "%(prog)s: error: %(message)s\n"}


def test_every_sentence_of_argparse_has_a_swedish_one():
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse)))
             if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext")]
    said = {one.value for call in calls for one in call.args if isinstance(one, ast.Constant)}
    said = {text for text in said if not text.startswith("invalid option string")}
    assert len(said) > 25 and said - NEVER_SAID == set(SWEDISH)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_both_languages(command, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    texts = {}
    for language in ("en", "sv"):
        with spoken(language):
            parser = parser_of([command], language)._subparsers._group_actions[0].choices[command]
            texts[language] = parser.format_help()
            helps = [action.help for action in parser._actions]
        assert all(helps) and all(text in texts[language] for text in helps)
        assert module_of(command).DESCRIPTION(language).splitlines()[0] in texts[language]
        texts[language, "helps"] = set(helps)
    assert not texts["en", "helps"] & texts["sv", "helps"]
    assert texts["sv"].startswith(f"användning: tillit {command} ") and "\nargument:\n" in texts["sv"] and "\nval:\n" in texts["sv"]
    assert texts["en"].startswith(f"usage: tillit {command} ") and "\noptions:\n" in texts["en"]
    assert isinstance(module_of(command).HELP, Text)


@pytest.mark.parametrize("arguments, english, swedish", [
    (("compare",), "usage: the following arguments are required: STUDY", "användning: detta saknas: STUDIE"),
    (("compare", "x.h5", "--by", "y"), "usage: argument --by: invalid choice: 'y' (choose from ",
     "användning: --by: 'y' går inte att välja (välj bland "),
    (("compare", "x.h5", "--no"), "usage: unrecognized arguments: --no", "användning: okända argument: --no"),
    (("compare", "x.h5", "--weks", "0:5"), "usage: unrecognized arguments: --weks; did you mean --weeks?\n        `tillit compare "
     "--help` shows", "användning: okända argument: --weks; menade du --weeks?\n        `tillit compare --help` visar"),
    (("compare", "x.h5", "--outcme=quality"), "usage: unrecognized arguments: --outcme=quality; did you mean --outcome?\n",
     "användning: okända argument: --outcme=quality; menade du --outcome?\n"),
    (("evaluate", "x.h5", "--replication", "one"), "usage: argument --replication: invalid int value: 'one'",
     "användning: --replication: 'one' är inget giltigt värde (int)"),
    (("compare", "x.h5", "--weeks", "9-5"), "'9-5' is no span of weeks such as 52:259", "'9-5' är inget spann av veckor som 52:259"),
    (("power", "x.toml", "--replications", "0"), "'0' is no whole number above 0", "'0' är inget heltal över 0"),
    (("power", "x.toml", "--draws", "x"), "--draws: 'x' must name some of random, matched, volunteers",
     "--draws: 'x' ska nämna någon av random, matched, volunteers")])
def test_mistakes_are_in_both_languages(tillit, arguments, english, swedish):
    for answer, words in ((tillit(*arguments), english), (tillit(*arguments, "--lang=sv"), swedish)):
        assert answer.returncode == 2
        assert answer.stderr.startswith(f"tillit: {words}"), answer.stderr


def test_the_help_of_weeks_says_from_where_means_are_counted(tillit, monkeypatch):
    monkeypatch.setenv("COLUMNS", "400")
    assert "(default: from the first week of a measure to the end)" in tillit("compare", "--help").stdout
    assert "(annars från en åtgärds första vecka till slutet)" in tillit("compare", "--help", "--lang", "sv").stdout


def test_where_help_is_found_is_said_in_the_language_too(tillit):
    assert tillit("compare", "--lang", "sv").stderr.splitlines()[1] == "        `tillit compare --help` visar vad som finns"


def test_the_language_is_found_wherever_it_stands(monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert wanted_language(["compare", "--lang", "en"]) == wanted_language(["--lang=en", "compare"]) == "en"
    assert wanted_language(["compare", "--lang"]) == wanted_language(["compare", "--lang=fi"]) == "sv"


def test_several_outcomes_are_given_one_by_one_and_none_eats_the_study(tillit):
    for command, study in (("evaluate", "none.h5"), ("power", "none.toml"), ("compare", "none.h5")):
        answer = tillit(command, "--outcome", "indicator", "--outcome", "sick_leave", study)
        assert study in answer.stderr and "required" not in answer.stderr
