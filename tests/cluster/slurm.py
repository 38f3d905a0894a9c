"""A real Slurm with one node, in a folder of its own: nothing of it outlives the test.

Debian's slurmctld and slurmd, with a munge of their own, on loopback ports that are free. Processes
are found through /proc and not confined (no cgroups), so that it also runs inside a container.
"""

import os
import shutil
import socket
import subprocess
import time

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo", "scancel")
FOLDERS = ("state", "spool", "log", "munge")

CONFIGURATION = """\
ClusterName=tillit
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
SlurmctldPort={controller_port}
SlurmdPort={node_port}
CommunicationParameters=NoInAddrAny
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/log/slurmctld
SlurmdLogFile={folder}/log/slurmd
SlurmdParameters=config_overrides
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
ReturnToService=2
MailProg=/bin/true
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def why_not():
    """Why no Slurm can be started here; nothing if one can."""
    if os.geteuid() != 0:
        return "Slurm's daemons want to be started by root"
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    return f"not installed: {', '.join(missing)} (./tillit install cluster)" if missing else None


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(what, seconds, holds):
    """Until holds() gives something true, which is returned."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if result := holds():
            return result
        time.sleep(0.1)
    raise TimeoutError(f"after {seconds} s: no {what}")


class OneNodeSlurm:
    """Use it in `with`. Its commands (`call`) and its jobs find it by the variable SLURM_CONF."""

    def __init__(self, folder, cpus=2):
        self.folder = folder
        self.configuration = folder / "slurm.conf"
        self.environment = {**os.environ, "SLURM_CONF": str(self.configuration)}
        self.daemons = []
        for name in FOLDERS:
            (folder / name).mkdir(parents=True)
        self.configuration.write_text(CONFIGURATION.format(
            host=socket.gethostname().split(".")[0], folder=folder, cpus=cpus,
            controller_port=free_port(), node_port=free_port()))

    def __enter__(self):
        try:
            self._start_munge()
            self._start("slurmctld", "-D", "-i", "-f", self.configuration)
            self._start("slurmd", "-D", "-f", self.configuration)
            wait_for("idle node", 60, lambda: "idle" in self._node_state())
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        """The node first, then its master; each with all that it started."""
        if len(self.daemons) == 3:
            self._try("scancel", "--signal=KILL", "--partition=all")
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def call(self, *command, **more):
        """A Slurm command; what it printed. Raises CalledProcessError."""
        return subprocess.run([str(part) for part in command], env=self.environment, check=True,
                              text=True, stdout=subprocess.PIPE, timeout=60, **more).stdout

    def submit(self, script, *options, cwd):
        """Hands in a job script and gives the job's number."""
        return self.call("sbatch", "--parsable", *options, script, cwd=cwd).strip()

    def wait(self, job, seconds=120):
        """Until nothing of the job is waiting or running; the states it ended in, by task."""
        wait_for(f"end of job {job}", seconds,
                 lambda: not self.call("squeue", "--noheader", f"--job={job}").strip())
        shown = self.call("scontrol", "--oneliner", "show", "job", job).splitlines()
        return sorted(part.split("JobState=")[1].split()[0] for part in shown if part)

    def logs(self):
        return "\n".join(f"== {path.name}\n{path.read_text(errors='replace')[-3000:]}"
                         for path in sorted((self.folder / "log").iterdir()))

    def _start_munge(self):
        munge = self.folder / "munge"
        (munge / "key").write_bytes(os.urandom(128))
        (munge / "key").chmod(0o600)
        self._start("munged", "--foreground", "--force", f"--key-file={munge}/key",
                    f"--socket={munge}/socket", f"--pid-file={munge}/pid",
                    f"--seed-file={munge}/seed", f"--log-file={munge}/log")
        wait_for("munge socket", 30, (munge / "socket").exists)

    def _start(self, *command):
        name = command[0]
        with open(self.folder / "log" / f"{name}.console", "wb") as console:
            self.daemons.append(subprocess.Popen(
                [str(part) for part in command], env=self.environment, stdin=subprocess.DEVNULL,
                stdout=console, stderr=subprocess.STDOUT))

    def _try(self, *command):
        return subprocess.run(command, env=self.environment, text=True, capture_output=True,
                              timeout=60).stdout

    def _node_state(self):
        for daemon in self.daemons:
            if daemon.poll() is not None:
                raise RuntimeError(f"{daemon.args[0]} ended by itself\n{self.logs()}")
        return self._try("sinfo", "--noheader", "--format=%T")
