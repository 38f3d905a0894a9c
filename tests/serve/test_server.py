"""tillit serve over the network: what it gives, what it refuses, and that one client costs the others nothing."""

import asyncio
import contextlib
import json
import socket
import subprocess

import h5py
import pytest
import websockets
from held import PROGRAM, PROJECT, SCENARIO, TIGHTEN, HeldSeminar, come, hear, plain_page, say


def test_the_page_comes_with_headers_that_keep_others_out(seminar):
    status, headers, text = seminar.get("/")
    assert status == 200 and text == "<!DOCTYPE html><title>Tillit</title>"
    described = " ".join((PROJECT / "page/README.md").read_text(encoding="utf-8").split())
    assert f"`{headers['Content-Security-Policy']}`" in described
    assert headers["X-Frame-Options"] == "DENY" and headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store" and headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ("/nothing", "/../../../etc/passwd", "/%2e%2e/x", "//"))
def test_what_is_no_page_is_not_found(seminar, path):
    assert seminar.get(path)[0] == 404


def test_another_sites_name_that_leads_here_is_refused(seminar):
    assert seminar.get("/", Host="evil.example")[0] == 400


def test_the_export_is_the_teachers(seminar):
    assert seminar.get("/export")[0] == 403
    assert seminar.get("/export?teacher=WRONG")[0] == 403
    status, headers, text = seminar.get(f"/export?teacher={seminar.key}")
    assert status == 200 and headers["Content-Type"] == "application/json"
    assert "groups" in json.loads(text)


def refused_with(seminar, query, origin=None):
    async def attempt():
        async with seminar.room(query, origin):
            return 101

    try:
        return asyncio.run(attempt())
    except websockets.InvalidStatusCode as error:
        return error.status_code


def test_another_sites_page_cannot_enter_the_room(seminar):
    assert refused_with(seminar, "", "http://evil.example") == 403
    assert refused_with(seminar, "", "http://127.0.0.1:1") == 403
    assert refused_with(seminar, f"?teacher={seminar.key}", "http://evil.example") == 403
    assert refused_with(seminar, "") == 101


def test_a_forged_teachers_key_is_refused(seminar):
    assert refused_with(seminar, "?teacher=AAAAAAAAAAAAAAAAAAAA") == 403
    assert refused_with(seminar, f"?teacher={seminar.key}") == 101


def test_in_the_room_a_code_is_asked_for_and_cannot_be_tried_out(tmp_path):
    held = HeldSeminar(plain_page(tmp_path), SCENARIO, "--lan")
    try:
        assert len(held.code) == 6 and "█" in held.said
        assert refused_with(held, f"?code={held.code}") == 101
        assert refused_with(held, "") == 403
        tried = [refused_with(held, f"?code=WRONG{i}") for i in range(25)]
        assert tried[:19] == [403] * 19 and tried[-1] == 429
        assert refused_with(held, f"?code={held.code}") == 429
    finally:
        assert held.end() == 0


def test_what_a_group_takes_home_gives_the_same_hash(seminar, tmp_path):
    async def play():
        async with seminar.room() as room:
            await come(room, "Home")
            await say(room, **TIGHTEN)
            return await hear(room, "done")

    done = asyncio.run(play())
    (tmp_path / "home.toml").write_text(done["toml"])
    made = subprocess.run([PROGRAM, "run", "home.toml", "--output", "home.h5"], cwd=tmp_path, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    with h5py.File(tmp_path / "home.h5") as study:
        assert f"{study['content_hash'][0, 0, 1]:016x}" == done["hash"]


def test_who_loses_the_connection_in_the_middle_of_a_run_finds_it_again(seminar):
    async def play():
        async with seminar.room() as room:
            key = (await come(room, "Again"))["key"]
            await say(room, **TIGHTEN)
            await hear(room, "weeks")
        async with seminar.room() as room:
            welcome = await come(room, "", key)
            if welcome["under_way"]:
                return len(welcome["under_way"]["weeks"]), (await hear(room, "done"))["hash"]
            return len(welcome["run"]["weeks"]), welcome["run"]["hash"]

    weeks, content_hash = asyncio.run(play())
    assert 0 < weeks <= 208 and len(content_hash) == 16


@pytest.mark.parametrize("frame", ["x" * 9000, b"\x00\xff" * 10, "{", "[" * 8000, "null"], ids=range(5))
def test_a_message_that_is_none_is_refused_or_ends_the_connection(seminar, frame):
    async def send():
        async with seminar.room() as room:
            await hear(room, "state")
            await room.send(frame)
            try:
                return (await hear(room, "refused"))["why"]["en"]
            except websockets.ConnectionClosed:
                return "closed"

    assert asyncio.run(send()) in ("closed", "this message is not one the seminar knows")
    assert seminar.get("/")[0] == 200


def test_who_talks_without_end_is_dropped_and_the_others_go_on(seminar):
    async def shout():
        async with seminar.room() as quiet, seminar.room() as loud:
            await come(quiet, "Quiet")
            with pytest.raises(websockets.ConnectionClosed):
                for _ in range(200):
                    await say(loud, type="cancel")
                    await asyncio.sleep(0)
                while True:
                    await asyncio.wait_for(loud.recv(), 10)
            await say(quiet, **TIGHTEN)
            return (await hear(quiet, "done"))["type"]

    assert asyncio.run(shout()) == "done"


GARBAGE = [b"\x16\x03\x01\x02\x00", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"y" * 20000 + b"\r\n\r\n",
           b"GET " + b"a" * 20000 + b" HTTP/1.1\r\n\r\n", b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99\r\n\r\nx",
           b"GET / HTTP/9.9\r\n\r\n", b"\r\n" * 100, b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"]


@pytest.mark.parametrize("bytes_sent", GARBAGE, ids=range(len(GARBAGE)))
def test_what_is_no_http_costs_nothing(seminar, bytes_sent):
    before = seminar.descriptors()
    with socket.create_connection(("127.0.0.1", seminar.port), timeout=15) as raw:
        with contextlib.suppress(OSError):  # it may hang up in the middle
            raw.sendall(bytes_sent)
            raw.shutdown(socket.SHUT_WR)
            while raw.recv(4096):
                pass
    assert seminar.get("/")[0] == 200
    assert seminar.descriptors_left(before) <= 0


def test_a_port_that_is_taken_is_told(seminar, tmp_path):
    plain_page(tmp_path)
    again = subprocess.run([PROGRAM, "serve", str(SCENARIO), "--port", str(seminar.port), "--page",
                            "page", "--lang", "en"], cwd=tmp_path, capture_output=True, text=True)
    assert again.returncode == 1
    assert again.stderr == (f"tillit: port {seminar.port} cannot be had, perhaps because another program has it: choose "
                            "another with --port\n")


def test_what_is_no_seminar_is_told(tmp_path):
    plain_page(tmp_path)
    call = [PROGRAM, "serve", "--port", "0", "--page", "page", "--lang", "sv"]
    no = subprocess.run([*call, str(PROJECT / "scenarios/as_today.toml")], cwd=tmp_path, capture_output=True, text=True)
    assert no.returncode == 3
    assert no.stderr.endswith("as_today.toml: varianterna i ett seminarium rör sammanlagt 1 till 6 spakar\n")
    none = subprocess.run([*call, "--seminars", "."], cwd=tmp_path, capture_output=True, text=True)
    assert none.returncode == 2
    assert none.stderr == "tillit: inget seminarium angavs, och inget finns i .\n"


def test_without_a_page_it_says_how_to_get_one(tmp_path):
    no = subprocess.run([PROGRAM, "serve", "--port", "0", "--page", "nowhere", "--lang", "en"], cwd=tmp_path,
                        capture_output=True, text=True)
    assert no.returncode == 1
    assert no.stderr == "tillit: there is no page in nowhere: ./tillit serve builds it\n"


def test_when_asked_to_end_it_ends_well_though_runs_are_under_way(tmp_path):
    held = HeldSeminar(plain_page(tmp_path), SCENARIO)

    async def leave_in_the_middle():
        async with held.room() as room:
            await come(room, "Left")
            await say(room, **TIGHTEN)
            await hear(room, "weeks")
            held.end()

    with contextlib.suppress(websockets.ConnectionClosed):
        asyncio.run(leave_in_the_middle())
    assert held.process.returncode == 0
