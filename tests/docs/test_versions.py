"""How to cite the program is said alike wherever it is said."""

import json
import re

from pages import text_of, tillit


def field(page, pattern):
    found = re.search(pattern, text_of(page), re.MULTILINE)
    assert found, f"{page} does not say it"
    return found[1]


def cited(name):
    return field("CITATION.cff", rf"^{name}: *(.+)$")


def json_of(page):
    return json.loads(text_of(page))


def test_the_version_is_the_same_everywhere():
    said = {
        "CMakeLists.txt": field("CMakeLists.txt", r"^project\(tillit VERSION ([\d.]+)"),
        "CITATION.cff": cited("version"),
        "codemeta.json": json_of("codemeta.json")["version"],
        ".zenodo.json": json_of(".zenodo.json")["version"],
        "tillit --version": tillit("--version").stdout.split()[-1],
    }
    assert len(set(said.values())) == 1, said


def test_title_date_licence_authors_and_keywords_are_the_same_everywhere():
    code, archive = json_of("codemeta.json"), json_of(".zenodo.json")
    assert cited("title") == code["name"] == archive["title"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", cited("date-released"))
    assert cited("date-released") == code["datePublished"] == archive["publication_date"]
    assert cited("license") == code["license"].rpartition("/")[2] == archive["license"]
    authors = re.findall(r"^  - name: (.+)$", text_of("CITATION.cff"), re.MULTILINE)
    assert authors == [one["name"] for one in code["author"]] == [one["name"] for one in archive["creators"]]
    keywords = re.findall(r"^  - ([^:\n]+)$", text_of("CITATION.cff"), re.MULTILINE)
    assert keywords == code["keywords"] == archive["keywords"]
    abstract = " ".join(text_of("CITATION.cff").partition("abstract: >-\n")[2].partition("keywords:")[0].split())
    assert abstract == code["description"] == archive["description"]
