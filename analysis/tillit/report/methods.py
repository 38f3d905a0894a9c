"""How the study was made and judged, and how to cite it."""

import hashlib

from tillit import citation
from tillit.draw.choice import short
from tillit.language import REPLICATIONS, Text, counted, number
from tillit.report.section import Section
from tillit.study import completeness, label_of_lens, label_of_variant, weeks_of_means


def fingerprint(study):
    """Of everything recorded: SHA-256 over the content hashes of all runs, in the file's order; empty if it has none."""
    if "content_hash" not in study:
        return ""
    return hashlib.sha256(study["content_hash"].values.astype("<u8").tobytes()).hexdigest()


def methods_section(study, provenance, language):
    """The Section on what was run, how it was judged, with which program, and how to cite it; provenance: as of provenance_of."""
    return Section("methods", Text("How this was made", "Så gjordes studien")(language),
                   [_run(study, provenance, language), _judged(study, language), _same(study, provenance, language),
                    Text("To cite: {}", "Hänvisa så här: {}").format(citation.sentence(study, language))(language)])


def _run(study, provenance, language):
    done, _, runs = completeness(study)
    scenario = provenance.scenario
    lenses = ", ".join(short(label_of_lens(study, name, language)) for name in study.lens.values)
    variants = ", ".join(f"“{label_of_variant(study, name, language)}”" for name in study.variant.values)
    if language == "sv":
        variants = variants.replace("“", "”")
    facts = [Text("{} of {} runs are done: {}, {} ({}), {} ({}).", "{} av {} körningar är gjorda: {}, {} ({}), {} ({}).").format(
        done, runs, counted(study.sizes["replication"], *REPLICATIONS, language),
        counted(study.sizes["variant"], Text("variant", "variant"), Text("variants", "varianter"), language), variants,
        counted(study.sizes["lens"], Text("lens", "synsätt"), Text("lenses", "synsätt"), language), lenses)(language)]
    if "design" in study.dims:
        facts.append(Text("The design ({}) has {} points.", "Försöksplanen ({}) har {} punkter.").format(
            study["design"].attrs.get("method", "–"), study.sizes["design"])(language))
    if "run" in scenario:
        facts.append(Text("Each run lives {} weeks of burn-in and {} weeks of study.",
                          "Varje körning lever {} veckors inkörning och {} veckors studie.").format(
                              scenario["run"].get("burn_in", 0), scenario["run"].get("weeks", "–"))(language))
    if "population" in scenario:
        population = scenario["population"]
        scale = population.get("scale", 1)
        words = Text("Sweden's municipalities and regions, at {} of their size",
                     "Sveriges kommuner och regioner, i {} av deras storlek").format(
                         number(100 * scale, 0 if scale >= 0.01 else 2, language) + "\N{NO-BREAK SPACE}%") \
            if population.get("kind") == "sweden" else Text("synthetic, {} principals", "syntetisk, {} huvudmän").format(
                study.sizes.get("principal", population.get("principals", "–")))
        facts.append(Text("The population is {}.", "Populationen är {}.").format(words(language))(language))
    return " ".join(facts)


def _judged(study, language):
    first, last = weeks_of_means(study)
    said = [Text(
        "Every variant lives in the same random worlds as the baseline, and what is compared are differences within a world; "
        "the replication is the unit, never the week. Intervals are Student's at 95 %; those that hold for all variants at "
        "once use the multivariate t distribution (Hothorn, Bretz and Westfall 2008). An effect is called known if that "
        "interval leaves out 0. Services that are known to gain or lose are found with false discoveries held at 5 % "
        "(Benjamini and Hochberg 1995). Means are over weeks {} to {}. What chance leaves open is drawn in blue "
        "and shrinks with more replications; what assumptions leave open is drawn in vermilion and does not.",
        "Varje variant lever i samma slumpade världar som jämförelsealternativet, och det som jämförs är skillnader inom en "
        "värld; upprepningen är enheten, aldrig veckan. Intervallen är Students på 95-procentsnivån; de som gäller för alla "
        "varianter samtidigt bygger på den multivariata t-fördelningen (Hothorn, Bretz och Westfall 2008). En effekt kallas "
        "säker om det intervallet inte innehåller 0. Verksamheter som säkert vinner eller förlorar hittas med andelen "
        "falska fynd begränsad till 5 % (Benjamini och Hochberg 1995). Medelvärdena gäller vecka {} till {}. Det "
        "som slumpen lämnar öppet ritas i blått och krymper med fler upprepningar; det som antagandena lämnar öppet ritas "
        "i orangerött och gör det inte.").format(first, last)(language)]
    if study.sizes["lens"] * study.sizes.get("design", 1) > 1:
        said.append(Text("Regret is Savage's (1951).", "Ånger är Savages mått (1951).")(language))
    return " ".join(said)


def _same(study, provenance, language):
    facts = provenance.facts
    return Text("Program: Tillit {}, revision {}, {}. Model: {}. Seed: {}. Scenario (SHA-256): {}. Results (SHA-256 over the "
                "runs' hashes): {}. `tillit rerun` lives the study again and compares the hashes.",
                "Program: Tillit {}, revision {}, {}. Modell: {}. Frö: {}. Scenario (SHA-256): {}. Resultat (SHA-256 över "
                "körningarnas hashvärden): {}. `tillit rerun` kör om studien och jämför hashvärdena.").format(
                    facts.get("version", "–"), facts.get("revision", "–"), facts.get("compiler", "–"),
                    study.attrs.get("model", "–"), study.attrs.get("seed", "–"), study.attrs.get("scenario_sha256", "–"),
                    fingerprint(study) or "–")(language)
