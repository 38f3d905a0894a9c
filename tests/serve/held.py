"""A seminar that is held for tests: the real program at a free port, and clients that speak to it."""

import asyncio
import json
import os
import pathlib
import re
import signal
import subprocess
import time
import urllib.request

import websockets

from project import PROGRAM, PROJECT, SANITIZED

SCENARIO = PROJECT / "scenarios/seminar.toml"
TIGHTEN = {"type": "run", "lens": "balanced", "steps": [{"from": 52, "levers": {"delegate": -0.3, "stakes": 0.8}}]}


class HeldSeminar:
    """A server of its own. `group` and `teacher` are the addresses to open, `key` the teacher's, `code` the groups' (may be
    empty)."""

    def __init__(self, page, *arguments):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", "--page", str(page), "--lang", "en", *map(str, arguments)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.said = ""
        while "Ctrl-C" not in self.said:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(self.said + self.process.stderr.read())
            self.said += line
        self.teacher = re.search(r"http://\S+#teacher=\w+", self.said)[0]
        self.group, self.key = self.teacher.split("#teacher=")
        self.url = self.group.rstrip("/")  # its origin
        self.port = int(self.url.rsplit(":", 1)[1])
        code = re.search(r"#code=(\w+)", self.said)
        self.code = code[1] if code else ""

    def get(self, path, **headers):
        """Status, headers and text of an answer."""
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url + path, headers=headers), timeout=20) as answer:
                return answer.status, answer.headers, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read().decode()

    def room(self, query="", origin=None):
        """A WebSocket into the room; to be used with `async with`."""
        return websockets.connect(f"ws://127.0.0.1:{self.port}/room{query}", origin=origin or self.url, max_size=None,
                                  ping_timeout=None if SANITIZED else 20)

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def descriptors_left(self, before, seconds=15):
        """How many more there are than before, once it has had time to see who has gone."""
        end = time.monotonic() + seconds
        while self.descriptors() > before and time.monotonic() < end:
            time.sleep(0.2)
        return self.descriptors() - before

    def memory(self):
        """Resident memory in MB."""
        pages = int(pathlib.Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self):
        """Asks it to end, as Ctrl-C does; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)


async def hear(socket, kind):
    """The next message of a kind; it is a mistake if something is refused meanwhile."""
    while True:
        message = json.loads(await asyncio.wait_for(socket.recv(), 120))
        if message["type"] == kind:
            return message
        assert message["type"] != "refused", message["why"]["en"]


async def say(socket, **message):
    await socket.send(json.dumps(message))


async def come(socket, nickname, key=""):
    """Comes as a group (or comes back with the key); the welcome."""
    await say(socket, type="hello", nickname=nickname, key=key)
    return await hear(socket, "welcome")


def plain_page(folder):
    """A page of one file, where what the page does is not what is tested."""
    (folder / "page").mkdir()
    (folder / "page/index.html").write_text("<!DOCTYPE html><title>Tillit</title>")
    return folder / "page"
