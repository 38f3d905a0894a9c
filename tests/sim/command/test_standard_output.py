"""What is printed arrives, or the program says that it did not; files that are written are whole."""

import resource
import subprocess

import pytest
from project import PROGRAM, surroundings
from test_odd import PAGE
from test_resume import CHAIN

pytestmark = pytest.mark.one_thread

LOST = {"en": "tillit: standard output could not be written: the disk is full\n",
        "sv": "tillit: standard ut gick inte att skriva: disken är full\n"}


@pytest.fixture
def call(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=2, replications=1))

    def call(*arguments, **how):
        how = {"text": True, "stderr": subprocess.PIPE, "timeout": 60, "env": surroundings(), **how}
        return subprocess.run([PROGRAM, *arguments], cwd=tmp_path, check=False, **how)

    return call


@pytest.mark.parametrize("language", LOST)
@pytest.mark.parametrize("arguments", [("eval", "chain.toml", "--json"), ("explain", "delegate"), ("schema",), ("odd",),
                                       ("list", "levers"), ("check", "chain.toml"), ("--help",), ("--version",)],
                         ids=lambda words: words[0])
def test_what_does_not_arrive_is_told(call, arguments, language):
    with open("/dev/full", "w", encoding="utf-8") as full:
        answer = call(*arguments, "--lang", language, stdout=full, input="{}")
    assert (answer.returncode, answer.stderr) == (1, LOST[language])


def test_where_nothing_arrives_it_still_ends_well(call):
    for arguments in (("schema",), ("check", "nowhere.toml")):
        with open("/dev/full", "w", encoding="utf-8") as full:
            assert call(*arguments, stdout=full, stderr=full).returncode in (1, 3)


@pytest.mark.parametrize("ignored", [False, True])
def test_a_pipe_that_is_closed_is_no_fault(call, ignored):
    command = ("trap '' PIPE; " if ignored else "") + f"'{PROGRAM}' schema | head -c 10"
    answer = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False,
                            env=surroundings())
    assert (answer.stdout, answer.stderr) == ('{\n  "$sche', "")


def test_a_page_that_finds_no_room_stays_as_it_was(call, tmp_path):
    (tmp_path / "page.md").write_text(PAGE + "Prose. " * 100)
    before = (tmp_path / "page.md").read_text()

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))

    for language, words in (("en", "page.md cannot be written: the file would be larger than is allowed"),
                            ("sv", "page.md går inte att skriva: filen skulle bli större än vad som är tillåtet")):
        answer = call("odd", "page.md", "--lang", language, preexec_fn=limit)
        assert (answer.returncode, answer.stderr) == (1, f"tillit: {words}\n")
    assert (tmp_path / "page.md").read_text() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["chain.toml", "page.md"]


def test_a_page_behind_a_link_is_renewed_there(call, tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/page.md").write_text(PAGE)
    (tmp_path / "page.md").symlink_to("docs/page.md")
    assert call("odd", "page.md").returncode == 0
    assert (tmp_path / "page.md").is_symlink()
    assert "| `delegate` |" in (tmp_path / "docs/page.md").read_text()
