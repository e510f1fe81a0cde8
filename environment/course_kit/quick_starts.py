"""The archives of classes with which kernel and `course check` start sooner, each made from a run of what a student does first."""

from course_kit import class_archives, kernel, places, program, say, setup
from course_kit.commands import check

CHECKED = places.NOTEBOOKS / "04-backpropagation.ipynb"
SECONDS = 60  # a slow machine's kernel may take so long to write its archive at its end


def ensure(ready):
    """Makes what is missing or belongs to older jars, which takes some seconds."""
    missing = [(name, jars, run) for name, jars, run in programs(ready) if not class_archives.tried(name, ready.jdk, jars)]
    if missing:
        with say.step("Quicker starts"):
            setup.together(*(lambda one=one: class_archives.make(one[0], ready.jdk, *one[1:]) for one in missing))
        kernel.write(ready.jdk, ready.kernel_jar, ready.jars)


def programs(ready):
    """Each archive's name, the jars that it belongs to, and a run of its program with more options."""
    return [
        (check.ARCHIVE, list(ready.jars.glob("*.jar")), lambda options: _check(ready, options)),
        (ready.kernel_jar.stem, kernel.archived(ready.kernel_jar, ready.jars), lambda options: _kernel(ready, options)),
    ]


def _check(ready, options):
    """A lesson as it is handed out, for which compiler and shell are loaded."""
    command = program.command(ready.jdk, ready.jars, check.MAIN, [places.STARTUP, CHECKED], [*check.OPTIONS, *options])
    return class_archives.recorded(check.ARCHIVE, command)


def _kernel(ready, options):
    """Some cells, one of which reads a file."""
    command = [ready.python, "-m", "course_kit.first_cells", SECONDS, *options]
    env = kernel.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1)
    return class_archives.recorded(kernel.NAME, command, env)
