"""The Slurm that the other tests use is one: jobs wait for each other and tell how they ended."""

import pytest

pytestmark = pytest.mark.full

SCRIPT = """\
#!/bin/sh
#SBATCH --array=0-4
date +%s.%N > begun.$SLURM_ARRAY_TASK_ID
test $SLURM_ARRAY_TASK_ID != 3
"""


def test_the_node_is_ready(slurm):
    assert slurm.call("sinfo", "--noheader", "--format=%D %T %c").split() == ["1", "idle", "2"]


def test_every_task_of_an_array_runs_once_and_a_failed_one_is_told(slurm, tmp_path):
    (tmp_path / "job.sh").write_text(SCRIPT)
    job = slurm.submit(tmp_path / "job.sh", cwd=tmp_path)
    assert slurm.wait(job) == ["COMPLETED"] * 4 + ["FAILED"]
    assert len(list(tmp_path.glob("begun.*"))) == 5
