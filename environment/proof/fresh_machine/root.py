"""A minimal Debian system in a folder: entered with pivot_root, gone at the end."""

import contextlib
import os
import shutil
import subprocess
from pathlib import Path

from course_kit import processes, say
from proof.fresh_machine import base

ENTER = Path(__file__).with_name("enter.sh")
CERTIFICATES = Path("usr/local/share/ca-certificates")
# How this machine reaches the package registries holds in the new one too; nothing else of it does.
_ROADS = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_CERT", "PIP_DEFAULT_TIMEOUT", "MVNW_REPOURL", "NODE_EXTRA_CA_CERTS", "npm_config_registry", "http_proxy", "https_proxy", "no_proxy")
_SETTINGS = (".m2/settings.xml", ".config/pip/pip.conf", ".npmrc")
_LOOPBACK = """\
import fcntl, socket, struct
with socket.socket() as s:
    fcntl.ioctl(s, 0x8914, struct.pack('16sh14x', b'lo', 1))  # SIOCSIFFLAGS, IFF_UP
"""


class Root:
    """One system; `run` and `start` run commands in it as the only processes there."""

    def __init__(self, folder, suite, log):
        self.folder, self.suite, self.log = Path(folder), suite, log

    def make(self):
        """A minimal Debian, with this machine's roads to packages."""
        with say.step(f"Debian {self.suite}"):
            base.put(self.suite, self.folder, self.log)
        self.write("etc/apt/apt.conf.d/90-from-outside", apt_settings())
        for file in ("etc/resolv.conf", "etc/hosts"):
            with contextlib.suppress(OSError):
                shutil.copyfile(Path("/") / file, self.folder / file)
        if (Path("/") / CERTIFICATES).is_dir():
            shutil.copytree(Path("/") / CERTIFICATES, self.folder / CERTIFICATES, dirs_exist_ok=True)
        self.settings("root")

    def settings(self, home):
        """The user's own mirrors of PyPI and Maven Central, where this machine's user has some."""
        for name in _SETTINGS:
            if (Path.home() / name).is_file():
                (self.folder / home / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(Path.home() / name, self.folder / home / name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def start(self, command, user="root", home="/root", cwd="/root", network=True, **options):
        """Starts a command there, with a newcomer's variables."""
        inside = ["env", "-i", *variables(home), f"USER={user}", "sh", "-c", f"cd {cwd} && {command}"]
        if user != "root":
            inside = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups", *inside]
        enter = ["unshare", "--mount", "--pid", "--fork", "--kill-child", ENTER, self.folder, *inside]
        if not network:
            begin = f'python3 -c "{_LOOPBACK}" && exec "$@"'
            enter = ["unshare", "--net", "sh", "-c", begin, "sh", *enter]
        return processes.start(enter, cwd="/", **options)

    def run(self, command, **where):
        """Runs to the end; gives exit code and all that was said."""
        process = self.start(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **where)
        said = []
        with open(self.log, "ab") as log:
            log.write(f"# {self.suite}, {where or 'root'}\n$ {command}\n".encode())
            try:
                for row in process.stdout:
                    log.write(row)
                    log.flush()
                    said.append(row.decode(errors="replace").rstrip())
                return process.wait(), said
            finally:
                processes.stop(process)


def apt_settings():
    """This machine's proxies and checks of dates."""
    said = processes.said(["apt-config", "dump"], seconds=processes.WORK).stdout
    return "".join(row + "\n" for row in said.splitlines() if row.startswith(("Acquire::http", "Acquire::Check")))


def variables(home):
    yield from (f"HOME={home}", "LANG=C.UTF-8", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")
    for name in _ROADS:
        if name in os.environ:
            yield f"{name}={os.environ[name]}"
