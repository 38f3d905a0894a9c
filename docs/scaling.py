#!/usr/bin/python3
"""Measures what a study in shards costs on this machine and writes docs/scaling.md.

docs/scaling.py [--page FILE]    takes about ten minutes; wants `./tillit install cluster` and a build
"""

import argparse
import datetime
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import numpy

PROJECT = pathlib.Path(__file__).resolve().parents[1]
BIN = PROJECT / "build/release/bin"
TRIAL = PROJECT / "scenarios/free_municipality_trial.toml"
SHORT = ["--set", "population.scale=0.001", "--set", "run.burn_in=4", "--set", "run.weeks=4"]
ROUNDS = 3
CORES = 32      # of a node: an assumption
SHARDS_EACH = 10  # for every process: an assumption
AS_ROOT = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"}


def seconds(*command, cwd):
    start = time.monotonic()
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, capture_output=True,
                   env={**os.environ, **AS_ROOT, "LC_ALL": "C.UTF-8"})
    return time.monotonic() - start


def tillit(folder, command, *arguments):
    return seconds(BIN / "tillit", command, *arguments, "--quiet", cwd=folder)


def least_squares(sizes, values):
    """(constant, per piece) of values = constant + per piece * size."""
    slope, constant = numpy.polyfit(sizes, values, 1)
    return constant, slope


def measure_shard(folder):
    """A shard of the trial by its number of replications, on one thread: seconds and bytes."""
    sizes, times, lengths = (1, 2, 3), [], []
    for size in sizes:
        rounds = []
        for _ in range(ROUNDS):
            shutil.rmtree(folder / "a.d", ignore_errors=True)
            rounds.append(tillit(folder, "run", TRIAL, "--threads", 1, "--shard-size", size,
                                 "--shard", 0, "--output", "a.h5"))
        times.append(numpy.median(rounds))
        lengths.append(next((folder / "a.d").glob("*.h5")).stat().st_size)
    return *least_squares(sizes, times), *least_squares(sizes, lengths)


def measure_peak(folder):
    """Bytes of memory of a shard of one replication on one thread, at most."""
    shutil.rmtree(folder / "a.d", ignore_errors=True)
    done = subprocess.run(
        ["/usr/bin/time", "-f", "%M", str(BIN / "tillit"), "run", str(TRIAL), "--threads", "1",
         "--shard-size", "1", "--shard", "0", "--output", "a.h5", "--quiet"],
        cwd=folder, check=True, capture_output=True, text=True)
    return 1024 * int(done.stderr.split()[-1])


def measure_two(folder):
    """Two processes at once, to one alone: how much slower each is."""
    def start(name):
        return subprocess.Popen(
            [BIN / "tillit", "run", TRIAL, "--threads", "1", "--shard-size", "1", "--shard", "0",
             "--output", name, "--quiet"], cwd=folder, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)

    def together(count):
        for i in range(count):
            shutil.rmtree(folder / f"t{i}.d", ignore_errors=True)
        begun = time.monotonic()
        for process in [start(f"t{i}.h5") for i in range(count)]:
            process.wait()
        return time.monotonic() - begun

    one, two = zip(*[(together(1), together(2)) for _ in range(ROUNDS)])
    return numpy.median(two) / numpy.median(one)


def measure_overhead(folder):
    """Seconds of a shard with next to nothing to compute: start, layout, claim, closing."""
    return numpy.median([
        tillit(folder, "run", TRIAL, *SHORT, "--threads", 1, "--shard-size", 1, "--shard", 0,
               "--set", f"run.seed={i}", "--output", f"o{i}.h5") for i in range(5)])


def measure_join(folder):
    """Joining by number of shards: seconds and bytes of the joined file."""
    counts, times, lengths = (16, 64, 256), [], []
    for count in counts:
        tillit(folder, "run", TRIAL, *SHORT, "--set", f"study.replications={count}",
               "--shard-size", 1, "--output", f"j{count}.h5")
        times.append(numpy.median([tillit(folder, "join", f"j{count}.h5") for _ in range(ROUNDS)]))
        lengths.append((folder / f"j{count}.h5").stat().st_size)
    return counts, times, lengths


def measure_meeting(folder):
    """Seconds to start so many ranks that meet once and end."""
    def met(ranks):
        return numpy.median([seconds("mpirun", "-n", ranks, "--oversubscribe", BIN / "meeting",
                                     cwd=folder) for _ in range(ROUNDS)])
    return {ranks: met(ranks) for ranks in (1, 2, 4)}


def size(number):
    for unit in ("bytes", "kB", "MB", "GB", "TB", "PB"):
        if number < 1000 or unit == "PB":
            return f"{number:.3g} {unit}" if number < 100 else f"{number:.0f} {unit}"
        number /= 1000


def span(number):
    if number < 120:
        return f"{number:.2g} s" if number < 10 else f"{number:.0f} s"
    return f"{number / 60:.0f} min" if number < 7200 else f"{number / 3600:.1f} h"


def machine():
    name = next(line.split(":")[1].strip() for line in open("/proc/cpuinfo")
                if line.startswith("model name"))
    revision = subprocess.run(["git", "-C", PROJECT, "rev-parse", "--short=12", "HEAD"],
                              capture_output=True, text=True).stdout.strip()
    return f"{name}, {os.cpu_count()} processors; Tillit at {revision}; {datetime.date.today()}"


def extrapolated(m, nodes):
    """One row of the table: a study of SHARDS_EACH shards of one replication for every process."""
    workers = nodes * CORES
    shards = workers * SHARDS_EACH
    one = m["start"] + m["replication"]
    compute = SHARDS_EACH * one
    join = max(m["join"][0], 0) + m["join"][1] * shards
    whole = compute + join
    return (f"| {nodes} | {workers} | {shards} | {span(compute)} | {span(join)} "
            f"| {compute / whole:.0%} | {size(shards * (m['file'] + m['bytes']))} "
            f"| {size(workers * (m['file'] + m['bytes']) / one)}/s | {workers / one:.0f}/s |")


def page(m):
    join_rows = "\n".join(f"| {n} | {t:.2f} s | {size(b)} |" for n, t, b in zip(*m["joins"]))
    meeting = ", ".join(f"{ranks}: {t:.2f} s" for ranks, t in m["meeting"].items())
    rows = "\n".join(extrapolated(m, nodes) for nodes in (1, 10, 100, 1000))
    return (PROJECT / "docs/scaling.md.in").read_text().format(
        machine=machine(), rounds=ROUNDS, start=span(m["start"]), overhead=span(m["overhead"]),
        replication=span(m["replication"]), file=size(m["file"]), bytes=size(m["bytes"]),
        peak=size(m["peak"]), slower=f"{m['slower']:.2f}", join_rows=join_rows, meeting=meeting,
        join=f"{1000 * m['join'][1]:.1f} ms", join_bytes=size(m["join_bytes"]), rows=rows,
        cores=CORES, each=SHARDS_EACH, memory=size(CORES * m["peak"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default=PROJECT / "docs/scaling.md", type=pathlib.Path)
    target = parser.parse_args().page
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        m = dict(zip(("start", "replication", "file", "bytes"), measure_shard(folder)))
        m["peak"] = measure_peak(folder)
        m["slower"] = measure_two(folder)
        m["overhead"] = measure_overhead(folder)
        m["joins"] = measure_join(folder)
        m["join"] = least_squares(m["joins"][0], m["joins"][1])
        m["join_bytes"] = least_squares(m["joins"][0], m["joins"][2])[1]
        m["meeting"] = measure_meeting(folder)
    target.write_text(page(m))


if __name__ == "__main__":
    main()
