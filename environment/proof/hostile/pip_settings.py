"""A package is installed by pip while variables and files of settings tell pip to put it elsewhere."""

import zipfile

from course_kit import places
from proof.hostile.environments import NOWHERE, Piece

NAME = "chainrule_tiny"
INSTALL = f"""
import sys
from pathlib import Path
from course_kit import pip, places
sys.exit(pip.run(places.venv_python(), ["install", "--find-links", sys.argv[1], "{NAME}"], places.LOGS / "tiny.log"))
"""
CONF = "[global]\nuser = true\nno-index = true\nprefix = {0}\n[install]\ntarget = {0}\nno-binary = :all:\n"
HOSTILE = {"PIP_USER": "1", "PIP_TARGET": NOWHERE, "PIP_PREFIX": NOWHERE, "PIP_ONLY_BINARY": ":none:", "PYTHONUSERBASE": NOWHERE}


def faults(kit):
    """Whether the package is in the private environment; the files forbid an index, so that no network is asked."""
    top = kit.folder.parent
    (top / "pip.conf").write_text(CONF.format(NOWHERE), encoding="utf-8")
    wheel(top)
    piece = Piece("pip", {**HOSTILE, "PIP_CONFIG_FILE": str(top / "pip.conf"), "PYTHONPATH": str(kit.folder / "environment")})
    code, said = kit.run(piece, str(places.venv_python(kit.folder / ".course" / "python")), "-c", INSTALL, str(top))
    found = list((kit.folder / ".course" / "python").rglob(f"{NAME}.py"))
    log = kit.folder / ".course" / "log" / "tiny.log"
    told = log.read_text(encoding="utf-8", errors="replace").splitlines()[-5:] if log.is_file() else []
    return [] if code == 0 and len(found) == 1 else [f"exit code {code}, installed {found}", *said[-5:], *told]


def wheel(folder):
    info = f"{NAME}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{NAME}-1.0-py3-none-any.whl", "w") as packed:
        packed.writestr(f"{NAME}.py", "")
        packed.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n")
        packed.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: chainrule\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        packed.writestr(f"{info}/RECORD", f"{NAME}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
