"""What is done on each fresh machine; a step is a sentence, and what was wrong with it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

from course_kit import places, processes
from proof.fresh_machine import dockerfile
from proof.fresh_machine.root import Root

KIT = "/root/chainrule"
LESSON = "notebooks/04-backpropagation.ipynb"
DOCKERFILE = places.ENVIRONMENT / "Dockerfile"
SERVING = threading.Lock()  # the machines share a network, where two that look for a free port at once may find the same


def clone(target):
    """What is committed here, and nothing else."""
    processes.said(["git", "clone", "-q", "--no-hardlinks", f"file://{places.ROOT}", target], check=True, seconds=processes.LONG)


def expect(root, command, words=(), **where):
    """Runs a command; gives what was wrong: an exit code, words that were not said, processes left behind."""
    code, said = root.run(command, **where)
    wrong = [f"exit code {code}", *said[-12:]] if code else []
    wrong += [f"did not say “{word}”" for word in words if not any(word in row for row in said)]
    return wrong + [row for row in said if row.startswith("left behind")]


def serves(root, command, words=(), **where):
    """Starts JupyterLab, asks it for the kernel and the lessons, presses Ctrl-C, and looks at what remains."""
    said, wrong = [], []
    with SERVING, open(root.log, "ab") as log:
        process = root.start(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **where)
        try:
            for row in process.stdout:
                log.write(row)
                log.flush()
                said.append(row.decode(errors="replace").rstrip())
                link = re.search(r"http://\S+:(\d+)/lab\?token=(\w+)", said[-1])
                if link:
                    wrong += asked(process, *link.groups())
                    interrupt(process)
            code = process.wait(60)
        finally:
            processes.stop(process)
    wrong += [f"exit code {code}", *said[-12:]] if code or not any("?token=" in row for row in said) else []
    wrong += [f"did not say “{word}”" for word in words if not any(word in row for row in said)]
    return wrong + [row for row in said if row.startswith("left behind")]


def asked(process, port, token):
    """Asks from the network of the machine itself, which may be cut off from ours."""
    inside = str(processes.descendants(process.pid)[-1])
    python = [sys.executable, "-m", "proof.fresh_machine.visit", port]
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, LAB_TOKEN=token)
    done = processes.said(["nsenter", "--net", "--target", inside, *python], env, seconds=processes.WORK)
    return json.loads(done.stdout) if done.returncode == 0 else [done.stderr]


def interrupt(process):
    """Ctrl-C for the course program, which is found by its command line."""
    for pid in processes.descendants(process.pid):
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        if b"course_kit" in words and b"start" in words and b"sh" not in words:
            os.kill(pid, signal.SIGINT)


def newcomer(root, whole):
    """As root on a system that has nothing: both commands of the README; then a release, without network."""
    root.make()
    clone(root.folder / KIT[1:])
    at = {"cwd": KIT}
    announced = ["Python is missing; installing", "Missing on this system: jdk", "fontconfig"]
    yield "start installs what is missing after saying so, and serves", serves(root, "./environment/course start --no-browser", announced, **at)
    yield "a second start uses no network", serves(root, "./environment/course start --no-browser", network=False, **at)
    system_wide = "/usr/local/share/jupyter/kernels/java"
    describe = f"JJAVA_JVM_OPTS=-Xmx1g ./environment/course start --set-up --kernelspec {system_wide} && grep -q -e -Xmx1g {system_wide}/kernel.json"
    yield "the kernel is described for all users, with a memory cap", expect(root, describe, **at)
    checked = f"{{ ./environment/course check --summary /root/summary.md {LESSON}; grep '^### ' /root/summary.md; }}"
    yield "a check's words are in its summary", expect(root, checked, ["### ` 04-backpropagation.ipynb `"], **at)
    if whole:
        yield "the whole test passes", expect(root, "./environment/course test", [" 0 failed"], **at)
    else:
        yield "a lesson runs, solved", expect(root, "./environment/course run 02 --solutions", ["passed  02"], **at)
        yield "the lessons' files are checked", expect(root, "./environment/course test --only notebooks", [" 0 failed"], **at)
    yield from student(root)


def student(root):
    """The release, made twice, then unpacked by a plain user who has a JDK and Python but no network."""
    at = {"cwd": KIT}
    for name in ("one", "two"):
        wrong = expect(root, f"./environment/course release --offline --to /root/{name}.zip", **at)
        yield f"release {name} is made", wrong
        if wrong:
            return  # there is nothing to unpack
    yield "both releases are the same", expect(root, "cmp /root/one.zip /root/two.zip")
    expect(root, "useradd --create-home student")
    unpack = "python3 -c 'import shutil; shutil.unpack_archive(\"/tmp/one.zip\", \"/home/student\")'"
    shutil.copyfile(root.folder / "root/one.zip", root.folder / "tmp/one.zip")
    who = {"user": "student", "home": "/home/student", "cwd": "/home/student"}
    yield "a student unpacks it", expect(root, unpack, **who)
    who["cwd"] = "/home/student/chainrule"
    start = "sh ./environment/course start --no-browser"
    yield "a student's start needs no network, Maven or compiler", serves(root, start, network=False, **who)
    left = "sh -c 'ls -d .course/maven .course/m2 2>/dev/null; test ! -e .course/maven -a ! -e .course/m2'"
    yield "no Maven came along", expect(root, left, **who)


def user(root, whole):
    """The Dockerfile's own steps, each stage on a machine of its own; then, on the last one, a second, later JDK."""
    roots = {}
    for image in dockerfile.stages(DOCKERFILE.read_text(encoding="utf-8")):
        here = root if image.name is None else Root(root.folder.with_name(f"{root.folder.name}-{image.name}"), image.suite, root.log)
        roots[image.name] = here
        here.make()
        here.settings("home/student")
        for step in image.steps:
            if isinstance(step, dockerfile.Copy):
                _copy(step, here, roots)
                continue
            (here.folder / step.folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            where = {"user": step.user, "home": "/root" if step.user == "root" else f"/home/{step.user}", "cwd": step.folder}
            serve = "--no-browser" in step.command
            command = step.command.split(" --ip")[0] if serve else step.command
            yield f"Dockerfile, {image.name or 'image'}, {step.user}: {command}", (serves if serve else expect)(here, command, **where)
    yield "no solution, no grader's test and no pipeline is in the image", kept_back(root.folder / where["cwd"].lstrip("/"))
    checked = f"./environment/course check {LESSON}"
    yield "a lesson is checked", expect(root, checked, ["of 34 points"], **where)
    later = next((name for name in later_jdks(root)), None)
    if later is None:
        yield "a later JDK", ["Debian offers none"]
        return
    install = f"apt-get install -y -q --no-install-recommends {later}"
    yield f"{later} is installed beside it", expect(root, install)
    jdk = f"--java /usr/lib/jvm/java-{re.search('[0-9]+', later)[0]}-openjdk-amd64"
    yield f"the lessons are served on {later}", serves(root, f"./environment/course start --no-browser {jdk}", **where)
    if whole:
        kit = {"user": "student", "home": "/home/student", "cwd": "/build/kit"}
        before = expect(roots["release"], "useradd --create-home student && chown -R student: /build")
        yield "the whole test passes for a plain user", before + expect(roots["release"], "./environment/course test", [" 0 failed"], **kit)


def _copy(step, root, roots):
    """COPY: what is committed here, or a folder of another stage's machine."""
    target = root.folder / step.folder.lstrip("/")
    if step.stage is None:
        clone(root.folder / "tmp/clone")
        source = root.folder / "tmp/clone"
    else:
        source = roots[step.stage].folder / step.source.lstrip("/")
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)
    root.run(f"chown -R {step.user}: .", cwd=step.folder)


def kept_back(folder):
    """What must not be in an image for students, by the names of files there."""
    parts = ("/grading/", "/src/", "/.git/", "solution", "mutant", "pipeline", "picocli")
    names = ["/" + path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    own = [name for name in names if not name.startswith("/.course/python/")]
    return [f"{name} is in it" for name in own if any(part in name for part in parts)] or ([] if own else ["nothing is in it"])


def later_jdks(root):
    """The newest JDK that this Debian has besides its default."""
    _, said = root.run("apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$'")
    return sorted((row.split()[0] for row in said if row.startswith("openjdk-")), reverse=True)
