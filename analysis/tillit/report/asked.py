"""What was asked: purpose, source and what to look at, and the variants with what they change."""

import pandas

from tillit.language import LANGUAGES, Text
from tillit.report.section import Section
from tillit.study import label_of_variant
from tillit.trial.design import so_many

FORM = {"kind": Text("kind", "slag"), "groups": Text("groups", "grupper"), "principals": Text("principals", "huvudmän"),
        "sectors": Text("sectors", "sektorer")}


def asked_section(study, provenance, language):
    """The Section on purpose, source and what to look at, as far as the scenario tells, with variant_rows as its table;
    provenance: as of provenance_of."""
    words = {key: provenance.words(key)(language) for key in ("purpose", "look_at", "source")}
    heads = {"purpose": Text("{}", "{}"), "look_at": Text("What to look at: {}", "Att titta på: {}"),
             "source": Text("Source: {}", "Källa: {}")}
    paragraphs = [heads[key].format(text)(language) for key, text in words.items() if text]
    rows = variant_rows(study, provenance, language)
    return Section("asked", Text("What was asked", "Frågan")(language), paragraphs, [],
                   pandas.DataFrame(rows) if rows else None,
                   Text("The variants and what they change", "Varianterna och vad de ändrar")(language))


def variant_rows(study, provenance, language):
    """A row for each measure of each variant."""
    rows = []
    for variant in provenance.scenario.get("variant", []):
        for measure in variant.get("measure", []):
            start, end = measure.get("start", 0), measure.get("end")
            weeks = Text("from week {}", "från vecka {}").format(start) if end is None \
                else Text("weeks {} to {}", "vecka {} till {}").format(start, end)
            levers = "; ".join(f"{name} = {_value(value, language)}" for name, value in measure.get("levers", {}).items())
            rows.append({Text("Variant", "Variant")(language): label_of_variant(study, variant["name"], language),
                         Text("Changes", "Ändrar")(language): levers, Text("When", "När")(language): weeks(language),
                         Text("Where", "Var")(language): _where(measure.get("where", {}), language)})
    return rows


def _value(value, language):
    text = f"{value:g}" if isinstance(value, (int, float)) else str(value)
    return text.replace(".", ",") if language == LANGUAGES[1] else text


def _where(where, language):
    parts = [f"{name(language)}: {', '.join(_many(where[key]))}" for key, name in FORM.items() if key in where]
    if "draw" in where:
        parts.insert(0, so_many(where["draw"], where.get("how", "random"))(language))
        parts += [f"{name(language)}: {', '.join(_many(where['among'][key]))}" for key, name in FORM.items()
                  if key in where.get("among", {})]
    return "; ".join(parts) or Text("everywhere", "överallt")(language)


def _many(value):
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
