"""The command line itself: its mistakes, its help and its language."""

import resource
import subprocess

import pytest
from project import PROGRAM, SANITIZED

pytestmark = pytest.mark.one_thread


def test_language_of_the_environment(tillit):
    swedish = {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "sv_SE.UTF-8"}
    assert "Användning" in tillit("--help", environment=swedish).stdout
    assert "Usage" in tillit("--lang", "en", "--help", environment=swedish).stdout
    assert "Usage" in tillit("--help", environment={**swedish, "LC_ALL": "C"}).stdout


def test_a_misspelt_command(tillit):
    answer = tillit("chek", "x.toml", "--lang", "sv")
    assert answer.returncode == 2
    assert 'inget kommando "chek"; menade du "check"?' in answer.stderr


@pytest.mark.parametrize("arguments, english, swedish", [
    (["run", "x.toml", "--thread", "3"], 'no option "--thread"; did you mean "--threads"?',
     'inget val "--thread"; menade du "--threads"?'),
    (["--verison"], 'no option "--verison"; did you mean "--version"?',
     'inget val "--verison"; menade du "--version"?'),
    (["run", "x.toml", "y.toml"], 'one argument too many: "y.toml"',
     'ett argument för mycket: "y.toml"'),
    (["run", "x.toml", "--threads"], "a value is missing after --threads",
     "ett värde saknas efter --threads"),
    (["run", "x.toml", "--threads", "0"], '--threads: "0" is not a whole number from 1 to 1024',
     '--threads: "0" är inte ett heltal från 1 till 1024'),
    (["run", "x.toml", "--threads", "two"], '"two" is not a whole number', '"two" är inte ett heltal'),
    (["list", "lever"], 'WHAT: "lever" is none of parameters, levers, ',
     '; menade du "levers"?'),
    (["check", "x.toml", "--format", "xml"], '--format: "xml" is none of text, json',
     '--format: "xml" är inget av text, json'),
    (["check", "x", "--format=json", "--format=text"], "--format may be given only once",
     "--format får anges bara en gång"),
    (["run"], "FILE is missing", "FIL saknas"),
    ([], "a command is missing", "ett kommando saknas"),
])
def test_what_is_wrong_with_a_command_line_is_said_in_the_users_language(tillit, arguments, english,
                                                                         swedish):
    assert english in tillit(*arguments).stderr
    answer = tillit(*arguments, environment={"LC_ALL": "sv_SE.UTF-8"})
    assert answer.returncode == 2
    assert swedish in answer.stderr


@pytest.mark.parametrize("arguments, call", [
    (["run", "x.toml", "--thread", "3"], "tillit run --help"), (["run"], "tillit run --help"),
    (["list", "lever"], "tillit list --help"), (["chek"], "tillit --help"), (["--verison"], "tillit --help"),
    ([], "tillit --help"),
])
def test_help_is_named_where_it_stands(tillit, arguments, call):
    assert tillit(*arguments).stderr.endswith(f"\n        `{call}` shows what there is\n")
    assert tillit("--lang", "sv", *arguments).stderr.endswith(f"\n        `{call}` visar vad som finns\n")


def test_usage_errors(tillit):
    for arguments in ((), ("chek",), ("check",), ("list", "things"), ("--lang", "fi", "list")):
        answer = tillit(*arguments)
        assert answer.returncode == 2, arguments
        assert answer.stderr.startswith("tillit: ")


def test_help_names_every_command(tillit):
    for language in ("en", "sv"):
        text = tillit("--help", "--lang", language).stdout
        for launchers in ("./tillit test [--full]", "./tillit lint", "./tillit install"):
            assert launchers in text
        for command in ("run", "check", "new", "list", "explain", "diff", "inspect", "rerun",
                        "schema", "\n  odd "):
            assert command in text


def pages_touched(*arguments):
    """Pages of memory that the program asks for from start to end: the same at every speed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt
    subprocess.run([PROGRAM, *arguments], stdout=subprocess.DEVNULL, check=True)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_minflt - before


def test_help_waits_for_no_model():
    """Only what reads the models' declarations pays for them: `--help` is there at once."""
    if SANITIZED:
        pytest.skip(SANITIZED)
    help_text = pages_touched("--help")
    assert help_text < 1.1 * pages_touched("--version")
    assert help_text < 0.6 * pages_touched("list", "levers")
