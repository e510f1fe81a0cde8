"""Makes the golden values of tests and graders again, with PyTorch, scikit-learn and mpmath in pinned versions.

Slow the first time: these packages are fetched into .course/python-golden, and on Linux PyTorch alone has several GB.
"""

from course_kit import golden, places, setup
from course_kit.say import Trouble

EXAMPLES = """\
  course golden                        those of the library: layers, losses, optimizers, networks
  course golden lesson-3 lesson-4      prints the numbers in the graders of these lessons
  course golden --python /my/python    with packages that are installed already

""" + "\n".join(f"  {name:<10} {golden.about(name)}" for name in golden.SCRIPTS if golden.SCRIPTS[name].is_file())


def add_arguments(parser):
    parser.add_argument("what", nargs="*", metavar="WHAT", help=f"{', '.join(golden.SCRIPTS)}; library by default")
    parser.add_argument("--python", metavar="PYTHON", help="a Python that has the packages")


def available():
    return places.from_sources()


def run(arguments):
    wanted = arguments.what or ["library"]
    for name in wanted:
        if name not in golden.SCRIPTS:
            raise Trouble(f"no golden values are called {name}.", "There are: " + ", ".join(golden.SCRIPTS), code=2)
    setup.writable()
    python = arguments.python or golden.python()
    for name in wanted:
        golden.make(name, python)
    return 0
