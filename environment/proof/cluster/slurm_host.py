"""A cluster of Slurm with two nodes on one host, whose every file lies in one folder, gone when it is over."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

from course_kit import processes
from course_kit.say import Trouble

PROGRAMS = ("slurmctld", "slurmd", "sbatch", "squeue", "scancel", "sinfo", "srun")
NODES = ("n1", "n2")
_PATIENCE = 60
_CONFIGURATION = """\
ClusterName=course
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
AuthType=auth/none
CredType=cred/none
SlurmUser=root
SlurmdUser=root
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SwitchType=switch/none
SlurmdParameters=config_overrides
MpiDefault=none
SelectType=select/cons_res
SelectTypeParameters=CR_Core
SlurmdTimeout=5
KillWait=2
ReturnToService=0
SchedulerParameters=batch_sched_delay=0,sched_interval=1,requeue_delay=1
MailProg=/bin/true
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1 RealMemory=16000 State=UNKNOWN
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1 RealMemory=16000 State=UNKNOWN
PartitionName=main Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
"""


def missing():
    """Programs that are not installed; daemons lie where only root's path leads."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    return [name for name in PROGRAMS if shutil.which(name, path=path) is None]


class SlurmHost:
    """The cluster itself; `environment` leads Slurm's programs to it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.configuration = self.folder / "slurm.conf"
        path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
        self.environment = {**processes.environment(SLURM_CONF=self.configuration), "PATH": path}
        self._daemons = {}

    def __enter__(self):
        for name in ("state", *(f"spool-{node}" for node in NODES)):
            (self.folder / name).mkdir()
        text = _CONFIGURATION.format(host=socket.gethostname(), folder=self.folder, ports=_free_ports(3))
        self.configuration.write_text(text, encoding="utf-8")
        try:
            self._start("slurmctld", "-D", "-i")
            for node in NODES:
                self._start("slurmd", "-D", "-N", node)
            self.wait("two nodes that are ready", lambda: self.said("sinfo", "--noheader", "--format=%t %D").strip() == "idle 2")
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self, *command):
        with (self.folder / f"{command[0]}{command[-1]}.out").open("wb") as out:
            self._daemons[command[-1]] = processes.start(command, self.environment, stdout=out, stderr=subprocess.STDOUT)

    def said(self, *command):
        return processes.said(command, self.environment, seconds=_PATIENCE).stdout

    def wait(self, what, happened, seconds=_PATIENCE):
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise Trouble(f"Waited in vain for {what}.", processes.tail(self.folder / "slurmctld.log", 12))
            time.sleep(0.2)

    def kill(self, node):
        """As when the power goes: the daemon and all that it started on the node end at once."""
        started = [process for process in _all() if f"SLURMD_NODENAME={node}".encode() in _variables(process)]
        steps = {parent for parent in map(_parent, started) if b"slurmstepd" in _command(parent)}
        for process in (self._daemons[node].pid, *steps, *started):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._daemons.pop(node).wait()

    def __exit__(self, *_):
        self.said("scancel", "--full", f"--user={os.getuid()}")
        for process in self._daemons.values():
            processes.stop(process)


def _free_ports(count):
    """Ports that nobody listens at; another program could take one before Slurm does, and Slurm would say so."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _all():
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]


def _read(process, name):
    try:
        return Path(f"/proc/{process}/{name}").read_bytes()
    except OSError:  # it has ended
        return b""


def _variables(process):
    return _read(process, "environ").split(b"\0")


def _command(process):
    return _read(process, "cmdline")


def _parent(process):
    status = _read(process, "stat").rsplit(b")", 1)[-1].split()
    return int(status[1]) if len(status) > 1 else 0
