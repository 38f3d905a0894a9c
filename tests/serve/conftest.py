"""A seminar that is held for tests: the real program at a free port, and clients that speak to it."""

import asyncio
import json
import os
import pathlib
import re
import signal
import subprocess
import urllib.request

import pytest
import websockets

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TILLIT_PROGRAM", str(PROJECT / "build/release/bin/tillit"))
TIGHTEN = {"type": "run", "lens": "balanced", "steps": [{"from": 52, "levers": {"delegate": -0.3, "stakes": 0.8}}]}


class Seminar:
    """A server of its own. `url` is where groups go, `key` is the teacher's, `code` the groups' (or empty)."""

    def __init__(self, folder, *arguments, scenario=PROJECT / "scenarios/seminar.toml"):
        (folder / "page").mkdir()
        (folder / "page/index.html").write_text("<!DOCTYPE html><title>Tillit</title>")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", str(scenario), "--port", "0", "--page", str(folder / "page"), "--lang", "en", *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder)
        self.said = ""
        while "Ctrl-C" not in self.said:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(self.said + self.process.stderr.read())
            self.said += line
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)/#teacher", self.said)[1])
        self.key = re.search(r"#teacher=(\w+)", self.said)[1]
        code = re.search(r"#code=(\w+)", self.said)
        self.code = code[1] if code else ""
        self.url = f"http://127.0.0.1:{self.port}"

    def get(self, path, **headers):
        """Status, headers and text of an answer."""
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url + path, headers=headers), timeout=20) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    def room(self, query="", origin=None):
        """A WebSocket into the room; to be used with `async with`."""
        return websockets.connect(f"ws://127.0.0.1:{self.port}/room{query}", origin=origin or self.url, max_size=None)

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def memory(self):
        """Resident memory in MB."""
        pages = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)


@pytest.fixture(scope="session")
def seminar(tmp_path_factory):
    held = Seminar(tmp_path_factory.mktemp("seminar"))
    yield held
    held.end()


async def hear(socket, kind):
    """The next message of a kind."""
    while True:
        message = json.loads(await asyncio.wait_for(socket.recv(), 60))
        if message["type"] == kind:
            return message


async def say(socket, **message):
    await socket.send(json.dumps(message))


async def come(socket, nickname, key=""):
    """Comes as a group (or comes back with the key); the welcome."""
    await say(socket, type="hello", nickname=nickname, key=key)
    return await hear(socket, "welcome")
