"""What the page reckons, apart from any browser: `node --test` on page/test. And that it is bundled as it is served."""

import re
import subprocess

from held import PROJECT
from in_browser import need_node, need_packages

ASKED_OF = re.compile(rb"https?://[\w.-]+")


def test_the_tests_of_the_page_pass():
    need_node()
    need_packages(PROJECT / "page")
    files = sorted(str(file) for file in (PROJECT / "page/test").glob("*.test.js"))  # Node from 21 on takes no folder
    done = subprocess.run(["node", "--test", *files], cwd=PROJECT / "page", capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_bundle_is_three_files_that_ask_for_nothing_else(built_page):
    assert sorted(file.name for file in built_page.iterdir()) == ["index.html", "page.css", "page.js"]
    text = (built_page / "index.html").read_text()
    assert re.findall(r'(?:src|href)="([^"]*)"', text) == ["data:,", "page.css", "page.js"]
    assert re.findall(r"<script(?![^>]*src)", text) == []
    assert b"url(" not in (built_page / "page.css").read_bytes()


def test_no_file_of_the_page_names_where_packages_come_from():
    lock = (PROJECT / "page/package-lock.json").read_bytes()
    assert ASKED_OF.findall(lock) == []
