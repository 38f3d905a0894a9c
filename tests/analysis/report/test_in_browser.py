"""Reports in Chromium: axe-core finds nothing, the keyboard reaches everything, a phone needs no sideways scrolling, and
it prints. tests/browser/check_page.mjs drives the browser and says what it found."""

import pytest
from in_browser import in_browser, need_browser

BROKEN = """<!DOCTYPE html><html><head><title>x</title></head><body><h1>x</h1><img src="data:,">
<p style="color:#ccc">pale</p><img src="https://tillit.invalid/x.png" alt="outside">
<p style="width:2000px">wide</p><a href="#x" style="outline:none" tabindex="-1">unreached</a>
<script>console.error("wrong")</script></body></html>"""


@pytest.fixture(scope="session")
def look():
    """What check_page.mjs says of a file. Skips where there is no browser to look with."""
    need_browser()
    return lambda path: in_browser("check_page.mjs", path)


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
