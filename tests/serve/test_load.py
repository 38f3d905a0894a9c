"""A seminar with many clients: all are served, and what they took is given back."""

import asyncio
import re
import socket
import subprocess
import time

import pytest
from held import TIGHTEN, HeldSeminar, come, hear, plain_page, say
from load import SCENARIO, measured

pytestmark = pytest.mark.full
MOST_MEMORY = 1000  # MB; 300 groups and 100 silent ones of 4 MB each would take about as much


@pytest.fixture
def held(tmp_path):
    seminar = HeldSeminar(plain_page(tmp_path), SCENARIO)
    yield seminar
    seminar.end()


def test_two_hundred_groups_are_served_though_others_never_read(held):
    load = measured(held, 200, 20)
    assert len(load.ended) == 200
    assert load.first_week[-1] < load.ended[-1] / 2, "everyone has begun long before the last has ended"
    assert load.memory < MOST_MEMORY
    assert load.descriptors_left <= 0


def test_rounds_of_many_groups_do_not_grow_the_memory(held):
    memory = [measured(held, 60, 0).memory for _ in range(4)]
    assert memory[-1] < 1.3 * memory[1], memory


def test_a_group_plays_while_a_program_asks_for_pages_without_end(held):
    async def play():
        async with held.room() as room:
            await come(room, "Calm")
            await say(room, **TIGHTEN | {"steps": [{"from": 0, "levers": {"delegate": 0.2}}]})
            return await hear(room, "done")

    before = held.descriptors()
    wrk = subprocess.Popen(["wrk", "--threads", "1", "--connections", "100", "--duration", "8s", held.url + "/"],
                           stdout=subprocess.PIPE, text=True)
    time.sleep(1)
    assert asyncio.run(play())["type"] == "done"
    said = wrk.communicate()[0]
    assert int(re.search(r"(\d+) requests in", said)[1]) > 1000, said
    assert "Non-2xx" not in said, said
    assert held.descriptors_left(before) <= 0


def test_who_sends_a_request_letter_by_letter_is_hung_up_on(held):
    with socket.create_connection(("127.0.0.1", held.port), timeout=30) as slow:
        begun = time.monotonic()
        with pytest.raises(OSError):
            for letter in "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n" + 60 * "x":
                slow.sendall(letter.encode())
                time.sleep(0.4)
        assert 8 < time.monotonic() - begun < 20
    assert held.get("/")[0] == 200


def test_one_address_cannot_take_all_places(held):
    taken = []
    try:
        for _ in range(450):
            taken.append(socket.create_connection(("127.0.0.1", held.port), timeout=5))
        time.sleep(1)
        assert held.descriptors() < 430
        other = socket.create_connection(("127.0.0.1", held.port), timeout=5, source_address=("127.0.0.2", 0))
        other.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        assert other.recv(100).startswith(b"HTTP/1.1 200")
    finally:
        for one in taken:
            one.close()
