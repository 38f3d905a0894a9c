#!/usr/bin/python3
"""How a seminar bears many clients: groups that all order a run at the same moment, beside some who read nothing.

`PYTHONPATH=tests tests/serve/load.py [CLIENTS…]` prints the time from the click to a run's first week and to its end, and the server's
memory. Clients and server share the machine's processors, so the times are rather too long than too short.
"""

import asyncio
import itertools
import pathlib
import socket
import statistics
import sys
import tempfile
import time
from typing import NamedTuple

from held import PROJECT, HeldSeminar, come, hear, plain_page, say

SCENARIO = PROJECT / "scenarios/seminars/when_trust_fails.toml"
SHAKE_HANDS = ("GET /room HTTP/1.1\r\nHost: 127.0.0.1:{0}\r\nOrigin: http://127.0.0.1:{0}\r\nUpgrade: websocket\r\n"
               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
NUMBERS = itertools.count(1)


class Load(NamedTuple):
    """Times are sorted, in seconds; memory is the most seen, in MB."""

    clients: int
    stalled: int
    first_week: list
    ended: list
    memory: float
    descriptors_left: int


def measured(held, clients, stalled):
    """What so many groups see who all order a run at once, while `stalled` others never read."""
    before = held.descriptors()
    first, ended, memory = asyncio.run(_run_at_once(held, clients, stalled))
    return Load(clients, stalled, sorted(first), sorted(ended), memory, held.descriptors_left(before))


async def _run_at_once(held, clients, stalled):
    """Seconds to the first week and to the end of each run, and the most memory meanwhile."""
    silent = [_silent_client(held) for _ in range(stalled)]
    rooms, decision = [], None
    for _ in range(clients):
        rooms.append(await held.room())
        if decision is None:
            decision = _first_preset(await hear(rooms[0], "seminar"))
        await come(rooms[-1], f"Group {next(NUMBERS)}")
    memory = [held.memory()]
    watch = asyncio.create_task(_watch(held, memory))
    times = await asyncio.gather(*(_one_run(room, decision) for room in rooms))
    watch.cancel()
    await asyncio.gather(*(room.close() for room in rooms))
    for one in silent:
        one.close()
    return *zip(*times), max(memory)


def _first_preset(seminar):
    return {"type": "run", "lens": seminar["lenses"][0]["name"], "steps": seminar["presets"][0]["steps"]}


async def _watch(held, memory):
    while True:
        memory.append(held.memory())
        await asyncio.sleep(0.05)


async def _one_run(room, decision):
    """Seconds from the click to the first week, and to the end."""
    begin, first = time.perf_counter(), None
    await say(room, **decision)
    while True:
        text = await asyncio.wait_for(room.recv(), 300)
        if first is None and text.startswith('{"type":"weeks"'):
            first = time.perf_counter() - begin
        if text.startswith('{"type":"done"'):
            return first, time.perf_counter() - begin


def _silent_client(held):
    """One who enters the room, and never reads what it is told."""
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", held.port))
    raw.sendall(SHAKE_HANDS.format(held.port).encode())
    return raw


def table(loads):
    """Markdown."""
    lines = ["| groups at once | others who never read | first week, median | 95 % | last | all runs done | memory |",
             "|---|---|---|---|---|---|---|"]
    for load in loads:
        high = load.first_week[int(0.95 * (len(load.first_week) - 1))]
        lines.append(f"| {load.clients} | {load.stalled} | {1000 * statistics.median(load.first_week):.0f} ms "
                     f"| {1000 * high:.0f} ms | {1000 * load.first_week[-1]:.0f} ms | {load.ended[-1]:.1f} s "
                     f"| {load.memory:.0f} MB |")
    return "\n".join(lines)


def main():
    counts = [int(word) for word in sys.argv[1:]] or [1, 30, 200]
    with tempfile.TemporaryDirectory() as folder:
        held = HeldSeminar(plain_page(pathlib.Path(folder)), SCENARIO)
        print(table([measured(held, count, count // 10) for count in counts]))
        held.end()


if __name__ == "__main__":
    main()
