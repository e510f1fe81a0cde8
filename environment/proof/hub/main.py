"""Follows the hub's guide on a minimal Debian, then lets two students use the hub."""

import ipaddress
import json
import re
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from course_kit import browser, places, processes, python_packages, release, say, setup, stages, system
from proof.fresh_machine import main as fresh_machines, scenarios
from proof.fresh_machine.root import Root
from proof.guides import guide
from proof.hub import host, listeners

FOLDER = places.ENVIRONMENT / "hub"
PAGE = "environment/hub/README.md"
SUITE = "trixie"
STUDENTS = ("student1", "student2")
# What a table of names and passwords may hold by mistake, and the line that names it.
WRONG_LINES = {
    "ANNA:another": "2:ANNA:another",
    "\ufeffanna:another": "2:\ufeffanna:another",
    "anna-lena:another": "2:anna-lena:another",
    "anna:": "2:anna:",
    "anna": "2:anna",
    "anna another": "2:anna another",
    "anna:one\nanna:two": "anna",
    "mail:another": "mail",
    "root:another": "root",
    "students:another": "students",
}
REPOSITORIES = {"file:///srv/lessons": "refs/heads/main", "/srv/lessons": "refs/heads/main"}
REPOSITORIES |= {"file:///srv/other": "dubious ownership", "/srv/other": "dubious ownership"}
REPOSITORIES |= {f"{kind}://127.0.0.1/other": f"transport '{kind}' not allowed" for kind in ("git", "http", "https", "ssh", "ftp")}
REPOSITORIES |= {"127.0.0.1:other": "transport 'ssh' not allowed", "ext::true": "transport 'ext' not allowed"}
OWN_ADDRESSES = ipaddress.ip_network("127.64.0.0/10")


def prove(stage):
    """Where a machine or Chromium cannot be had, one skip."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not fresh_machines.possible() or chromium is None:
        stage.skip("JupyterHub", "it needs root on a Debian or Ubuntu, namespaces, a git clone of the project, and Chromium")
        return
    if not shutil.which("debootstrap"):
        system.install("debootstrap")
    with tempfile.TemporaryDirectory(prefix="chainrule-hub-", ignore_cleanup_errors=True) as folder:
        log = places.LOGS / "hub-machine.log"
        log.unlink(missing_ok=True)
        root = Root(Path(folder) / "machine", SUITE, log)
        root.make()
        # With letters that a shell may take for its own.
        passwords = {name: secrets.token_urlsafe(12) + "\\n$HOME :" for name in STUDENTS}
        bring(root, passwords)
        if followed(stage, root):
            use(stage, root, passwords, chromium)


def bring(root, passwords):
    """What the guide's reader has in /root."""
    release.write(release.contents(setup.ready().jars), root.folder / "root/chainrule-student.zip")
    shutil.copytree(FOLDER, root.folder / "root/hub")
    # As an editor on Windows may leave it.
    root.write("root/students.txt", "\r\n\r\n".join(f"{name}:{password}" for name, password in passwords.items()))


def followed(stage, root):
    """Runs each block of the guide in a shell of its own; the first that fails is the last."""
    blocks = guide.blocks(PAGE, "Set it up", "sh")
    for number, block in enumerate(blocks, 1):
        watch = stages.Watch()
        wrong = scenarios.expect(root, f"set -e\n{block}")
        say.line(f"  block {number} of the guide: {'failed' if wrong else 'done'} in {say.seconds(watch.seconds)}")
        stage.check(f"block {number} of the guide", [*wrong, f"The log is {root.log}"] if wrong else [])
        if wrong:
            return False
    accounts, = (block for block in blocks if "students.txt" in block)
    stage.check("accounts that exist keep their passwords, and names that cannot be a student's are refused", list(later_accounts(root, accounts)))
    # Of somebody else, which a link may name.
    root.run("git init --quiet --initial-branch=main /srv/other && cd /srv/other && git -c user.name=x -c user.email=x commit --quiet --allow-empty --message=x")
    stage.check("git fetches nothing but the lessons for students", list(fetched(root)))
    # For the test alone: JupyterLab lets the browser read what it shows.
    root.write("opt/jupyterhub/etc/jupyter/jupyter_lab_config.json", json.dumps({"LabApp": {"expose_app_in_browser": True}}))
    return True


def later_accounts(root, block):
    """What goes wrong where the block runs again, with another password for a student, and then with lines that it must refuse."""
    first, _ = STUDENTS
    root.write("root/students.txt", f"{first}:another\n")
    before = (root.folder / "etc/shadow").read_text()
    yield from scenarios.expect(root, f"set -e\n{block}")
    for lines, named in WRONG_LINES.items():
        root.write("root/students.txt", f"newcomer:secret\n{lines}\n")
        code, said = root.run(f"set -e\n{block}")
        if code != 1 or named not in said or said[-1] != "Nobody was added.":
            yield f"{lines}: expected the exit code 1 and {named}, got {code} and {said}"
    if (root.folder / "etc/shadow").read_text() != before:
        yield "accounts have changed"


def fetched(root):
    """The repositories that git does not treat as expected, by what it says of each to a student."""
    for repository, expected in REPOSITORIES.items():
        _, said = root.run(f"git ls-remote {repository} main", user=STUDENTS[1], home=f"/home/{STUDENTS[1]}", cwd=f"/home/{STUDENTS[1]}")
        if not any(expected in row for row in said):
            yield f"{repository}: expected {expected}, found {said}"


def use(stage, root, passwords, chromium):
    start, = guide.blocks(PAGE, "Start it", "sh")
    link, = guide.blocks(PAGE, "Start it", "text")
    python = python_packages.ensure_for_tests(browser.LOCK)
    limit = memory((FOLDER / "jupyterhub_config.py").read_text(encoding="utf-8"))
    first, second = STUDENTS
    told = {"link": link.strip(), "exercise": browser.answers(), "megabytes": limit >> 20}
    with host.HubHost(root, start, places.LOGS / "hub.log") as hub:
        visit(stage, hub, [python, "-m", "proof.hub.first_student", chromium], told | {"name": first, "password": passwords[first]})
        stage.check("server and kernels have the limit of the guide, and room below it", list(unlimited(hub, limit)))
        root.write("srv/lessons/news.txt", "What is new this week.\n")
        change, = guide.blocks(PAGE, "Change the lessons", "sh")
        stage.check("a change of the lessons is committed", scenarios.expect(root, f"set -e\n{change}"))
        visit(stage, hub, [python, "-m", "proof.hub.second_student", chromium], told | {"name": second, "password": passwords[second], "other": first})
        stage.check("the hub reaches servers where only their account answers", list(misplaced(listeners_seen(hub))))
        stage.check("on another one's address, nobody accepts a connection or opens one", list(intruded(hub, *(account(root, name) for name in (second, first)))))
        stage.check("the hub stops, and leaves nothing behind", hub.stopped())


def visit(stage, hub, command, told):
    """A student in Chromium, in the hub's network."""
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1, HUB_TOLD=json.dumps(told))
    places.SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    before = stage.passed
    said = []

    def count(row):
        if row.startswith("{"):
            step = json.loads(row)
            stage.check(f"{told['name']}: {step['step']}", [step["problem"]] if step["problem"] else [])
        else:
            said.append(row)

    code = processes.run(hub.inside([*command, places.SCREENSHOTS]), places.LOGS / "hub-browser.log", env=env, echo=count)
    if code or stage.passed == before:
        stage.check(f"{told['name']} in Chromium", [f"exit code {code}", *said[-12:]])


def listeners_seen(hub):
    """Address, port, and whether somebody answered, of each program of a student that listens."""
    return told_inside(hub, "proof.hub.listeners")


def told_inside(hub, module, *arguments):
    """What a program in the hub's network prints."""
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    asked = processes.said(hub.inside([sys.executable, "-m", module, *arguments]), env=env, seconds=processes.WORK, check=True)
    return json.loads(asked.stdout)


def account(root, name):
    """The number of an account of the machine."""
    return int(re.search(rf"^{name}:[^:]*:(\d+)", (root.folder / "etc/passwd").read_text(encoding="utf-8"), re.M)[1])


def intruded(hub, intruder, other):
    """The ways in which one account took another one's place, or reached it; each of these ways works for the other itself."""
    told = told_inside(hub, "proof.hub.intruder", intruder, other)
    say.line(f"  {told}")
    for way in told["heard"]:
        yield f"a program of the second student accepts connections on the first one's address: {way}"
    for way in told["reached"]:
        yield f"the second student reaches the first one: {way}"
    if not told["places"] or not told["cookies"] or len(told["heard of the other"]) < 4:
        yield f"expected ports to be tried, a flood, and an account that can use its own address, found {told}"


def misplaced(seen):
    """What is wrong with who listens where: servers on a shared address, or too few that answer."""
    shared = [f"{address}:{port}" for address, port, _ in seen if not ipaddress.ip_address(address) in OWN_ADDRESSES]
    if shared:
        yield f"expected addresses of their own, found {', '.join(shared)}"
    if sum(answered for *_, answered in seen) < 2:
        yield f"expected two servers that answer, found {seen}"


def memory(config):
    """The bytes that the configuration gives each process."""
    return 1 << int(re.search(r"^MEMORY = 1 << (\d+)$", config, re.M)[1])


def unlimited(hub, limit):
    """Processes of a student without the limit, or so near it that a lesson could meet it; says what they take."""
    for mark, at_least in ((host.SERVER, 1), (host.KERNEL, 2)):
        found = list(hub.running(mark))
        if len(found) < at_least:
            yield f"expected {at_least} processes of {mark}, found {len(found)}"
        for folder in found:
            limits, taken = host.data_limit((folder / "limits").read_text()), host.data((folder / "status").read_text())
            say.line(f"  {mark}: {taken >> 20} of {limit >> 20} MB")
            if limits != [limit, limit]:
                yield f"{mark} has the limits {limits}, expected {limit}"
            if taken > 0.8 * limit:
                yield f"{mark} takes {taken >> 20} MB of {limit >> 20} MB"
