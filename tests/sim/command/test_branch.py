"""Checkpoints from the command line: written, left, branched from, refused."""

import ctypes
import re
import signal
import subprocess
import time

import h5py
import pytest
import xarray

from project import PROGRAM, surroundings

SCENARIO = """
model = "minimal_chain"
population = {{ kind = "synthetic", principals = 12 }}
run = {{ burn_in = 20, weeks = {weeks}, seed = {seed} }}
study = {{ replications = {replications}, lenses = ["virtuous", "vicious"] }}
[[variant]]
name = "support"
[[variant.measure]]
levers = {{ support = 0.8 }}
start = {start}
where = {{ draw = 4, how = "matched" }}
"""


@pytest.fixture
def folder(tmp_path):
    """A study with its checkpoints, made on one thread with the plainest instructions."""
    write(tmp_path / "chain.toml")
    return tmp_path


def write(path, weeks=30, seed=1, replications=2, start=10):
    path.write_text(SCENARIO.format(weeks=weeks, seed=seed, replications=replications, start=start))


def run(tillit, *more):
    answer = tillit("run", "chain.toml", "--output", "chain.h5", "--quiet", "--threads", 1,
                    "--checkpoint-every", 8, *more, environment={"TILLIT_KERNELS": "baseline"})
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""


def hashes(path):
    with xarray.open_dataset(path) as study:
        return study[["content_hash", "state_hash"]].load()


def test_checkpoints_are_gone_when_the_study_is_complete(tillit, folder):
    run(tillit)
    assert (folder / "chain.h5").exists()
    assert not (folder / "chain.checkpoints").exists()


def test_a_study_branched_from_its_shared_weeks_is_the_same(tillit, folder):
    run(tillit, "--keep-checkpoints")
    for kernels in ("baseline", "avx2", "avx512"):
        answer = tillit("branch", "chain.checkpoints/vicious.1.h5", "chain.toml", "--output",
                        f"{kernels}.h5", "--quiet", "--threads", 3,
                        environment={"TILLIT_KERNELS": kernels})
        if kernels != "baseline" and "TILLIT_KERNELS" in answer.stderr:
            continue  # a processor without them
        assert answer.returncode == 0, answer.stderr
        ours = hashes(folder / f"{kernels}.h5").isel(lens=0, replication=0)
        original = hashes(folder / "chain.h5").sel(lens="vicious", replication=1)
        assert (ours.content_hash == original.content_hash).all()
        assert (ours.state_hash == original.state_hash).all()
        assert list(ours.variant.values) == ["baseline", "support"]
    with h5py.File(folder / "baseline.h5") as study:
        assert study.attrs["branched_from"] == "chain vicious.1, week 10"
    assert tillit("rerun", "baseline.h5", "--quiet").returncode == 0


def test_a_study_from_the_middle_of_a_trial_says_so(tillit, folder):
    run(tillit, "--keep-checkpoints")
    answer = tillit("branch", "chain.checkpoints/virtuous.1.support.h5", "chain.toml", "--output",
                    "on.h5", "--quiet")
    assert answer.returncode == 0, answer.stderr
    ours = hashes(folder / "on.h5").isel(lens=0, replication=0)
    original = hashes(folder / "chain.h5").sel(lens="virtuous", replication=1)
    same = (ours.content_hash == original.content_hash).to_series()
    assert same["support"] and not same["baseline"]
    for command in ("rerun", "resume"):
        answer = tillit(command, "on.h5")
        assert answer.returncode == 1
        assert "branched from the middle of a run" in answer.stderr


def test_h5py_reads_a_checkpoint(tillit, folder):
    run(tillit, "--keep-checkpoints")
    with h5py.File(folder / "chain.checkpoints/virtuous.0.support.h5") as saved:
        assert saved.attrs["week"] == 28
        trust = saved["state/staff/trust"]
        assert trust.attrs["units"] == "1"
        assert trust.compression == "gzip" and trust.shuffle
        assert 0 < trust[:].mean() < 1
        assert saved["memory/policy/participants_0"][:].sum() == 4


def test_another_history_is_refused_and_shown(tillit, folder):
    run(tillit, "--keep-checkpoints")
    write(folder / "other.toml", seed=2)
    answer = tillit("branch", "chain.checkpoints/virtuous.0.h5", "other.toml")
    assert answer.returncode == 3
    assert answer.stderr == (
        "tillit: chain.checkpoints/virtuous.0.h5 has lived under something else than other.toml "
        "says (checkpoint -> scenario):\n  seed: 1 -> 2\n")
    swedish = tillit("--lang", "sv", "branch", "chain.checkpoints/virtuous.0.h5", "other.toml")
    assert "slumpfrö: 1 -> 2" in swedish.stderr


@pytest.mark.parametrize("change, told", [
    ("record.principals = false", "  recorded by principal: yes -> no\n"),
    ('study.design = { method = "grid", over.levers.support.values = [0.1, 0.2] }',
     "+ design: grid\n+ points of the design: 2\n+ design, levers.support: support functions: 0.1, 0.2\n"),
])
def test_what_else_is_recorded_or_varied_is_another_history_and_told_once(tillit, folder, change, told):
    run(tillit, "--keep-checkpoints")
    (folder / "other.toml").write_text(f'extends = "chain.toml"\n{change}\n')
    answer = tillit("branch", "chain.checkpoints/virtuous.0.h5", "other.toml")
    assert answer.returncode == 3
    assert answer.stderr.split("(checkpoint -> scenario):\n")[1] == told


def test_a_measure_that_starts_too_early_is_told(tillit, folder):
    run(tillit, "--keep-checkpoints")
    write(folder / "early.toml", start=9)
    answer = tillit("branch", "chain.checkpoints/virtuous.0.h5", "early.toml")
    assert answer.returncode == 3
    assert "S080" in answer.stderr
    assert ("variant support: a measure starts in week 9, but the checkpoint has lived the weeks "
            "before 10 without it") in answer.stderr
    swedish = tillit("--lang", "sv", "branch", "chain.checkpoints/virtuous.0.h5", "early.toml")
    assert "en åtgärd börjar vecka 9" in swedish.stderr


def written_by(version, checkpoint):
    """Changes the checkpoint to one that this version of the program wrote, and seals it anew."""
    with h5py.File(checkpoint, "r+") as saved:
        saved.attrs.modify("version", version)
    content = checkpoint.read_bytes()
    start = 512  # bytes of the seal
    hasher = ctypes.CDLL("libxxhash.so.0").XXH3_64bits
    hasher.restype, hasher.argtypes = ctypes.c_uint64, [ctypes.c_char_p, ctypes.c_size_t]
    lines = content[:start].decode().rstrip("\n").split("\n")
    old = re.fullmatch(r"\d+ bytes, (.*: )[0-9a-f]{16}", lines[1])
    lines[1] = f"{len(content)} bytes, {old[1]}{hasher(content[start:], len(content) - start):016x}"
    checkpoint.write_bytes("\n".join(lines).encode().ljust(start, b"\n") + content[start:])


def test_another_program_that_wrote_the_checkpoint_is_warned_of(tillit, folder):
    run(tillit, "--keep-checkpoints")
    saved = folder / "chain.checkpoints/virtuous.0.h5"
    command = ("branch", saved, "chain.toml", "--output", "on.h5", "--overwrite")
    assert "written by" not in tillit(*command).stderr
    written_by("0.0.1", saved)
    answer = tillit(*command)
    assert answer.returncode == 0, answer.stderr
    assert "the checkpoint was written by tillit 0.0.1 (git " in answer.stderr
    swedish = tillit(*command, "--lang", "sv")
    assert "kontrollpunkten skrevs av tillit 0.0.1 (git " in swedish.stderr
    assert tillit(*command, "--quiet").stderr == ""


def test_what_is_no_checkpoint_is_told(tillit, folder):
    answer = tillit("branch", "chain.toml", "chain.toml")
    assert answer.returncode == 1
    assert answer.stderr == "tillit: Cannot read chain.toml: it is not a Tillit checkpoint.\n"


def killed_when(folder, output, enough, *more):
    """Runs chain.toml, and kills it without warning when enough(checkpoints) says so. Whether it was in time."""
    process = subprocess.Popen(
        [PROGRAM, "run", "chain.toml", "--output", f"{output}.h5", "--quiet", "--threads", "2", *more],
        cwd=folder, env=surroundings())

    def there():
        return enough(list((folder / f"{output}.checkpoints").glob("*.h5")))

    limit = time.monotonic() + 120
    while not there() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL and there()


def killed(folder, output, enough, *more):
    """The name of a study that was killed so, and the folder of its checkpoints."""
    names = [f"{output}{attempt}" for attempt in range(10)]  # on a busy machine it may be too late
    name = next(name for name in names if killed_when(folder, name, enough, *more))
    return f"{name}.h5", folder / f"{name}.checkpoints"


def test_a_killed_study_goes_on_from_its_checkpoints(tillit, folder):
    write(folder / "chain.toml", weeks=1500)
    assert tillit("run", "chain.toml", "--output", "whole.h5", "--quiet").returncode == 0
    cut, saved = killed(folder, "cut", lambda files: any(".support" in one.name for one in files),
                        "--checkpoint-every", "20")
    with xarray.open_dataset(folder / cut) as study:
        assert study.attrs["status"] == "partial"
    answer = tillit("resume", cut, "--quiet", "--threads", 3, "--checkpoint-every", 200)
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""
    assert not saved.exists()
    xarray.testing.assert_equal(hashes(folder / cut), hashes(folder / "whole.h5"))


def test_killed_at_any_moment_the_checkpoints_are_whole(tillit, folder):
    write(folder / "chain.toml", weeks=3000, replications=4)
    for i in range(3):
        _, saved = killed(folder, f"moment{i}_", lambda files: len(files) > i, "--checkpoint-every", "1")
        files = list(saved.glob("*.h5"))
        assert files
        for file in files:
            # Refused for what it has lived under, never as damaged.
            answer = tillit("branch", file, "chain.toml", "--set", "run.seed=9")
            assert answer.returncode == 3 and "seed: 1 -> 9" in answer.stderr, answer.stderr
