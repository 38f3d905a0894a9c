"""The record of what was checked names what is there."""

import re

from pages import ROOT, text_of

PATH = r"(?:tests|scenarios|models|analysis|sim|docs)/[\w./*-]+"


def test_every_file_it_names_is_there():
    said = set(re.findall(rf"`({PATH})`", text_of("docs/trace.md")))
    assert len(said) > 30
    assert not [path for path in said if not (ROOT / path).exists()]


def test_every_page_it_links_to_is_there():
    for page in ("docs/trace.md", "docs/inquiry.md", "docs/glossary.md"):
        for link in re.findall(r"\]\(([^)#]+)\)", text_of(page)):
            assert (ROOT / "docs" / link).exists(), f"{page}: {link}"


def test_what_it_calls_full_is_left_out_of_quick_runs():
    for said in re.findall(rf"`({PATH})` \(\*full\*\)|`({PATH})`, \*full\*", text_of("docs/trace.md")):
        path = ROOT / (said[0] or said[1])
        files = [path] if path.is_file() else list(path.glob("CMakeLists.txt"))
        assert any("full" in file.read_text(encoding="utf-8") for file in files), said
