"""What was asked: purpose, source and what to look at, and the variants with what they change."""

import pandas

from tillit.draw.choice import label_of_scope
from tillit.language import LANGUAGES, Text
from tillit.program import declared
from tillit.report.section import Section
from tillit.study import label_of_variant
from tillit.trial.design import so_many

FORM = {"kind": Text("kind", "slag"), "groups": Text("groups", "grupper"), "principals": Text("principals", "huvudmän"),
        "sectors": Text("sectors", "sektorer")}
KINDS = {"municipality": Text("municipalities", "kommuner"), "region": Text("regions", "regioner")}


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
    """A row for each measure of each variant, with labels of levers as the program tells them, where there is one."""
    rows, last = [], int(study["week"].values[-1])
    labels = declared("levers", study.attrs.get("model", ""), language)
    for variant in provenance.scenario.get("variant", []):
        for measure in variant.get("measure", []):
            levers = "; ".join(f"{labels.get(name, name)} = {_value(value, language)}"
                               for name, value in measure.get("levers", {}).items())
            rows.append({Text("Variant", "Variant")(language): label_of_variant(study, variant["name"], language),
                         Text("Changes", "Ändrar")(language): levers, Text("When", "När")(language): _weeks(measure, last, language),
                         Text("Where", "Var")(language): _where(study, measure.get("where", {}), language)})
    return rows


def _weeks(measure, last, language):
    """'weeks 0 to 259', both in force, cut at the end of the study; 'from week 0' where the measure has no end."""
    start, end = measure.get("start", 0), measure.get("end")
    if end is None:
        return Text("from week {}", "från vecka {}").format(start)(language)
    return Text("weeks {} to {}", "vecka {} till {}").format(start, max(start, min(end - 1, last)))(language)


def _value(value, language):
    text = f"{value:g}" if isinstance(value, (int, float)) else str(value)
    return text.replace(".", ",") if language == LANGUAGES[1] else text


def _where(study, where, language):
    parts = _places(study, where, language)
    if "draw" in where:
        parts.insert(0, so_many(where["draw"], where.get("how", "random"))(language))
        parts += _places(study, where.get("among", {}), language)
    return "; ".join(parts) or Text("everywhere", "överallt")(language)


def _places(study, where, language):
    return [f"{name(language)}: {', '.join(_place(study, key, one, language) for one in _many(where[key]))}"
            for key, name in FORM.items() if key in where]


def _place(study, key, name, language):
    """The label of a kind, group, principal or sector of which `where` tells, or its name if it has none."""
    if key == "kind":
        return KINDS.get(name, Text(name, name))(language)
    if key == "principals":
        return _name_of_principal(study, name)
    return label_of_scope(study, name, language)


def _name_of_principal(study, code):
    if "name" not in study or code not in study["principal"].values:
        return code
    return str(study["name"].sel(principal=code).item()) or code


def _many(value):
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
