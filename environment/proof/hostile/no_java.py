"""A machine without a JDK fetches one from this machine: an archive behind https on the loopback, in which Java is a small script."""

import contextlib
import functools
import hashlib
import http.server
import io
import json
import shutil
import ssl
import tarfile
import threading
import zipfile
from dataclasses import dataclass
from pathlib import Path

from course_kit import jdk_pins, places, processes, python_packages, stamps, temurin
from proof.hostile import environments
from proof.hostile.environments import NOWHERE, Piece

TOOLS = ("java", "javac", "jshell")
PROGRAMS = ("sh", "env", "sed", "dirname", "id", "fc-list", "unshare")
MADE = "jdk-21.0.12.1+1"
REAL = "real jdk"
SHUT = "https://127.0.0.1:9/"


def lacking():
    """What keeps the proof from being given here; None if nothing does."""
    if not environments.can_mount(processes.said):
        return "it needs root and namespaces"
    if jdk_pins.archive() is None:
        return "there is no JDK to fetch for this system"
    return None if shutil.which("openssl") else "openssl is missing"


def prove(stage, kit):
    """In order, as a user meets it: the offer, no network, another content, the JDK, and a start without network."""
    top = kit.folder.parent
    _take_packages(kit)
    certificate, key = _certificate(top)
    served = top / "served"
    served.mkdir()
    name = jdk_pins.archive()[0].rsplit("/", 1)[1]
    (served / name).write_bytes(packed(top / REAL, name))
    with _serving(served, certificate, key) as address:
        machine = _Machine(kit, certificate)
        machine.expect(stage, "doctor offers a JDK", 1, "course start --fetch-jdk", "doctor")
        machine.expect(stage, "start without a terminal fetches nothing", 1, "course start --fetch-jdk", "start", "--set-up")
        machine.fetch(stage, "without network it says what to do", 1, "the network cannot be reached", SHUT)
        machine.fetch(stage, "another content is refused", 1, "is not what the kit pins", address)
        _pin(kit, served, name)
        machine.fetch(stage, "the JDK is fetched and used", 0, "Everything is set up in", address)
    machine.fetch(stage, "a second start needs no network", 0, "Everything is set up in", SHUT)
    stage.check("check says there what it always says", kit.differences(machine.piece()))
    stage.check("archives for macOS and Windows are unpacked", _others(top, certificate, key))


@dataclass
class _Machine:
    """A user's machine with few programs, none of which is Java or installs it."""

    kit: object
    certificate: Path

    def piece(self, address=SHUT):
        programs = self.kit.folder.parent / "programs"
        if not programs.exists():
            programs.mkdir()
            for name in filter(shutil.which, PROGRAMS):
                (programs / name).symlink_to(shutil.which(name))
        home = self.kit.folder.parent / "home"
        home.mkdir(exist_ok=True)
        variables = {"JAVA_HOME": None, "PATH": str(programs), "HOME": str(home), "COURSE_JDK_MIRROR": address}
        return Piece("no JDK", {**variables, "REQUESTS_CA_BUNDLE": str(self.certificate)}, before=_hidden(self.kit))

    def expect(self, stage, title, code, words, *command, address=SHUT):
        got, said = self.kit.run(self.piece(address), "course", *command)
        good = got == code and any(words in row for row in said)
        stage.check(f"no JDK: {title}", [] if good else [f"exit code {got}, did not say “{words}”", *said[-12:]])

    def fetch(self, stage, title, code, words, address):
        self.expect(stage, title, code, words, "start", "--set-up", "--fetch-jdk", address=address)


def _hidden(kit):
    """Before the folders of JDKs are covered, the one that the made-up JDK starts stays under another name."""
    real = kit.folder.parent / REAL
    real.mkdir(exist_ok=True)
    mount = shutil.which("mount")
    covered = [f"{mount} -t tmpfs tmpfs {place}" for place in ("/usr/lib/jvm", "/usr/java", "/opt/java") if Path(place).is_dir()]
    return " && ".join([f'{mount} --bind "{kit.ready.jdk.home.resolve()}" "{real}"', *covered])


def packed(real, name, inner=""):
    """An archive of a JDK as Temurin packs them, whose programs start those of a real one elsewhere."""
    exe = ".exe" if name.endswith(".zip") else ""
    files = {f"{MADE}/{inner}bin/{tool}{exe}": f'#!/bin/sh\nexec "{real}/bin/{tool}" "$@"\n'.encode() for tool in TOOLS}
    files[f"{MADE}/{inner}release"] = b'JAVA_VERSION="21.0.12.1"\n'
    out = io.BytesIO()
    if exe:
        with zipfile.ZipFile(out, "w") as archive:
            for path, content in files.items():
                archive.writestr(path, content)
        return out.getvalue()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for path, content in files.items():
            entry = tarfile.TarInfo(path)
            entry.size, entry.mode = len(content), 0o755
            archive.addfile(entry, io.BytesIO(content))
    return out.getvalue()


def _others(top, certificate, key):
    """Only unpacked: nothing here starts a program of another system."""
    wrong = []
    served = top / "served"
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, REQUESTS_CA_BUNDLE=certificate)
    with _serving(served, certificate, key) as address:
        for name, inner, java in (("mac.tar.gz", "Contents/Home/", "java"), ("windows.zip", "", "java.exe")):
            content = packed(NOWHERE, name, inner)
            (served / name).write_bytes(content)
            command = [places.venv_python(places.HOME / "python-jdk"), "-m", "course_kit.temurin_archive"]
            done = processes.said([*command, address + name, hashlib.sha256(content).hexdigest(), top / name / "new"], env, seconds=processes.LONG)
            unpacked = top / name / "new" / "jdk" / inner / "bin" / java
            wrong += [] if unpacked.is_file() else [f"{unpacked} is missing", done.stderr]
    return wrong


def _take_packages(kit):
    """So that only the JDK comes over the network."""
    python_packages.ensure_for_jdk(temurin.LOCK)
    shutil.copytree(places.HOME / "python-jdk", kit.folder / ".course" / "python-jdk", symlinks=True)
    shutil.copy2(places.STAMPS / "python-jdk", kit.folder / ".course" / "stamps" / "python-jdk")


def _pin(kit, served, name):
    """The kit's own list names the checksum of what is served."""
    file = kit.folder / "environment" / jdk_pins.PINNED.name
    pinned = json.loads(file.read_text(encoding="utf-8"))
    checksum = hashlib.sha256((served / name).read_bytes()).hexdigest()
    pinned["archives"] = {system: [archive, checksum] for system, (archive, _) in pinned["archives"].items()}
    stamps.write(file, json.dumps(pinned))


def _certificate(folder):
    """For this machine's own address, and trusted only where it is named."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    asked = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    processes.said(["openssl", "req", *asked, "-keyout", key, "-out", certificate], check=True, seconds=processes.WORK)
    return certificate, key


@contextlib.contextmanager
def _serving(folder, certificate, key):
    """Serves the folder by https on the loopback; gives its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
