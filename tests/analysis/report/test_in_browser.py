"""Reports in Chromium: axe-core finds nothing, the keyboard reaches everything, a phone needs no sideways scrolling, and
it prints. tests/browser/check_page.mjs drives the browser and says what it found."""

import fcntl
import json
import shutil
import subprocess
from pathlib import Path

import pytest

BROWSER_TESTS = Path(__file__).resolve().parents[2] / "browser"
CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
BROKEN = """<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1><img src="data:,">
<p style="color:#ccc">pale</p><img src="https://tillit.invalid/x.png" alt="outside">
<p style="width:2000px">wide</p><a href="#x" style="outline:none" tabindex="-1">unreached</a>
<script>console.error("wrong")</script></body></html>"""


def install_packages():
    """Whether what package-lock.json names is there; only one process at a time installs it."""
    installed, wanted = BROWSER_TESTS / "node_modules/.package-lock.json", BROWSER_TESTS / "package-lock.json"
    with open(wanted) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if installed.exists() and installed.stat().st_mtime >= wanted.stat().st_mtime:
            return True
        return subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=BROWSER_TESTS, capture_output=True).returncode == 0


@pytest.fixture(scope="session")
def look():
    """What check_page.mjs says of a file. Skips where there is no browser to look with."""
    if CHROMIUM is None:
        pytest.skip("no Chromium here (./tillit install seminar)")
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("no Node or npm here (./tillit install seminar)")
    if not install_packages():
        pytest.skip("npm could not install playwright-core and axe-core (no network?)")

    def check(path):
        done = subprocess.run(["node", "check_page.mjs", path, CHROMIUM], cwd=BROWSER_TESTS, capture_output=True, text=True,
                              timeout=500)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return check


@pytest.mark.parametrize("language", ("en", "sv"))
def test_a_report_is_accessible_in_a_browser(look, reports, language):
    found = look(reports[language])
    for wrong in ("console", "requests", "violations", "unreached", "invisible", "wide"):
        assert found[wrong] == [], wrong
    assert found["language"] == language
    assert found["stops"] >= found["details"] and found["details"] >= 8
    assert all(image["drawn"] and image["alt"] for image in found["images"])
    assert found["pages"] >= 4


def test_what_is_wrong_with_a_page_is_seen(look, tmp_path):
    (tmp_path / "broken.html").write_text(BROKEN, encoding="utf-8")
    found = look(tmp_path / "broken.html")
    assert any("wrong" in text for text in found["console"])
    assert set(found["requests"]) == {"https://tillit.invalid/x.png"}
    assert {rule for text in found["violations"] for rule in ("html-has-lang", "image-alt", "color-contrast") if rule in text} \
        == {"html-has-lang", "image-alt", "color-contrast"}
    assert found["unreached"] and found["wide"]
