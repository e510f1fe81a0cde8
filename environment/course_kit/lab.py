"""Serves JupyterLab: a free port, a token of its own, a link when it answers, and nothing left behind at the end."""

import atexit
import html
import http.client
import os
import secrets
import socket
import time
import webbrowser

from course_kit import kernel, places, processes, say, system
from course_kit.say import Trouble

FIRST_PORT = 8888


def free(port, ip):
    """Whether a server could listen there."""
    family = socket.AF_INET6 if ":" in ip else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ip, port))
            return True
        except OSError:
            return False


def next_free(port, ip):
    for candidate in range(port + 1, min(port + 100, 65536)):
        if free(candidate, ip):
            return candidate
    raise Trouble(f"no free port from {port} to {port + 99} on {ip}.", "Name one that is free: --port 9999")


def choose_port(asked, ip):
    """The port asked for, which must be free; without a wish the first free one from 8888 on."""
    if asked is None:
        return FIRST_PORT if free(FIRST_PORT, ip) else next_free(FIRST_PORT, ip)
    if not 1 <= asked <= 65535:
        raise Trouble(f"expected a port from 1 to 65535, got {asked}.", code=2)
    if not free(asked, ip):
        raise Trouble(
            f"port {asked} is in use on {ip} (by another review or JupyterLab?).",
            f"Stop that program, or take the next free one: --port {next_free(asked, ip)}",
        )
    return asked


class Server:
    """A running JupyterLab; leaving its `with` block ends it and its kernels."""

    def __init__(self, python, folder, ip="127.0.0.1", port=None, options=(), variables=None):
        self.port = choose_port(port, ip)
        self.log = places.LOGS / f"lab-{self.port}.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        token = os.environ.get("JUPYTER_TOKEN") or secrets.token_hex(24)
        command = [python, "-m", "jupyterlab", "--no-browser", f"--ServerApp.ip={ip}", f"--ServerApp.port={self.port}"]
        command += ["--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}", *options]
        if system.is_root():
            command.append("--allow-root")
        with open(self.log, "wb") as out:
            env = kernel.environment(JUPYTER_TOKEN=token, **(variables or {}))
            self.process = processes.start(command, stdout=out, stderr=out, env=env, cwd=folder)
        host = "localhost" if ip in ("127.0.0.1", "0.0.0.0", "::", "::1") else ip
        self.link = f"http://{host}:{self.port}/lab?token={token}"
        self._asked = "127.0.0.1" if ip == "0.0.0.0" else ip

    def __enter__(self):
        try:
            wait_until_it_answers(self.process, self._asked, self.port, self.log)
        except BaseException:
            processes.stop(self.process)
            raise
        return self

    def __exit__(self, *_):
        processes.stop(self.process)


def serve(python, folder, ip="127.0.0.1", port=None, browser=True):
    """Runs JupyterLab until Ctrl-C; gives the exit code."""
    try:
        with Server(python, folder, ip, port) as server:
            say.line()
            say.line(f"JupyterLab serves {folder}. Open this link:")
            say.line("  " + say.bold(server.link))
            say.line("Stop with Ctrl-C.")
            if browser:
                open_in_browser(server.link)
            code = server.process.wait()
            log = server.log
    except KeyboardInterrupt:
        say.line()
        say.line("JupyterLab and its kernels are stopped.")
        return 0
    raise Trouble(f"JupyterLab ended by itself with exit code {code}.", f"{processes.tail(log)}\nThe log is {log}")


def open_in_browser(link):
    """Hands the browser a page that leads to the link: everybody on the machine can read command lines, and the link holds the token."""
    page = kernel.RUNTIME / f"open-{os.getpid()}.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.unlink(missing_ok=True)
    target = html.escape(link)
    with open(os.open(page, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(f'<!DOCTYPE html>\n<meta http-equiv="refresh" content="0; url={target}">\n<a href="{target}">Go on</a>\n')
    atexit.register(page.unlink, missing_ok=True)
    webbrowser.open(page.as_uri())


def wait_until_it_answers(process, ip, port, log, patience=90):
    """Asks the server's own API, which answers without a token, until it is there."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if process.poll() is not None:
            processes.fail("Starting JupyterLab", log)
        try:
            connection = http.client.HTTPConnection(ip, port, timeout=5)
            connection.request("GET", "/api")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    processes.fail(f"Starting JupyterLab (no answer in {patience} s)", log)
