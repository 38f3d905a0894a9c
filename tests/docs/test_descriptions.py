"""The models' descriptions agree with the models."""

import re

import pytest
from pages import ODD, ROOT, names, rows, section, text_of, tillit

# Nothing and the whole, which formulas need; and leadership's Beta(4, 4), a parameter of the start.
OF_FORMULAS = {0, 1}
OF_THE_START = {"7.3": {4}}

ELEMENTS = ("Purpose and patterns", "Entities, state variables and scales", "Process overview and scheduling",
            "Design concepts", "Initialisation", "Input data", "Submodels")
OTHER_MODELS = ("mean_field", "minimal_chain", "hierarchy_polyarchy", "mutual_learning", "hidden_costs")
PAGES = [ODD, "docs/glossary.md", "docs/limits.md", *(f"models/{model}/ODD.md" for model in OTHER_MODELS)]


@pytest.mark.parametrize("page", PAGES)
def test_its_tables_are_those_of_the_declarations(page):
    checked = tillit("odd", page, "--check")
    assert checked.returncode == 0, checked.stderr


def equations(submodel):
    """Its equations, without references to other submodels."""
    told = "".join(re.findall(r"^```\n(.*?)^```", section(ODD, f"### {submodel} "), re.DOTALL | re.MULTILINE))
    return re.sub(r"\b7\.\d+", "", told)


def parameters_of(submodel):
    """Name and default of the parameters whose source begins with the number of a submodel."""
    number = re.escape(submodel.replace("7.", "3.", 1))
    for name, default, *_, source in rows(section(ODD, "## Parameters")):
        if re.search(rf"(^|[ ,]){number}(?![.\d])", source.partition(";")[0]):
            yield name.strip("`"), abs(float(default))


@pytest.mark.parametrize("submodel", [f"7.{i}" for i in range(1, 12)])
def test_the_numbers_in_its_equations_are_the_defaults_of_its_parameters(submodel):
    told = equations(submodel)
    written = {float(number) for number in re.findall(r"(?<![\w.])\d+(?:\.\d+)?", told)}
    parameters = dict(parameters_of(submodel))
    assert parameters
    assert written - OF_FORMULAS - OF_THE_START.get(submodel, set()) <= set(parameters.values())
    # A parameter that a lens sets may stand there by its name.
    missing = {name for name, default in parameters.items() if default not in written | OF_FORMULAS}
    assert missing <= set(re.findall(r"\w+", told))


def test_each_mechanism_has_what_speaks_for_either_direction():
    told = section(ODD, "### 7.16 ")
    two_ways = told.partition("| mechanism | why control may help |")[2]
    assert {row[0].strip("`") for row in rows(two_ways)} == set(names("mechanisms"))
    for row in rows(two_ways):
        assert all(cell and cell[0] not in "-\N{EN DASH}" for cell in row), row


def test_it_has_the_seven_elements_and_eleven_concepts_of_odd():
    for number, element in enumerate(ELEMENTS, 1):
        assert f"\n## {number} {element}\n" in text_of(ODD)
    concepts = re.findall(r"^\*\*([A-Z][a-z ]+)\.\*\*", section(ODD, "## 4 "), re.MULTILINE)
    assert concepts == ["Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing",
                        "Interaction", "Stochasticity", "Collectives", "Observation"]


@pytest.mark.parametrize("model", OTHER_MODELS)
def test_a_short_description_has_the_seven_elements_too(model):
    told = re.findall(r"^## ([1-7] .*)$", text_of(f"models/{model}/ODD.md"), re.MULTILINE)
    assert told == [f"{number} {element}" for number, element in enumerate(ELEMENTS, 1)]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_it_names_is_there(page):
    for link in re.findall(r"\]\(([^)#]+)\)", text_of(page)):
        assert link.startswith("https://") or (ROOT / page).parent.joinpath(link).exists(), link
