"""How to cite the program, and a study made with it."""

import re
from pathlib import Path

from tillit.language import REPLICATIONS, counted

CITATION = Path(__file__).resolve().parents[2] / "CITATION.cff"


def program():
    """The fields of CITATION.cff that a reference needs, as texts."""
    text = CITATION.read_text(encoding="utf-8")
    return {name: _field(text, name) for name in ("title", "version", "date-released", "repository-code", "license", "doi")}


def _field(text, name):
    found = re.search(rf"^{name}: *(.*)$", text, re.MULTILINE)
    return found[1].strip().strip("\"'") if found else ""


def authors():
    """The authors' names, in the file's order."""
    text = CITATION.read_text(encoding="utf-8")
    block = text.partition("authors:")[2].split("\n\n")[0]
    names = re.findall(r"- (?:name|family-names): *\"?([^\"\n]+)\"?(?:\n +given-names: *\"?([^\"\n]+)\"?)?", block)
    return [f"{family}, {given}" if given else family for family, given in names]


def of_study(study):
    """What identifies a study: source, scenario, its SHA-256, seed, and the runs."""
    attrs = study.attrs
    return {"source": str(attrs.get("source", "")), "scenario": str(attrs.get("scenario", "")),
            "scenario_sha256": str(attrs.get("scenario_sha256", "")), "seed": str(attrs.get("seed", "")),
            "replications": int(study.sizes["replication"]), "title": str(attrs.get("title", "")),
            "title_sv": str(attrs.get("title_sv", attrs.get("title", "")))}


def sentence(study=None, language="en"):
    """A reference in one paragraph."""
    fields = program()
    year = fields["date-released"][:4] or "n.d."
    text = f"{'; '.join(authors())} ({year}). {fields['title']}, version {fields['version']}."
    if study is not None:
        found = of_study(study)
        worlds = counted(found["replications"], *REPLICATIONS, language)
        text += (f" Studien ”{found['title_sv']}”: scenariot {found['scenario']} (SHA-256 {found['scenario_sha256'][:16]}), "
                 f"frö {found['seed']}, {worlds}, {found['source']}." if language == "sv" else
                 f" Study \"{found['title']}\": scenario {found['scenario']} (SHA-256 {found['scenario_sha256'][:16]}), "
                 f"seed {found['seed']}, {worlds}, {found['source']}.")
    return text


def bibtex():
    """A BibTeX entry of the program."""
    fields = program()
    lines = {"title": "{" + fields["title"] + "}", "author": " and ".join("{" + name + "}" for name in authors()),
             "year": fields["date-released"][:4], "version": fields["version"], "url": fields["repository-code"],
             "doi": fields["doi"], "license": fields["license"]}
    body = ",\n".join(f"  {name} = {{{value}}}" for name, value in lines.items() if value)
    return "@software{tillit,\n" + body + "\n}"
