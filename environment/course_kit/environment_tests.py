"""Runs the environment's own tests in a process of their own, as they change variables and end processes; prints one line of JSON."""

import io
import json
import unittest

from course_kit import places


def results():
    """How many passed, and the names of the others with what is wrong or why they were left out."""
    tests = unittest.defaultTestLoader.discover(str(places.ENVIRONMENT / "tests"), top_level_dir=str(places.ENVIRONMENT))
    result = unittest.TextTestRunner(stream=io.StringIO(), verbosity=0).run(tests)
    bad = result.failures + result.errors
    return {
        "passed": result.testsRun - len(bad) - len(result.skipped),
        "failed": [[_name(test), trace.strip()] for test, trace in bad],
        "skipped": [[_name(test), reason] for test, reason in result.skipped],
    }


def _name(test):
    return test.id().removeprefix("tests.")


if __name__ == "__main__":
    print(json.dumps(results()))
