"""Studies from elsewhere: the analysis refuses them in words before memory is taken, and shows no control characters."""

import re
import resource
import subprocess
import sys

import h5py
import pytest
import xarray
from harmful_studies import circle, external_link, external_values, huge_chunk, many_texts, soft_link, virtual_elsewhere, virtual_pattern
from project import PROGRAM, PROJECT, surroundings

from tillit import elsewhere
from tillit.problem import Problem
from tillit.study import open_study


CHAIN = """
model = "minimal_chain"
population = { kind = "synthetic", principals = 2 }
run = { burn_in = 2, weeks = 8 }
study = { replications = 1, lenses = ["virtuous", "vicious"] }
[[variant]]
name = "support"
measure = [{ levers = { support = 0.8 } }]
"""


@pytest.fixture
def study(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN, encoding="utf-8")
    subprocess.run([PROGRAM, "run", "chain.toml", "--output", "study.h5", "--quiet"], cwd=tmp_path, check=True,
                   capture_output=True, env=surroundings())
    return tmp_path / "study.h5"


def open_limited(path):
    """What another process with 3 GiB of memory says of it."""
    code = f"from tillit.study import open_study\nopen_study({str(path)!r})"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120,
                          env=surroundings(PYTHONPATH=str(PROJECT / "analysis"), OPENBLAS_NUM_THREADS="1"),
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30)))


@pytest.mark.parametrize("harm, told", [
    (huge_chunk, "complete: more than this program opens"), (external_values, "complete leads to another file"),
    (external_link, "complete leads to another file"), (soft_link, "again leads to another file"),
    (virtual_elsewhere, "complete leads to another file"), (virtual_pattern, "complete leads to another file"),
    (circle, "more than this program opens"),
    (many_texts, "cannot be read"),
])
def test_what_is_no_study_of_ours_is_refused_before_it_is_read(study, harm, told):
    with h5py.File(study, "r+") as file:
        harm(file)
    answer = open_limited(study)
    assert answer.returncode == 1 and told in answer.stderr.splitlines()[-1], answer.stderr
    assert "Problem" in answer.stderr.splitlines()[-1]


@pytest.fixture
def joined(study):
    """The same in two shards."""
    subprocess.run([PROGRAM, "run", "chain.toml", "--set", "study.replications=2", "--shard-size", "1", "--output",
                    "joined.h5", "--quiet"], cwd=study.parent, check=True, capture_output=True, env=surroundings())
    return study.parent / "joined.h5"


def test_a_join_opens_with_its_shards_or_without(joined):
    with open_study(joined) as whole:
        assert (whole.complete.values == 1).all()
    (joined.parent / "joined.d/r0001.h5").unlink()
    with open_study(joined) as half:
        assert half.complete.values.mean() == 0.5


@pytest.mark.parametrize("harm", [external_values, soft_link, virtual_elsewhere])
def test_no_shard_leads_elsewhere(joined, harm):
    with h5py.File(joined.parent / "joined.d/r0001.h5", "r+") as file:
        harm(file)
    assert "leads to another file" in open_limited(joined).stderr.splitlines()[-1]


@pytest.mark.parametrize("linked", ["joined.d", "joined.d/r0001.h5"])
def test_no_link_leads_to_a_shard(joined, linked):
    (joined.parent / linked).rename(joined.parent / "elsewhere")
    (joined.parent / linked).symlink_to(joined.parent / "elsewhere")
    assert "leads to another file" in open_limited(joined).stderr.splitlines()[-1]


def test_texts_of_a_study_can_be_shown(study):
    with h5py.File(study, "r+") as file:
        file.attrs.modify("title", "\x1b]0;owned\x07")
        file["lens_label"][0] = "\x1b[31m"
    with open_study(study) as opened:
        assert "\x1b" not in str(opened.attrs["title"]) + str(opened.lens_label.values)
        assert opened.lens_label.values[0] == "\N{REPLACEMENT CHARACTER}[31m"


def test_a_reader_that_crashes_is_a_damaged_file(study, monkeypatch):
    monkeypatch.setattr(elsewhere, "_fault_in", lambda path: elsewhere.os.abort())
    with pytest.raises(Problem, match="damaged"):
        open_study(study)


def test_an_ordinary_study_opens_as_before(study):
    with open_study(study) as ours, xarray.open_dataset(study) as theirs:
        xarray.testing.assert_identical(ours, theirs)


def test_its_limits_are_the_programs():
    page = (PROJECT / "docs/limits.md").read_text(encoding="utf-8")

    def most(what):
        return int(re.search(rf"^\| {re.escape(what)}[^|]*\| ([\d,]+)", page, re.MULTILINE)[1].replace(",", ""))

    assert elsewhere.OBJECTS == most("variables and groups")
    assert elsewhere.DEPTH == most("groups inside each other")
    assert elsewhere.LABELS == most("labels along one dimension")
    assert elsewhere.CHUNK_MEBIBYTES == most("one chunk")
    assert elsewhere.CHILD_GIBIBYTES == most("memory of the process")
    assert elsewhere.CHILD_SECONDS == most("its processor time")
