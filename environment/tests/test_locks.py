"""The locks of Python packages: a bundle that was made with one Python serves every patch release of it."""

import random
import re
import unittest

from course_kit import places

_COMPARED = re.compile(r"\bpython(?:_full)?_version (\S+) '([\w.*]+)'")


def of_a_patch_release(marker):
    """The comparisons of a marker that may come out differently for two patch releases of one Python."""
    return [
        f"{operator} {version}"
        for operator, version in _COMPARED.findall(marker)
        if operator not in ("<", ">=") or not re.fullmatch(r"3\.\d+", version)
    ]


def holds(operator, version, running):
    """What a comparison says of a running Python, as `python_full_version` compares."""
    wanted = (*(int(n) for n in version.split(".")), 0, 0)[:3]
    return {"<": running < wanted, "<=": running <= wanted, ">": running > wanted, ">=": running >= wanted,
            "==": running == wanted, "!=": running != wanted}[operator]


class LocksTest(unittest.TestCase):
    def test_no_marker_of_any_lock_names_a_patch_release(self):
        locks = sorted(path for path in places.ENVIRONMENT.rglob("*.lock") if "node_modules" not in path.parts)
        self.assertGreaterEqual(len(locks), 4)
        for lock in locks:
            for line in lock.read_text(encoding="utf-8").splitlines():
                package, _, marker = line.partition(" ; ")
                self.assertEqual(of_a_patch_release(marker), [], f"{lock.name}: {package} (see the note in python.in)")

    def test_every_comparison_that_two_patch_releases_answer_differently_is_found(self):
        rng = random.Random(3)
        differing = 0
        for _ in range(3000):
            operator = rng.choice(["<", "<=", ">", ">=", "==", "!="])
            version = ".".join(map(str, [3, rng.randint(9, 15), rng.randint(0, 9)][: rng.choice([2, 3])]))
            differs = any(
                len({holds(operator, version, (3, minor, patch)) for patch in range(30)}) == 2 for minor in range(10, 15)
            )
            if differs:
                differing += 1
                marker = f"sys_platform == 'linux' and python_full_version {operator} '{version}'"
                self.assertEqual(of_a_patch_release(marker), [f"{operator} {version}"])
        self.assertGreater(differing, 500)

    def test_comparisons_of_minor_releases_and_of_systems_are_none(self):
        for marker in ("python_full_version < '3.11' or os_name == 'nt'", "python_version >= '3.12'", "sys_platform == 'darwin'", ""):
            self.assertEqual(of_a_patch_release(marker), [], marker)


if __name__ == "__main__":
    unittest.main()
