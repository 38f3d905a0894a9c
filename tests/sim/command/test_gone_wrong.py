"""What the program says, and how it ends, when the machine or the file is at fault."""

import contextlib
import os
import random
import re
import shutil
import subprocess
import tempfile

import h5py
import pytest
from project import PROGRAM, SANITIZED
from test_resume import CHAIN, facts, make_partial, same_hashes

READERS = ("status", "inspect", "resume", "rerun")
OF_A_STUDY = ("status a.h5", "inspect a.h5", "resume a.h5 --quiet")
GO_ON_WITH_SHARDS = "run chain.toml --shard-size 1 --output parts.h5 --quiet"


@pytest.fixture
def study(tillit, tmp_path):
    """A study that lacks one of its twelve runs."""
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=6, replications=3))
    assert tillit("run", "chain.toml", "--output", "a.h5", "--quiet").returncode == 0
    make_partial(tmp_path / "a.h5", [(0, 1, 1)])
    return tmp_path / "a.h5"


def one_sentence(answer, code=1):
    assert answer.returncode == code, answer.stderr
    assert answer.stderr.startswith("tillit: ") and answer.stderr.count("\n") == 1, answer.stderr
    assert "internal fault" not in answer.stderr
    return answer.stderr[len("tillit: "):].strip()


@contextlib.contextmanager
def small_disk(folder, kilobytes):
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", folder],
                          capture_output=True)
    if done.returncode != 0:
        pytest.skip("needs the right to mount a small disk (tmpfs)")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def test_a_full_disk_keeps_what_is_finished(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=40, replications=10))
    command = ("run", "chain.toml", "--quiet", "--set", "record.every=1", "--set", "run.weeks=200",
               "--output")
    assert tillit(*command, "whole.h5").returncode == 0
    half = (tmp_path / "whole.h5").stat().st_size // 2048
    with small_disk(tmp_path / "disk", half) as disk:
        answer = tillit(*command, "disk/a.h5")
        assert "the disk is full" in one_sentence(answer, 4)
        assert "Partial study" in answer.stdout
        kept = facts(disk / "a.h5")["complete"] == 1
        assert 0 < kept.sum() < kept.size
        assert tillit("inspect", "disk/a.h5").returncode == 0
        told = one_sentence(tillit("resume", "disk/a.h5", "--quiet"))  # which would write it anew
        assert told == "Cannot write to disk/a.h5: the disk is full; what was written before is kept."
        assert [one.name for one in disk.iterdir()] == ["a.h5"]
        assert tillit("status", "disk/a.h5").returncode == 4
        shutil.copy(disk / "a.h5", tmp_path / "a.h5")
    assert tillit("resume", "a.h5", "--quiet").returncode == 0
    assert same_hashes(facts(tmp_path / "a.h5"), facts(tmp_path / "whole.h5"))


def test_a_disk_without_room_for_the_layout(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=40, replications=20))
    with small_disk(tmp_path / "disk", 16) as disk:
        answer = tillit("run", "chain.toml", "--output", "disk/a.h5", "--quiet")
        assert "Cannot create disk/a.h5: the disk is full" in one_sentence(answer)
        assert list(disk.iterdir()) == []


@pytest.fixture
def nobody(study):
    """Calls the program as a user without rights, in a folder with the study."""
    if os.geteuid() != 0:
        user = {}
    elif os.stat(PROGRAM).st_mode & 0o005 != 0o005 or not visible(PROGRAM):
        pytest.skip("the program's folder is closed to other users")
    else:
        user = {"user": 65534, "group": 65534, "extra_groups": []}
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        for name in ("a.h5", "chain.toml"):
            shutil.copy(study.parent / name, folder)
            os.chmod(os.path.join(folder, name), 0o444)
        if not user:
            os.chmod(folder, 0o555)
        yield folder, lambda *arguments: subprocess.run(
            [PROGRAM, *arguments], cwd=folder, text=True, capture_output=True, timeout=60,
            env={**os.environ, "LC_ALL": "C.UTF-8"}, **user)
        os.chmod(folder, 0o755)


def visible(path):
    """Whether other users can reach it."""
    folders = [path := os.path.dirname(os.path.abspath(path))]
    while path != "/":
        folders.append(path := os.path.dirname(path))
    return all(os.stat(folder).st_mode & 0o001 for folder in folders)


def test_no_permission(nobody):
    folder, call = nobody
    assert one_sentence(call("resume", "a.h5")) == "Cannot write to a.h5: no permission."
    words = one_sentence(call("run", "chain.toml", "--output", "b.h5", "--quiet"))
    assert words.startswith("Cannot create b.h5: no permission to write in the folder")
    assert call("status", "a.h5").returncode == 4  # reading is allowed
    os.chmod(os.path.join(folder, "a.h5"), 0)
    for command in READERS:
        assert one_sentence(call(command, "a.h5")) == "Cannot read a.h5: no permission."


@pytest.mark.parametrize("command", READERS)
def test_what_is_not_a_study(tillit, study, command):
    folder = study.parent
    assert one_sentence(tillit(command, "b.h5")) == "Cannot read b.h5: there is no such file."
    (folder / "text.h5").write_text("week,trust\n0,0.5\n")
    assert one_sentence(tillit(command, "text.h5")).endswith("it is not an HDF5 file.")
    (folder / "empty.h5").write_bytes(b"")
    assert one_sentence(tillit(command, "empty.h5")).endswith("it is not an HDF5 file.")
    with h5py.File(folder / "foreign.h5", "w") as foreign:
        foreign["trust"] = [1.0, 2.0]
    assert "not a Tillit study" in one_sentence(tillit(command, "foreign.h5"))
    (folder / "short.h5").write_bytes(study.read_bytes()[:-1000])
    assert "it is cut short" in one_sentence(tillit(command, "short.h5"))


def flip_bytes(tillit, file, commands, count):
    """A byte in each of so many regions of the file, flipped in turn; which command ended with which code."""
    whole = file.read_bytes()
    region = len(whole) // count
    chance = random.Random(7)
    found = set()
    for start in range(0, len(whole) - region, region):
        place, flip = start + chance.randrange(region), chance.choice((0x01, 0x10, 0x80, 0xff))
        damaged = bytearray(whole)
        damaged[place] ^= flip
        for command in commands:
            file.write_bytes(damaged)
            answer = tillit(*command.split())
            told = f"{command}, byte {place} ^ {flip:#x}: {answer.returncode} {answer.stderr}"
            assert answer.returncode in (0, 1, 3, 4), told
            assert "internal fault" not in answer.stderr, told
            if answer.returncode == 1 and not answer.stdout:
                assert answer.stderr.startswith("tillit: "), told
            found.add((command, answer.returncode))
    return found


@pytest.mark.one_thread
def test_a_flipped_byte_ends_with_a_sentence_and_never_with_a_signal(tillit, study):
    assert ("inspect a.h5", 1) in flip_bytes(tillit, study, OF_A_STUDY, 12)


@pytest.mark.full
def test_many_flipped_bytes_end_with_a_sentence_and_never_with_a_signal(tillit, study):
    assert ("inspect a.h5", 1) in flip_bytes(tillit, study, OF_A_STUDY, 250)


@pytest.fixture
def shard(tillit, tmp_path):
    """An unfinished shard: it lacks one of its four runs."""
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=6, replications=2))
    assert tillit("run", "chain.toml", "--shard-size", 1, "--output", "parts.h5").returncode == 0
    make_partial(tmp_path / "parts.d/r0001.h5", [(0, 0, 1)])
    return tmp_path / "parts.d/r0001.h5"


@pytest.mark.one_thread
def test_a_flipped_byte_in_a_shard_ends_with_a_sentence_and_never_with_a_signal(tillit, shard):
    assert (GO_ON_WITH_SHARDS, 1) in flip_bytes(tillit, shard, [GO_ON_WITH_SHARDS, "resume parts.h5 --quiet"], 6)


@pytest.mark.full
def test_many_flipped_bytes_in_a_shard_end_with_a_sentence_and_never_with_a_signal(tillit, shard):
    assert (GO_ON_WITH_SHARDS, 1) in flip_bytes(tillit, shard, [GO_ON_WITH_SHARDS], 100)


def test_a_ceiling_of_memory_with_room_for_no_run(tillit, study):
    words = one_sentence(tillit("run", "chain.toml", "--output", "b.h5", "--memory", "1MB"))
    assert "one run needs about" in words and words.endswith("--memory allows 1.0 MB")
    assert not (study.parent / "b.h5").exists()
    assert "minne" in tillit("resume", "a.h5", "--memory", "1MB", "--lang", "sv").stderr
    assert tillit("status", "a.h5").returncode == 4


def test_a_ceiling_that_is_not_reached_is_not_spoken_of(tillit, study):
    answer = tillit("run", "chain.toml", "--output", "b.h5", "--threads", 64, "--memory", "2GB")
    assert answer.returncode == 0, answer.stderr
    assert "at a time" not in answer.stderr


def test_a_ceiling_of_memory_holds_for_shards_that_are_resumed(tillit, tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=60, replications=3))
    shards = ("run", "chain.toml", "--shard-size", "1", "--output", "parts.h5", "--quiet")
    assert tillit(*shards).returncode == 0
    whole = facts(tmp_path / "parts.h5")
    missing = tmp_path / "parts.d/r0001.h5"
    missing.unlink()
    words = one_sentence(tillit("resume", "parts.h5", "--memory", "1MB"))
    assert not missing.exists()
    one_run = float(re.search(r"one run needs about (\d+\.\d) MB", words)[1])
    bound = tillit("resume", "parts.h5", "--threads", 4, "--memory", f"{one_run + 0.2:.1f}MB")
    assert bound.returncode == 0, bound.stderr
    assert "1 run at a time: more do not fit in" in bound.stderr
    assert missing.exists()
    assert same_hashes(facts(tmp_path / "parts.h5"), whole)


@pytest.mark.parametrize("size", ["8", "GB", "-1GB", "0MB", "8gb", "lots"])
def test_a_size_that_is_none(tillit, study, size):
    answer = tillit("run", "chain.toml", f"--memory={size}")
    assert answer.returncode == 2
    assert "is not a size such as 500MB or 8GB" in answer.stderr


def test_a_ceiling_of_memory_is_kept(tillit, tmp_path):
    """Two worlds of 750 000 agents at once instead of four."""
    if SANITIZED:
        pytest.skip(SANITIZED)
    (tmp_path / "large.toml").write_text(CHAIN.format(principals=1500, replications=2))
    command = ("run", "large.toml", "--threads", "4", "--output")
    free = tillit(*command, "free.h5")
    assert free.returncode == 0, free.stderr
    assert "at a time" not in free.stderr
    bound = subprocess.run(["/usr/bin/time", "-f", "%M", PROGRAM, *command, "bound.h5", "--memory",
                            "100MB"], cwd=tmp_path, capture_output=True, text=True)
    assert bound.returncode == 0, bound.stderr
    assert re.search(r"\d runs? at a time: more do not fit in 100.0 MB", bound.stderr)
    peak = int(bound.stderr.splitlines()[-1]) * 1024
    assert peak < 100e6
    assert same_hashes(facts(tmp_path / "free.h5"), facts(tmp_path / "bound.h5"))
