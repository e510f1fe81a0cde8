"""The version stands in the poms and in the changelog, and nowhere else; .github/RELEASING.md is the way to a new one."""

import re
import unittest

from course_kit import maven_tests, places, solutions

POMS = ["pom.xml", *(f"{module}/pom.xml" for module in maven_tests.MODULES.values())]
RELEASED = re.compile(r"\d+\.\d+\.\d+")


def version(pom):
    """The project's own, or its parent's; both stand before anything else that has one."""
    return re.search(r"<version>([^<]+)</version>", (places.ROOT / pom).read_text(encoding="utf-8"))[1]


@unittest.skipUnless(solutions.available(), "a student's release has no sources")
class VersionTest(unittest.TestCase):
    def setUp(self):
        self.version = version("pom.xml")
        changelog = (places.ROOT / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")
        self.entries = re.findall(r"(?m)^## (.+)$", changelog)

    def test_all_modules_have_the_same_version(self):
        self.assertEqual(len(POMS), 4)
        self.assertEqual({pom: version(pom) for pom in POMS}, dict.fromkeys(POMS, self.version))

    def test_the_changelog_begins_with_the_version_of_the_poms(self):
        self.assertRegex(self.version, f"^{RELEASED.pattern}(-SNAPSHOT)?$")
        self.assertEqual(self.entries[0], self.version.removesuffix("-SNAPSHOT"))

    def test_the_changelog_goes_from_the_newest_version_to_the_oldest(self):
        numbers = [tuple(map(int, entry.split("."))) for entry in self.entries if RELEASED.fullmatch(entry)]
        self.assertEqual(len(numbers), len(self.entries))
        self.assertEqual(numbers, sorted(set(numbers), reverse=True))

    def test_no_program_and_no_image_names_the_version(self):
        """Else a release would start with the jars of another one."""
        looked_at = [*(places.ENVIRONMENT / "course_kit").rglob("*.py"), places.ENVIRONMENT / "Dockerfile", *(places.ROOT / ".binder").iterdir()]
        for path in looked_at:
            named = re.findall(r"chainrule-(?:lib|checks|pipeline)-\d\S*|\d-SNAPSHOT", path.read_text(encoding="utf-8"))
            self.assertEqual(named, [], path.name)

    def test_the_way_to_a_release_names_commands_that_exist(self):
        text = (places.ROOT / ".github" / "RELEASING.md").read_text(encoding="utf-8")
        for command in ("course test --all", "course test --long", "course release\n", "course release --instructor\n"):
            self.assertIn(f"./environment/{command}", text)
