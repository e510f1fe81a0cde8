"""Measures the library's speed beside NumPy, PyTorch, scikit-learn and Java libraries, or what grading a class costs.

Slow the first time: what it compares with is fetched into .course, and on Linux PyTorch alone has several GB.
"""

from course_kit import places
from proof.bench import main as comparison

EXAMPLES = """\
  course bench                      all workloads
  course bench AB --rounds 5        the small networks, in a minute
  course bench --live --rounds 5    how much slower a fit is that is watched, in two minutes
  course bench grade                what grading a class costs, in some minutes
  course bench --python /my/python  with packages that are installed already"""


def available():
    return places.from_sources()


add_arguments = comparison.add_arguments
run = comparison.run
