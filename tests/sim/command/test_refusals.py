"""What does not go together, or cannot be done, is refused in words, in both languages."""

import subprocess

import h5py
import pytest
from test_calibrate import SMALL
from test_resume import CHAIN, make_partial

pytestmark = pytest.mark.one_thread

DESIGN = """
[study.design]
method = "grid"
over.parameters.capability = { values = [1, 2] }
"""

GOVERNANCE = """
population = { kind = "synthetic", principals = 2 }
run = { burn_in = 10, weeks = 12 }
study.replications = 1
"""
DELEGATED = '[[variant]]\nname = "a"\nmeasure = [{ levers = { delegate = 0.3 } }]\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "chain.toml").write_text(CHAIN.format(principals=2, replications=2))
    (tmp_path / "grid.toml").write_text(CHAIN.format(principals=2, replications=2) + DESIGN)
    (tmp_path / "calibration.toml").write_text(SMALL.format(weeks=26))
    return tmp_path


@pytest.fixture
def refused(tillit):
    """refused(en, sv, *arguments): calls the program in both languages; each time it ends with these words."""

    def call(en, sv, *arguments, code=2):
        for language, words in (("en", en), ("sv", sv)):
            answer = tillit("--lang", language, *arguments)
            assert answer.returncode == code, answer.stdout + answer.stderr
            assert words in answer.stdout + answer.stderr

    return call


def test_options_that_do_not_go_with_shards(folder, refused):
    refused("--checkpoint-every does not go with shards: smaller shards lose less",
            "--checkpoint-every går inte ihop med delstudier: mindre delstudier förlorar mindre",
            "run", "chain.toml", "--shard-size", 1, "--checkpoint-every", 5)
    refused("--overwrite does not go with shards: what is finished in them is kept",
            "--overwrite går inte ihop med delstudier: det som är klart i dem finns kvar",
            "run", "chain.toml", "--shard-size", 1, "--overwrite")


def test_commands_for_one_process_are_refused_to_several(folder, tillit):
    several = {"OMPI_COMM_WORLD_SIZE": "3"}
    for language, words in (
        ("en", "`tillit diff` is made for one process, and 3 were started: call it without mpirun or srun"),
        ("sv", "`tillit diff` är gjort för en process, och 3 startades: anropa det utan mpirun eller srun"),
    ):
        answer = tillit("--lang", language, "diff", "chain.toml", "grid.toml", environment=several)
        assert (answer.returncode, words in answer.stderr) == (2, True), answer.stderr
    for language, words in (("en", "--shard is for one process: several deal all shards among them"),
                            ("sv", "--shard är för en process: flera delar på alla delstudierna")):
        answer = tillit("--lang", language, "run", "chain.toml", "--shard-size", 1, "--shard", 0, environment=several)
        assert (answer.returncode, words in answer.stderr) == (2, True), answer.stderr


def test_processes_that_do_not_meet_are_told_so_in_the_users_language(folder, tillit):
    for language, words in (("en", "tillit: 4 processes were started together, but "),
                            ("sv", "tillit: 4 processer startades tillsammans, men ")):
        answer = tillit("--lang", language, "run", "chain.toml", environment={"PMI_SIZE": "4"})
        assert (answer.returncode, answer.stderr.startswith(words)) == (1, True), answer.stderr


def test_a_folder_that_cannot_be_made(folder, refused):
    (folder / "taken").write_text("")
    refused("taken cannot be a folder", "taken kan inte bli en mapp",
            "calibrate", "calibration.toml", "--output", "taken", code=1)


def test_a_posterior_that_cannot_be_written(folder, refused):
    (folder / "out/posterior.csv").mkdir(parents=True)
    refused("posterior.csv cannot be written: it is a folder", "posterior.csv går inte att skriva: det är en mapp",
            "calibrate", "calibration.toml", "--output", "out", "--quiet", code=1)


def test_a_study_without_a_finished_run(folder, tillit, refused):
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    make_partial(folder / "a.h5", [(lens, world, variant) for lens in (0, 1) for world in (0, 1) for variant in (0, 1)])
    refused("The study holds no finished run to compare with.", "Studien har ingen klar körning att jämföra med.",
            "rerun", "a.h5", code=1)


def test_a_join_of_nothing(folder, refused):
    (folder / "a.d").mkdir()
    refused("there is no shard in", "det finns ingen delstudie i", "join", "a.h5", code=1)


def test_shards_have_the_status_of_their_study_once_they_are_joined(folder, tillit, refused):
    division = ("--shard-size", 1, "--output", "st/a.h5", "--quiet")
    (folder / "st").mkdir()
    assert tillit("run", "chain.toml", *division, "--shard", 0).returncode == 0
    for named in ("st/a.h5", "st/a.d"):
        refused("tillit: st/a.d holds shards that are not joined: `tillit join st/a.d`\n",
                "tillit: st/a.d innehåller delstudier som inte är sammanfogade: `tillit join st/a.d`\n", "status", named)
    assert tillit("join", "st/a.d").returncode == 4
    told = tillit("status", "st/a.h5").stdout
    assert "missing" in told and tillit("status", "st/a.d").stdout == told
    (folder / "empty.d").mkdir()
    refused("empty.d holds no calibration", "empty.d innehåller ingen kalibrering", "status", "empty.d")


def test_a_shard_that_is_being_written_is_left_out_of_a_join(folder, tillit, refused):
    assert tillit("run", "chain.toml", "--shard-size", 1, "--output", "a.h5", "--quiet").returncode == 0
    with h5py.File(next((folder / "a.d").glob("*0001*.h5")), "r+"):
        refused(" is being written: left out", " skrivs just nu: utelämnad", "join", "a.h5", code=4)


def test_a_study_of_another_program(folder, tillit, refused):
    """One whose scenario has been exchanged for another that can be read."""
    tillit("run", "chain.toml", "--output", "a.h5", "--quiet")
    with h5py.File(folder / "a.h5", "r+") as study:
        resolved = study["provenance/scenario_resolved"]
        resolved[()] = resolved.asstr()[()].replace('name = "support"', 'name = "sustain"')
    refused("the study's runs and variables are not those that this program makes of its scenario",
            "studiens körningar och variabler är inte de som det här programmet gör av dess scenario",
            "rerun", "a.h5", code=1)


def test_seminars_are_one_world_at_a_time(folder, refused):
    refused("a seminar is one world at a time: take study.design and study.until away",
            "ett seminarium är en värld i taget: ta bort study.design och study.until", "serve", "grid.toml", code=3)


def test_a_point_and_a_variant_that_must_be_named(folder, tillit, refused):
    (folder / "two.toml").write_text(GOVERNANCE + DELEGATED + DELEGATED.replace('"a"', '"b"'))
    points = DESIGN.replace("capability", "shirk").replace("[1, 2]", "[0.2, 0.3]")
    (folder / "points.toml").write_text(GOVERNANCE + points + DELEGATED)
    for name in ("two", "points"):
        assert tillit("run", f"{name}.toml", "--output", f"{name}.h5", "--quiet").returncode == 0
    change = ("--outcome", "quality", "--between", 0, 5)
    refused("which variant? --variant takes one of baseline, a, b",
            "vilken variant? --variant tar en av baseline, a, b", "explain-outcome", "two.h5", *change)
    refused("the study has no point 7: its points go from 0 to 1", "studien har ingen punkt 7: dess punkter går från 0 till 1",
            "explain-outcome", "points.h5", "--design", 7, *change)


def test_where_nobody_meets_anybody_there_is_no_change_to_explain(folder, tillit, refused):
    (folder / "quiet.toml").write_text(GOVERNANCE + "sectors.care.visit_rate = 0\n" + DELEGATED)
    assert tillit("run", "quiet.toml", "--output", "quiet.h5", "--quiet").returncode == 0
    refused("social care: nothing to measure in week 1 or in week 4, so no change to explain",
            "social omsorg: inget att mäta i vecka 1 eller i vecka 4, så ingen ändring att förklara",
            "explain-outcome", "quiet.h5", "--outcome", "quality", "--sector", "care", "--between", 2, 5, code=1)


def test_a_job_script_is_written_where_none_of_others_is(folder, tillit, refused):
    submit = ("submit", "chain.toml", "--slurm", "--shard-size", 1, "--output", "a.h5", "--script")
    answer = tillit(*submit, "a.sbatch", "--tasks", 1, "--time", "1:00:00")
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.endswith("a.sbatch: 2 shards. Hand it in: sbatch a.sbatch\n")
    script = (folder / "a.sbatch").read_text()
    assert "#SBATCH --array=0-0" in script and "shards=({0..1})" in script
    assert "#SBATCH --time=1:00:00" in script and "Hand it in: sbatch" in script
    assert tillit(*submit, "a.sbatch").returncode == 0  # its own it writes anew
    (folder / "mine.sh").write_text("precious\nprecious\n")
    refused("mine.sh exists already and is no job script of Tillit: choose another --script",
            "mine.sh finns redan och är inget jobbskript från Tillit: välj ett annat --script", *submit, "mine.sh")
    assert (folder / "mine.sh").read_text() == "precious\nprecious\n"
    refused("nowhere/a.sbatch cannot be written: there is no such folder",
            "nowhere/a.sbatch går inte att skriva: mappen finns inte", *submit, "nowhere/a.sbatch", code=1)


def test_names_of_files_become_no_lines_of_a_job_script(folder, tillit, refused):
    evil = 'evil\ntouch MARK\n#SBATCH --wrap="x".toml'
    (folder / evil).write_text(CHAIN.format(principals=2, replications=1))
    assert tillit("submit", evil, "--slurm", "--shard-size", 1, "--script", "a\n b.sbatch").returncode == 0
    script = (folder / "a\n b.sbatch").read_text()
    head, body = script.split("\n\n", 1)
    assert all(line.startswith("#") for line in head.splitlines())
    assert head.splitlines()[1] == "# Written by tillit submit --slurm: evil_touch MARK__SBATCH --wrap__x_, 1 shard"
    assert "# Hand it in: sbatch 'a_ b.sbatch'" in head
    assert '#SBATCH --job-name="evil_touch MARK__SBATCH --wrap__x_"' in head
    done = subprocess.run(["bash", "-n"], input=body, text=True, capture_output=True, check=False)
    assert done.returncode == 0 and "touch MARK\n" in body  # within the name of the file, in quotation marks
    refused("a job script cannot name a folder with control characters: choose another --output",
            "ett jobbskript kan inte nämna en mapp med styrtecken: välj ett annat --output",
            "submit", "chain.toml", "--slurm", "--shard-size", 1, "--output", "a\nb.h5")
    assert not (folder / "a\nb.d").exists()


def test_nothing_is_left_to_submit(folder, tillit, refused):
    division = ("--shard-size", 2, "--output", "a.h5")
    assert tillit("run", "chain.toml", *division, "--quiet").returncode == 0
    refused("Every shard is done or under way: there is nothing to submit.",
            "Alla delstudier är klara eller görs: det finns inget att lämna in.",
            "submit", "chain.toml", "--slurm", "--missing", *division, code=0)


def test_what_differs_between_designs_is_told(folder, tillit):
    until = CHAIN.format(principals=2, replications=2).replace(
        "replications = 2", 'until = { outcome = "staff_trust", paired_half_width = 0.02, min = 4, max = 9 }')
    (folder / "until.toml").write_text(until)
    told = tillit("diff", "grid.toml", "until.toml").stdout
    for words in ("points of the design", "outcome to be known", "half width of its paired interval",
                  "replications, at least", "replications, at most"):
        assert words in told


def test_checkpoints_that_cannot_be_written_are_told_and_cost_no_run(folder, refused):
    (folder / "a.checkpoints").write_text("in the way")
    refused("tillit: checkpoint: Cannot write to a.checkpoints", "tillit: kontrollpunkt: Kan inte skriva i a.checkpoints",
            "run", "chain.toml", "--output", "a.h5", "--overwrite", "--checkpoint-every", 5, "--quiet", code=0)
