"""Scenarios, points, studies and checkpoints made to do harm: each is refused in words, in bounded memory, and nothing is
read, written or run that is not theirs."""

import json
import os
import re
import resource
import subprocess

import h5py
import pytest
from harmful_studies import (circle, control_characters, deep_groups, endless_weeks, external_link, external_values, huge, huge_chunk,
                             many_in_one, many_labels, many_objects, many_runs, many_texts, many_versions, no_such_state, soft_link,
                             unknown_filter, unknown_type, virtual_elsewhere, virtual_pattern)
from project import PROGRAM, SANITIZED, surroundings
from test_resume import CHAIN, make_partial

pytestmark = pytest.mark.one_thread
GIBIBYTE = 1 << 30


@pytest.fixture
def limited(tmp_path):
    """Calls the program in its folder with 2 GiB of memory and 60 seconds of processor time."""

    def limit():
        if not SANITIZED:
            resource.setrlimit(resource.RLIMIT_AS, (2 * GIBIBYTE, 2 * GIBIBYTE))
            resource.setrlimit(resource.RLIMIT_CPU, (60, 60))

    def call(*arguments, point=None):
        return subprocess.run([PROGRAM, *map(str, arguments)], cwd=tmp_path, text=True, errors="replace", input=point,
                              capture_output=True, timeout=1200 if SANITIZED else 120, preexec_fn=limit, env=surroundings())

    return call


def refused(answer, *words, code=3):
    told = answer.stdout + answer.stderr
    assert answer.returncode == code, told
    assert "internal fault" not in told
    for word in words:
        assert word in told
    assert not any(ord(c) < 0x20 and c not in "\n\t" for c in told)
    return told


def test_no_file_of_the_machine_is_read_and_shown(limited, tmp_path):
    (tmp_path / "secret").write_text("root:x:0:0\n")
    (tmp_path / "link.toml").symlink_to(tmp_path / "secret")
    (tmp_path / "link.csv").symlink_to(tmp_path / "secret")
    os.mkfifo(tmp_path / "pipe.toml")
    for named in ("secret", "link.toml", "pipe.toml", "../../../../../../../etc/passwd", "/dev/zero"):
        (tmp_path / "a.toml").write_text(f'extends = "{named}"\n')
        told = refused(limited("check", "a.toml"))
        assert "root:" not in told
    for named in ("secret", "link.csv", "/etc/passwd", "/dev/zero"):
        (tmp_path / "a.toml").write_text(f'population = {{ kind = "file", file = "{named}" }}\n')
        told = refused(limited("check", "a.toml"), "is not a .csv file")
        assert "root:" not in told
        (tmp_path / "a.toml").write_text(f'study.design = {{ method = "listed", file = "{named}" }}\n')
        assert "root:" not in refused(limited("check", "a.toml"), "is not a .csv file")


@pytest.mark.parametrize("text", [
    "x = [" + "1," * 2_000_000 + "]",
    "".join(f"k{i}=1\n" for i in range(300_000)),
    "[[variant]]\nname='a'\n" * 150_000,
    "study.lenses = [" + "'x'," * 900_000 + "]",
    "'" + "k" * 4_000_000 + "' = 1",
    "a.b.c.d.e.f.g.h = 1\n" * 100_000,
    "[" * 4_000_000,
], ids=["values", "keys", "variants", "names", "one key", "one table", "brackets"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_no_text_exhausts_memory(limited, tmp_path, text, form):
    (tmp_path / "a.toml").write_text(text)
    answer = limited("check", "a.toml", "--format", form)
    refused(answer)
    assert len(answer.stdout) + len(answer.stderr) < 4_000_000


def test_no_chain_of_files_exhausts_memory(limited, tmp_path):
    for i in range(16):
        (tmp_path / f"{i}.toml").write_text(f'extends = "{i + 1}.toml"\nx = [' + "1," * 1_000_000 + "]\n")
    refused(limited("check", "0.toml"), "bytes in the scenario and the files it extends")


def test_no_population_exhausts_memory(limited, tmp_path):
    sectors = "".join(f"[sectors.s{i}]\nstaff_per_unit = 9\n" for i in range(9000))
    (tmp_path / "a.toml").write_text('population = { kind = "synthetic", principals = 100000 }\n' + sectors)
    refused(limited("check", "a.toml"))
    rows = "".join(f"{i:x},a,k,{i:x},1,1\n" for i in range(150_000))
    (tmp_path / "p.csv").write_text("code,name,kind,group,inhabitants,staff_care\n" + rows)
    (tmp_path / "a.toml").write_text('population = { kind = "file", file = "p.csv", sectors = ["care"] }\n')
    refused(limited("check", "a.toml"), "too many principals: 150,000")


def test_no_number_of_measures_exhausts_time(limited, tmp_path):
    """What measures may name is put in order once, not for each: before, these took more than a minute."""
    one = '{ levers = { delegate = 0.3 }, where = { principals = ["P%06d"], groups = ["synthetic"], kind = "principal" } },'
    measures = "".join(one % (i + 1) for i in range(64))
    variants = "".join(f'[[variant]]\nname = "v{i}"\nmeasure = [{measures}]\n' for i in range(8))
    (tmp_path / "a.toml").write_text(f"""
population = {{ kind = "synthetic", principals = 100000, scale = 0.01 }}
run = {{ burn_in = 0, weeks = 10 }}
study.replications = 1
{variants}""")
    answer = limited("check", "a.toml")
    assert answer.returncode == 0, answer.stderr


def test_names_that_nobody_has_are_told_in_bounded_space_and_time(limited, tmp_path):
    rows = "".join(f"{i:x},Name{i},k,{i:x},1,1\n" for i in range(90_000))
    (tmp_path / "p.csv").write_text("code,name,kind,group,inhabitants,staff_care\n" + rows)
    names = ",".join(f'"n{i}"' for i in range(20 if SANITIZED else 60))
    (tmp_path / "a.toml").write_text(f"""
population = {{ kind = "file", file = "p.csv", sectors = ["care"], scale = 0.01 }}
[[variant]]
name = "v"
measure = [{{ levers = {{ delegate = 0.5 }}, where = {{ principals = [{names}] }} }}]
""")
    refused(limited("check", "a.toml"), "unknown principal")


def test_what_is_shown_moves_no_cursor(limited, tmp_path):
    (tmp_path / "a.toml").write_text('title.en = "\\u001b]0;owned\\u0007"\n"\\u009b31m" = 1\nextends = "\\u202e.toml"\n')
    refused(limited("check", "a.toml"))
    (tmp_path / "a.toml").write_text('title.en = "\\u001b[2J"\nmodel = "minimal_chain"\n')
    refused(limited("check", "a.toml"), "title.en holds a control character")


@pytest.mark.parametrize("point", [
    '{"a":' * 100_000, "[" * 1_000_000, '{"parameters": {"capability": ' + "[" * 500_000, "9" * 3_000_000,
    '{"parameters.capability={values=[1]}\\nrun.seed": 2}', '{"": {"": 1}}', '{"\\u001b[2J": 1}',
    json.dumps({f"k{i}": 1 for i in range(5000)}),
], ids=["tables", "lists", "lists of a number", "digits", "a line of TOML", "no names", "escape", "keys"])
def test_no_point_does_more_than_name_numbers(limited, tmp_path, point):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=1, replications=1))
    answer = limited("eval", "chain.toml", "--json", point=point)
    assert answer.returncode == 2, answer.stdout + answer.stderr
    assert json.loads(answer.stdout)["error"]


@pytest.fixture
def study(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=3, replications=1))
    assert tillit("run", "chain.toml", "--output", "a.h5", "--quiet").returncode == 0
    return tmp_path / "a.h5"


@pytest.mark.parametrize("harm, told", [
    (huge, "national_quality: more than this program opens"),
    (huge_chunk, "complete: more than this program opens"),
    (many_texts, "lens_label cannot be read"),
    (external_values, "complete leads to another file"), (external_link, "complete leads to another file"),
    (soft_link, "again leads to another file"), (virtual_elsewhere, "complete leads to another file"),
    (virtual_pattern, "complete leads to another file"),
    (many_in_one, "status cannot be read"), (many_versions, "schema_version cannot be read"),
    (circle, "more than this program opens"), (deep_groups, "more than this program opens"),
    (many_objects, "more than this program opens"), (many_labels, "replication: more than this program opens"),
    (many_runs, "more than this program opens"), (unknown_type, "complete cannot be read"),
    (unknown_filter, "complete cannot be read"), (no_such_state, "complete cannot be read"),
    (control_characters, "it is damaged"),
])
def test_no_study_exhausts_memory_or_leads_elsewhere(limited, study, harm, told):
    with h5py.File(study, "r+") as file:
        harm(file)
    before = {path: path.stat().st_mtime_ns for path in study.parent.iterdir()}
    for command in ("status", "inspect", "resume", "rerun"):
        refused(limited(command, study.name), told, code=1)
    assert {path: path.stat().st_mtime_ns for path in study.parent.iterdir()} == before


def test_what_one_process_had_no_memory_to_read_no_other_tries(tillit, study):
    """The program itself has all the machine's memory here, the process that reads first has not."""
    if SANITIZED:
        pytest.skip(SANITIZED)
    with h5py.File(study, "r+") as file:
        endless_weeks(file)
    for command in ("inspect", "resume", "rerun"):
        answer = tillit(command, study.name)
        assert (answer.returncode, answer.stderr) == (1, "tillit: Cannot read a.h5: out of memory.\n")


@pytest.fixture
def joined(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=3, replications=2))
    assert tillit("run", "chain.toml", "--shard-size", 1, "--output", "a.h5", "--quiet").returncode == 0
    return tmp_path / "a.h5"


@pytest.mark.parametrize("harm", [external_values, soft_link, huge])
def test_no_shard_of_a_study_leads_elsewhere(limited, tillit, joined, harm):
    with h5py.File(joined.parent / "a.d/r0001.h5", "r+") as file:
        harm(file)
    again = ("--shard-size", 1, "--output", "a.h5")
    for arguments in (["status", "a.h5"], ["inspect", "a.h5"], ["resume", "a.h5"], ["rerun", "a.h5"], ["join", "a.h5"],
                      ["run", "chain.toml", *again], ["submit", "chain.toml", "--slurm", "--missing", *again]):
        told = refused(limited(*arguments), code=1)
        assert "leads to another file" in told or "more than this program opens" in told


@pytest.mark.parametrize("harm, told", [
    (huge, "Kan inte läsa a.h5: national_quality: mer än det här programmet öppnar; se docs/limits.md."),
    (soft_link, "Kan inte läsa a.h5: again leder till en annan fil, vilket inget i en studie gör."),
])
def test_what_is_refused_of_a_study_is_told_in_swedish_too(limited, study, harm, told):
    with h5py.File(study, "r+") as file:
        harm(file)
    refused(limited("inspect", study.name, "--lang", "sv"), told, code=1)


def test_a_studys_texts_move_no_cursor(limited, study):
    with h5py.File(study, "r+") as file:
        file.attrs.modify("title", "\x1b]0;owned\x07\x1b[2J")
        file["lens_label"][0] = "\x1b[31m"
    answer = limited("inspect", study.name)
    assert answer.returncode == 0 and "\x1b" not in answer.stdout and "\x07" not in answer.stdout


def test_a_journal_beside_a_link_changes_nothing_behind_it(limited, study, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "precious.txt").write_text("precious")
    (tmp_path / "b.h5").symlink_to(mine / "precious.txt")
    (tmp_path / "b.h5.journal").write_bytes(b"TLLJRNL1" + bytes(4096))
    refused(limited("status", "b.h5"), "not an HDF5 file", code=1)
    assert (mine / "precious.txt").read_text() == "precious"
    (tmp_path / "a.h5.journal").touch()
    os.truncate(tmp_path / "a.h5.journal", 1 << 40)
    refused(limited("status", "a.h5"), code=1)


def test_a_checkpoint_from_elsewhere_is_read_in_a_process_of_its_own_first(limited, study, tmp_path):
    answer = limited("run", "chain.toml", "--output", "c.h5", "--quiet", "--checkpoint-every", 5, "--keep-checkpoints")
    assert answer.returncode == 0, answer.stderr
    saved = sorted((tmp_path / "c.checkpoints").iterdir())[0]
    whole = saved.read_bytes()
    saved.write_bytes(whole[:700] + bytes(len(whole) - 700))
    refused(limited("branch", saved, "chain.toml", "--output", "d.h5"), "damaged", code=1)
    assert not (tmp_path / "d.h5").exists()


def room_left(raw, heap):
    """Where a collection of texts says how much room it has left; None if it is full."""
    at, end = heap + 16, heap + int.from_bytes(raw[heap + 8:heap + 16], "little")
    while at < end:
        if raw[at:at + 2] == b"\0\0":  # number 0 is the room that is left
            return at
        at += 16 + (int.from_bytes(raw[at + 8:at + 16], "little") + 7) // 8 * 8
    return None


def bent_heap(path):
    """The first collection of texts in the file that is not full claims to have far more room than it has; none of it is read."""
    raw = bytearray(path.read_bytes())
    heap, at = next((found.start(), room) for found in re.finditer(b"GCOL", raw)
                    if (room := room_left(raw, found.start())) is not None)
    raw[at + 8:at + 16] = (1 << 20).to_bytes(8, "little")
    path.write_bytes(raw)
    return heap


def test_nothing_is_written_into_a_study_that_another_made(limited, tmp_path):
    """HDF5 trusts what it finds where it changes a file: to write a text into this one broke the memory of the program."""
    (tmp_path / "a.toml").write_text(CHAIN.format(principals=3, weeks=5, replications=4))
    study = tmp_path / "a.h5"
    assert limited("run", "a.toml", "--output", study, "--quiet").returncode == 0
    make_partial(study, [(0, 3, 0), (0, 3, 1)])
    with h5py.File(study) as file:
        text, runs = file["failure"].id.get_offset(), file["failure"].size
    heap = bent_heap(study)
    raw = bytearray(study.read_bytes())
    for run in range(runs):  # each text of the runs is one of that collection
        raw[text + 16 * run:text + 16 * run + 16] = b"".join(
            number.to_bytes(width, "little") for number, width in ((1, 4), (heap, 8), (1, 4)))
    study.write_bytes(raw)
    os.link(study, tmp_path / "as_given.h5")
    answer = limited("resume", study)
    assert answer.returncode == 0, answer.stderr
    assert limited("status", study).returncode == 0
    assert (tmp_path / "as_given.h5").read_bytes() == raw
