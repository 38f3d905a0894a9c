"""bench from end to end: what it writes, never how fast it was."""

import json
import shutil
import subprocess

import pytest

from project import PROGRAM

SMALL = ("--quick", "--threads", "2", "--only", "philox", "--only", "minimal_chain_50k",
         "--only", "minimal_chain_1M")


def test_a_bench_ends_with_tables_and_json(tillit, tmp_path):
    answer = tillit("bench", *SMALL, "--output", "bench.json")
    assert answer.returncode == 0, answer.stderr
    assert "Round 3 of 3" in answer.stderr
    told = json.loads((tmp_path / "bench.json").read_text())
    assert set(told) >= {"machine", "rates", "ratios", "worlds"}
    assert set(told["rates"]) == {"philox", "philox_1_thread", "minimal_chain_50k",
                                  "minimal_chain_1M", "minimal_chain_1M_1_thread"}
    assert set(told["ratios"]) == {"minimal_chain_1M_over_philox",
                                   "minimal_chain_1M_over_philox_as_drawn",
                                   "minimal_chain_thread_efficiency"}
    assert told["machine"]["kernels"] in ("baseline", "avx2", "avx512")
    assert told["worlds"]["minimal_chain_1M"]["agents"] == 1e6
    assert sum(told["worlds"]["minimal_chain_1M"]["share_of_step"].values()) == pytest.approx(1)
    assert told["machine"]["processor"] in answer.stdout
    for words in ("| random words (Philox)", "| minimal chain, 50 thousand staff", "| `staff_meet_clients`"):
        assert words in answer.stdout
    assert "governance" not in answer.stdout
    assert answer.stdout.count("`staff_meet_clients`") == 1  # steps of the larger world only


def test_the_ratio_is_what_the_rates_say(tillit, tmp_path):
    assert tillit("bench", *SMALL, "--output", "bench.json").returncode == 0
    told = json.loads((tmp_path / "bench.json").read_text())
    by_word = told["rates"]["minimal_chain_1M"] / told["rates"]["philox"]
    assert told["ratios"]["minimal_chain_1M_over_philox"] == pytest.approx(6.08 * by_word)
    assert told["ratios"]["minimal_chain_1M_over_philox_as_drawn"] == pytest.approx(3.04 * by_word)
    alone = told["rates"]["minimal_chain_1M_1_thread"]
    together = told["rates"]["minimal_chain_1M"]
    assert told["ratios"]["minimal_chain_thread_efficiency"] == pytest.approx(together / alone / 2)


def test_governance_is_measured_step_by_step(tillit, tmp_path):
    answer = tillit("bench", "--quick", "--threads", "1", "--only", "governance_synthetic40",
                    "--output", "bench.json")
    assert answer.returncode == 0, answer.stderr
    world = json.loads((tmp_path / "bench.json").read_text())["worlds"]["governance_synthetic40"]
    assert world["state_bytes_per_agent"] > 10
    assert world["weeks_per_second"] > 0


def test_bench_speaks_swedish(tillit):
    answer = tillit("--lang", "sv", "bench", "--quick", "--only", "minimal_chain_50k")
    assert answer.returncode == 0, answer.stderr
    assert "Omgång 1 av 3" in answer.stderr
    assert "| minimal kedja, 50 tusen medarbetare" in answer.stdout
    assert "staff" not in answer.stdout


def test_an_unknown_measurement_is_a_mistake_of_usage(tillit):
    answer = tillit("bench", "--only", "no_such_thing")
    assert answer.returncode == 2
    assert "no_such_thing" in answer.stderr


def test_a_file_that_cannot_be_written_is_told_before_anything_is_measured(tillit):
    answer = tillit("bench", "--output", "no/such/folder/bench.json")
    assert answer.returncode == 2
    assert "no/such/folder/bench.json" in answer.stderr
    assert "Round" not in answer.stderr


def test_without_the_plain_program_it_says_how_to_get_it(tillit, tmp_path):
    alone = tmp_path / "tillit"
    shutil.copy(PROGRAM, alone)
    answer = subprocess.run([alone, "--lang", "en", "bench", "--quick", "--only", "afternoon"],
                            capture_output=True, text=True, timeout=60)
    assert answer.returncode == 0, answer.stderr
    assert "./tillit bench" in answer.stdout
