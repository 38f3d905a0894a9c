#!/usr/bin/python3
"""Measures what a study in shards costs on this machine and writes docs/scaling.md.

docs/scaling.py [--page FILE]    takes about six minutes; wants `./tillit install cluster` and a build
"""

import argparse
import datetime
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import numpy

PROJECT = pathlib.Path(__file__).resolve().parents[1]
BIN = PROJECT / "build/release/bin"
TRIAL = PROJECT / "scenarios/free_municipality_trial.toml"
SHORT = ["--set", "population.scale=0.001", "--set", "run.burn_in=4", "--set", "run.weeks=4"]
ROUNDS = 3
QUIET = 1.5     # load average of a machine that does nothing else
CORES = 32      # of a node: an assumption
SHARDS_EACH = 10  # for every process: an assumption
AS_ROOT = {"OMPI_ALLOW_RUN_AS_ROOT": "1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1"}


def seconds(*command, cwd):
    """(elapsed, processor time) of a command and of all that it starts."""
    start, before = time.monotonic(), processor_seconds()
    subprocess.run([str(part) for part in command], cwd=cwd, check=True, capture_output=True,
                   env={**os.environ, **AS_ROOT, "LC_ALL": "C.UTF-8"})
    return time.monotonic() - start, processor_seconds() - before


def processor_seconds():
    """Of all processes that were started here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def tillit(folder, command, *arguments):
    return seconds(BIN / "tillit", command, *arguments, "--quiet", cwd=folder)


def medians(measure, rounds=ROUNDS):
    """Of the elapsed seconds, and of the processor time."""
    return numpy.median([measure() for _ in range(rounds)], axis=0)


def least_squares(sizes, values):
    """(constant, per piece) of values = constant + per piece * size."""
    slope, constant = numpy.polyfit(sizes, values, 1)
    return constant, slope


def measure_shard(folder):
    """Shards of the trial of one, two, three replications on one thread: (replications, elapsed,
    processor time, bytes) of each."""
    def once(size):
        shutil.rmtree(folder / "a.d", ignore_errors=True)
        return tillit(folder, "run", TRIAL, "--threads", 1, "--shard-size", size, "--shard", 0,
                      "--output", "a.h5")

    return [(size, *medians(lambda: once(size)), next((folder / "a.d").glob("*.h5")).stat().st_size)
            for size in (1, 2, 3)]


def measure_peak(folder):
    """Bytes of memory of a shard of one replication on one thread, at most."""
    shutil.rmtree(folder / "a.d", ignore_errors=True)
    done = subprocess.run(
        ["/usr/bin/time", "-f", "%M", str(BIN / "tillit"), "run", str(TRIAL), "--threads", "1",
         "--shard-size", "1", "--shard", "0", "--output", "a.h5", "--quiet"],
        cwd=folder, check=True, capture_output=True, text=True)
    return 1024 * int(done.stderr.split()[-1])


def measure_overhead(folder):
    """A shard with next to nothing to compute: start, layout, claim, closing."""
    seeds = iter(range(5))

    def once():
        seed = next(seeds)
        return tillit(folder, "run", TRIAL, *SHORT, "--threads", 1, "--shard-size", 1, "--shard", 0,
                      "--set", f"run.seed={seed}", "--output", f"o{seed}.h5")

    return medians(once, 5)


def measure_join(folder):
    """Joining by number of shards: (shards, elapsed, processor time, bytes of the joined file)."""
    found = []
    for count in (16, 64, 256):
        tillit(folder, "run", TRIAL, *SHORT, "--set", f"study.replications={count}",
               "--shard-size", 1, "--output", f"j{count}.h5")
        found.append((count, *medians(lambda: tillit(folder, "join", f"j{count}.h5")),
                      (folder / f"j{count}.h5").stat().st_size))
    return found


def measure_meeting(folder):
    """Elapsed seconds to start so many ranks that meet once and end."""
    def met(ranks):
        return medians(lambda: seconds("mpirun", "-n", ranks, "--oversubscribe", BIN / "meeting",
                                       cwd=folder))[0]
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


def load_words(loads):
    """How busy the machine was: its load averages before, and after each step, our own included."""
    words = f"The load average was {loads[0]:.1f} before it began and at most {max(loads):.1f}"
    return words + ("." if loads[0] < QUIET else
                    ": the machine had other work, and elapsed times are those of a busy one.")


def costs(m):
    """What the model's letters are, from what was measured: seconds of processor time, bytes."""
    sizes, _, work, lengths = zip(*m["shards"])
    counts, _, joining, joined = zip(*m["joins"])
    t0, t1 = least_squares(sizes, work)
    b0, b1 = least_squares(sizes, lengths)
    if t0 <= 0:
        sys.exit("The machine has too much else to do: a shard seems to start in no time.")
    return {"t0": t0, "t1": t1, "b0": b0, "b1": b1, "j": least_squares(counts, joining)[1],
            "joined": least_squares(counts, joined)[1]}


def extrapolated(c, nodes):
    """One row of the table: a study of SHARDS_EACH shards of one replication for every process."""
    workers = nodes * CORES
    shards = workers * SHARDS_EACH
    one, length = c["t0"] + c["t1"], c["b0"] + c["b1"]
    compute, join = SHARDS_EACH * one, c["j"] * shards
    return (f"| {nodes} | {workers} | {shards} | {span(compute)} | {span(join)} "
            f"| {compute / (compute + join):.0%} | {size(shards * length)} "
            f"| {size(workers * length / one)}/s | {workers / one:.0f}/s |")


def page(m):
    c = costs(m)

    def rows(found):
        return "\n".join(f"| {count} | {span(elapsed)} | {span(work)} | {size(length)} |"
                         for count, elapsed, work, length in found)

    return (PROJECT / "docs/scaling.md.in").read_text().format(
        machine=machine(), load=load_words(m["loads"]), rounds=ROUNDS, cores=CORES,
        each=SHARDS_EACH, shard_rows=rows(m["shards"]), start=span(c["t0"]),
        overhead=span(m["overhead"][1]), overhead_elapsed=span(m["overhead"][0]),
        replication=span(c["t1"]), file=size(c["b0"]), bytes=size(c["b1"]), peak=size(m["peak"]),
        join=f"{1000 * c['j']:.1f} ms", join_bytes=size(c["joined"]), join_rows=rows(m["joins"]),
        most_joined=m["joins"][-1][0],
        meeting=", ".join(f"{ranks}: {t:.2f} s" for ranks, t in m["meeting"].items()),
        rows="\n".join(extrapolated(c, nodes) for nodes in (1, 10, 100, 1000)),
        memory=size(CORES * m["peak"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default=PROJECT / "docs/scaling.md", type=pathlib.Path)
    target = parser.parse_args().page
    m = {"loads": [os.getloadavg()[0]]}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)

        def step(measure):
            found = measure(folder)
            m["loads"].append(os.getloadavg()[0])
            return found

        m["shards"] = step(measure_shard)
        m["peak"] = step(measure_peak)
        m["overhead"] = step(measure_overhead)
        m["joins"] = step(measure_join)
        m["meeting"] = step(measure_meeting)
    target.write_text(page(m))


if __name__ == "__main__":
    main()
