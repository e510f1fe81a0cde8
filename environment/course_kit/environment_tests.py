"""Runs the environment's own tests in a process of their own, as they change variables and end processes; prints one line of JSON."""

import io
import json
import sys
import unittest

from course_kit import places

SLOW = "slow"


def slow(test):
    """Marks a test that runs lessons or JupyterLab, for which each change has no time."""
    test.slow = True
    return test


def results(slow_ones):
    """How many passed, and the names of the others with what is wrong or why they were left out."""
    result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=0).run(unittest.TestSuite(part(slow_ones)))
    bad = result.failures + result.errors
    return {
        "passed": result.testsRun - len(bad) - len(result.skipped),
        "failed": [[_name(test), trace.strip()] for test, trace in bad],
        "skipped": [[_name(test), reason] for test, reason in result.skipped],
    }


def part(slow_ones):
    """The slow tests, or the others."""
    every = unittest.defaultTestLoader.discover(str(places.ENVIRONMENT / "tests"), top_level_dir=str(places.ENVIRONMENT))
    return [test for test in _flat(every) if _is_slow(test) == slow_ones]


def _flat(suite):
    for each in suite:
        yield from _flat(each) if isinstance(each, unittest.TestSuite) else [each]


def _is_slow(test):
    return getattr(getattr(test, getattr(test, "_testMethodName", ""), None), "slow", False)


def _name(test):
    return test.id().removeprefix("tests.")


if __name__ == "__main__":
    print(json.dumps(results(SLOW in sys.argv)))
