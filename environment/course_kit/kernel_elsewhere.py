"""The kernel as another program finds it: listed and started from what --kernelspec wrote, with no other setting of the course.

VS Code's notebooks do the same: they look for kernel.json in Jupyter's data folders, and start the command that stands in it.
"""

import json
import tempfile
from pathlib import Path

from course_kit import kernel, loose_cells, processes

_CELL = "System.out.print(Network.class.getSimpleName());"


def check(stage, ready):
    """Describes the kernel in an empty data folder, lists it, and runs a cell; counts each proof."""
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        data = Path(folder).resolve() / "share" / "jupyter"
        described = data / "kernels" / kernel.NAME
        kernel.publish(described)
        known = processes.environment(HOME=folder, JUPYTER_PATH=data, JUPYTER_CONFIG_DIR=data / "config", JUPYTER_RUNTIME_DIR=data / "runtime")
        asked = processes.said([ready.python, "-m", "jupyter", "kernelspec", "list", "--json"], known, seconds=processes.WORK)
        found = json.loads(asked.stdout)["kernelspecs"].get(kernel.NAME, {}).get("resource_dir") if asked.returncode == 0 else asked.stderr
        stage.check("another Jupyter lists the kernel that is described for it", [] if found == str(described) else [f"it is {found}"])
        said, = loose_cells.printed(ready, [_CELL], "elsewhere", known)
        stage.check("a cell runs on the kernel that is described for another program", [] if said == "Network" else [f"printed “{said}”"])
