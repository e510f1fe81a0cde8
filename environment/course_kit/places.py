"""Where everything is: the kit's own folders, and .course/ for what it installs."""

import os
from pathlib import Path

ENVIRONMENT = Path(__file__).resolve().parent.parent
ROOT = ENVIRONMENT.parent
NOTEBOOKS = ROOT / "notebooks"
STARTUP = ENVIRONMENT / "kernel" / "startup.jsh"
LOCK = ENVIRONMENT / "python.lock"
WRAPPER = ENVIRONMENT / ".mvn" / "wrapper" / "maven-wrapper.properties"

# In a student's release the jars and the Python packages may be there already, beside this program.
SHIPPED_JARS = ENVIRONMENT / "jars"
SHIPPED_GRADER = ENVIRONMENT / "grader"  # in an instructor's release only
SHIPPED_WHEELS = ENVIRONMENT / "wheels"

HOME = Path(os.environ.get("COURSE_HOME") or ROOT / ".course").absolute()
WORK = Path(os.environ.get("COURSE_WORK") or ROOT / "work").absolute()
PYTHON = HOME / "python"
MAVEN = HOME / "maven"
M2 = HOME / "m2"
JARS = HOME / "jars"
JDK = HOME / "jdk"  # only where none is installed
JUPYTER = HOME / "jupyter"
LOGS = HOME / "log"
STAMPS = HOME / "stamps"
SCREENSHOTS = HOME / "screenshots"


def from_sources():
    """Whether library and checks are built here, rather than shipped as jars."""
    return (ROOT / "lib" / "pom.xml").is_file()


def venv_python(venv=PYTHON):
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
