"""The sections of a report, in order. What a study cannot tell is collected, not hidden."""

from tillit.compare.scopes import run_by_someone
from tillit.draw.choice import lens_of, scope_of, short
from tillit.draw.pictures import PICTURES
from tillit.language import Text
from tillit.problem import Problem
from tillit.report import words
from tillit.report.answer import nothing_to_compare, three_sentences
from tillit.report.asked import asked_section
from tillit.report.maker import Maker
from tillit.report.methods import methods_section
from tillit.report.section import Section
from tillit.report.trial_section import trial_section
from tillit.study import completeness, has_trial, label_of_lens, label_of_outcome, main_outcomes

MOST_LENSES = 4  # whose fan charts are drawn


def sections_of(study, provenance, language):
    """(sections, answer): the answer's sentences stand before the other sections. Problem if no run is done."""
    if not main_outcomes(study):
        raise Problem("the study's model calls no outcome main: there is nothing to report",
                      "studiens modell har inget huvudutfall: det finns inget att rapportera")
    maker = Maker(study, provenance, language)
    maker.missing += limits(study, language)
    found = [asked_section(study, provenance, language)]
    if maker.alone:
        levels = maker.table("fan", of="level")
        answer = nothing_to_compare(study, levels, language)
        found.append(maker.section("time", [maker.picture("fan", levels, "levels", words.LEVELS)]))
    else:
        effects = PICTURES["forest"].collect(study, maker.choice())
        sectors = _sectors(maker, effects)
        nation = maker.table("forest", by="nation") if effects["by"].iloc[0] == "participants" else None
        answer = three_sentences(study, effects, sectors, nation, language)
        found += [_effects(maker, effects, nation), _for_whom(maker, sectors), _time(maker)]
    found += [_simple(maker, "chain"), _simple(maker, "map") if _is_sweden(study) else None]
    if not maker.alone:
        found += [_simple(maker, "equity"), _simple(maker, "cost")]
        if has_trial(study):
            found.append(trial_section(maker))
        if study.sizes.get("design", 1) > 1:
            found.append(_simple(maker, "sensitivity"))
        if study.sizes["lens"] * study.sizes.get("design", 1) > 1:
            found.append(_simple(maker, "regret"))
    found.append(methods_section(study, provenance, language))
    if maker.missing:
        title = Text("What this study cannot tell", "Vad studien inte kan säga")(language)
        found.insert(1, Section("limits", title, [_sentence(text) for text in dict.fromkeys(maker.missing)]))
    return [section for section in found if section], answer


def limits(study, language):
    """What few runs, one lens and other choices leave out."""
    done, failed, runs = completeness(study)
    said = []
    if done < runs:
        said.append(words.PARTIAL.format(done, runs, failed))
    if study.sizes["replication"] < 2:
        said.append(words.ONE_WORLD)
    if study.sizes["lens"] * study.sizes.get("design", 1) < 2:
        said.append(words.ONE_LENS)
    if not has_trial(study):
        said.append(words.NO_TRIAL)
    return [text(language) for text in said]


def _sentence(text):
    return text[0].upper() + text[1:].removesuffix(".") + "."


def _is_sweden(study):
    return "kind" in study and "municipality" in set(study["kind"].values.tolist()) and \
        {"0114", "0180", "01"} & {str(code) for code in study["principal"].values}


def _sectors(maker, effects):
    """Effects on the first outcome by sector that somebody runs, where the whole nation is concerned."""

    if effects["by"].iloc[0] == "participants" or maker.study.sizes.get("sector", 1) < 2:
        return None
    table = maker.table("forest", by="sector", outcomes=(main_outcomes(maker.study)[0],))
    return None if table is None else run_by_someone(table)


def _effects(maker, effects, nation):
    scope = effects["by"].iloc[0]
    drawings = maker.forests(effects, f"effects_{scope}", words.FOREST[scope])
    if nation is not None:
        drawings += maker.forests(nation, "effects_nation", words.FOREST["nation"])
    return maker.section("effects", drawings)


def _for_whom(maker, sectors):
    if sectors is None:
        return None
    drawings = maker.forests(sectors, "effects_sector", _of(maker, words.BY["sector"]))
    if _is_sweden(maker.study):
        for by in ("group", "size"):
            table = maker.table("forest", by=by, outcomes=(main_outcomes(maker.study)[0],))
            if table is not None:
                drawings += maker.forests(table, f"effects_{by}", _of(maker, words.BY[by]))
    return maker.section("whom", drawings)


def _of(maker, text):
    label = label_of_outcome(maker.study, main_outcomes(maker.study)[0], maker.language)
    return text.format(label[0].upper() + label[1:])


def _time(maker):
    study, language = maker.study, maker.language
    first = lens_of(study, maker.choice())
    whom = words.WHOM[scope_of(study, maker.choice())]
    drawings = []
    for name in [first] + [str(name) for name in study.lens.values if name != first][:MOST_LENSES - 1]:
        label = short(label_of_lens(study, name, language))
        caption = words.OVER_TIME.format(whom(language), label)(language)
        drawings.append(maker.picture("fan", maker.table("fan", lens=name), f"time_{name}", caption, name != first))
    drawings.append(maker.picture("fan", maker.table("fan", of="level", by="nation"), "levels", words.LEVELS, True))
    return maker.section("time", drawings)


def _simple(maker, what):
    table = maker.table(what)
    if table is None:
        return None
    outcome = table["outcome_label"].iloc[0] if "outcome_label" in table else ""
    return maker.section(what, [maker.picture(what, table, what, words.CAPTIONS[what].format(outcome))])
