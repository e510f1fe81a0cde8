"""What plays recorded runs in JupyterLab: a prebuilt extension of plain files, in the course's own Jupyter folder.

Its scripts are those of the library's jar, which puts the same into outputs for pages without the extension.
"""

import hashlib
import json
import zipfile

from course_kit import kernel, places, set_up_lock, stamps

NAME = "chainrule-player"
ENTRY = places.ENVIRONMENT / "labextension" / "remoteEntry.js"
SCRIPTS = "chainrule/player/"


def place(data):
    """Where a Jupyter looks for it, from that Jupyter's data folder."""
    return data / "labextensions" / NAME


def write(jars):
    """Puts it in place if it is not the one of these jars already."""
    _install(_files(jars), place(kernel.DATA))


def publish(jars, kernelspec):
    """Puts it beside the kernel for another Jupyter too, where the kernel's folder is in a Jupyter's data folder."""
    if kernelspec.parent.name == "kernels":
        _install(_files(jars), place(kernelspec.parent.parent))


def _files(jars):
    """The scripts, by name; none where the jars are of a library without them."""
    jar = next(iter(sorted(jars.glob("chainrule-lib*.jar"))), None)
    if jar is None:
        return {}
    with zipfile.ZipFile(jar) as packed:
        names = [name for name in packed.namelist() if name.startswith(SCRIPTS) and name.endswith(".js")]
        files = {name.removeprefix(SCRIPTS): packed.read(name) for name in sorted(names)}
    return {**files, ENTRY.name: ENTRY.read_bytes()} if files else {}


def _install(files, target):
    if not files:
        return
    version = hashlib.sha256(b"\0".join(part for name in files for part in (name.encode(), files[name]))).hexdigest()[:16]
    described = json.dumps(_package(version), indent=1) + "\n"
    if _holds(target, described):
        return
    with set_up_lock.held(places.HOME / "player", "Player"):
        if not _holds(target, described):
            _write(files, target, version, described)


def _holds(target, described):
    return (target / "package.json").is_file() and (target / "package.json").read_text(encoding="utf-8") == described


def _write(files, target, version, described):
    new = target.with_name(target.name + ".new")
    scripts = new / "static" / version
    scripts.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (scripts / name).write_bytes(content)
    stamps.write(new / "package.json", described)
    stamps.replace_folder(new, target)


def _package(version):
    """The scripts' folder is named by their content, so that no browser keeps old ones."""
    return {
        "name": NAME,
        "version": "1.0.0",
        "description": "Plays recorded training runs, and shows live ones.",
        "license": "Apache-2.0",
        "jupyterlab": {
            "mimeExtension": True,
            "extension": True,
            "_build": {
                "load": f"static/{version}/{ENTRY.name}",
                "extension": "./extension",
                "mimeExtension": "./mimeExtension",
            },
        },
    }
