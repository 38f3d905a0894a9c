"""eval: a point in as JSON, outcomes out as JSON."""

import json
import os
import subprocess

import pytest
import xarray

from project import PROGRAM
from test_designs import CHAIN


@pytest.fixture
def evaluate(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN)

    def call(point, *arguments):
        answer = subprocess.run([PROGRAM, "eval", "chain.toml", "--json", *arguments], cwd=tmp_path,
                                input=point, text=True, capture_output=True, timeout=60,
                                env={**os.environ, "LC_ALL": "C.UTF-8"})
        assert answer.stderr == ""
        return answer.returncode, json.loads(answer.stdout)

    return call


def test_a_point_gives_what_a_sweep_gives_there(evaluate, tillit, tmp_path):
    exit_code, answer = evaluate('{"parameters": {"capability": 1.1}, "variants.support.support": 0.5}')
    assert exit_code == 0
    assert answer["point"] == {"parameters.capability": 1.1, "variants.support.support": 0.5}
    tillit("sweep", "chain.toml", "--method", "grid", "--over", "parameters.capability=1.1",
           "--over", "variants.support.support=0.5", "--output", "sweep.h5")
    with xarray.open_dataset(tmp_path / "sweep.h5") as study:
        window = study.national_quality.sel(week=slice(*answer["weeks"])).mean("week")
        for variant in ("baseline", "support"):
            mean = answer["outcomes"]["virtuous"][variant]["quality"]["mean"]
            assert mean == pytest.approx(float(window.sel(variant=variant).mean()), rel=1e-12)
        paired = (window.sel(variant="support") - window.sel(variant="baseline")).squeeze()
        told = answer["outcomes"]["virtuous"]["support"]["quality"]["against_baseline"]
        assert told["difference"] == pytest.approx(float(paired.mean()), rel=1e-12)
        # Student's t with two degrees of freedom.
        assert told["half_width"] == pytest.approx(4.302653 * float(paired.std(ddof=1)) / 3**0.5, rel=1e-6)


def test_nothing_on_standard_input_is_the_scenario_as_it_stands(evaluate):
    exit_code, answer = evaluate("")
    assert exit_code == 0 and "point" not in answer
    assert answer["outcomes"]["virtuous"]["baseline"]["incident_rate"]["mean"] >= 0


def test_mistakes_come_as_json_too(evaluate):
    exit_code, answer = evaluate('{"parameters": {"capabilty": 1.1, "luck": 7}}')
    assert exit_code == 3
    assert [one["code"] for one in answer["mistakes"]] == ["S003", "S005"]
    assert "capability" in answer["mistakes"][0]["advice"]
    exit_code, answer = evaluate("[1, 2")
    assert exit_code == 2 and "JSON" in answer["error"]
