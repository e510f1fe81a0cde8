"""The version is stated once, in pom.xml, and the changelog begins with it; .github/RELEASING.md is the way to a new one."""

import re
import unittest

from course_kit import maven_tests, places, solutions
from tests.test_documents import pages

POMS = ["pom.xml", *(f"{module}/pom.xml" for module in maven_tests.MODULES.values())]
RELEASED = re.compile(r"\d+\.\d+\.\d+")
# A jar or a version of ours by its number; whoever names one would have to be changed with each release.
NAMED = re.compile(r"chainrule-(?:lib|checks|pipeline)-\d\S*|\d-SNAPSHOT")


def text(path):
    return (places.ROOT / path).read_text(encoding="utf-8")


@unittest.skipUnless(solutions.available(), "a student's release has no sources")
class VersionTest(unittest.TestCase):
    def setUp(self):
        self.version = re.search(r"<revision>([^<]+)</revision>", text("pom.xml"))[1]
        self.entries = re.findall(r"(?m)^## (.+)$", text(".github/CHANGELOG.md"))

    def test_all_modules_take_the_version_from_one_place(self):
        self.assertEqual(len(POMS), 4)
        for pom in POMS:
            # The first version in a pom is its own, or its parent's.
            self.assertEqual(re.search(r"<version>([^<]+)</version>", text(pom))[1], "${revision}", pom)
            self.assertEqual(text(pom).count("<revision>"), pom == "pom.xml", pom)

    def test_the_changelog_begins_with_the_version_of_the_poms(self):
        self.assertRegex(self.version, f"^{RELEASED.pattern}(-SNAPSHOT)?$")
        self.assertEqual(self.entries[0], self.version.removesuffix("-SNAPSHOT"))

    def test_the_changelog_goes_from_the_newest_version_to_the_oldest(self):
        numbers = [tuple(map(int, entry.split("."))) for entry in self.entries if RELEASED.fullmatch(entry)]
        self.assertEqual(len(numbers), len(self.entries))
        self.assertEqual(numbers, sorted(set(numbers), reverse=True))

    def test_no_program_and_no_image_names_the_version(self):
        """Otherwise a release would start with the jars of another one."""
        looked_at = [*(places.ENVIRONMENT / "course_kit").rglob("*.py"), places.ENVIRONMENT / "Dockerfile", *(places.ROOT / ".binder").iterdir()]
        for path in [*looked_at, *places.NOTEBOOKS.glob("*.ipynb")]:
            self.assertEqual(NAMED.findall(path.read_text(encoding="utf-8")), [], path.name)

    def test_no_page_but_the_way_to_a_release_names_a_version_that_is_not_released(self):
        for name, page in pages().items():
            if name != ".github/RELEASING.md":
                self.assertEqual(NAMED.findall(page), [], name)

    def test_the_way_to_a_release_names_commands_that_exist(self):
        for command in ("course test --all", "course test --long", "course release\n", "course release --instructor\n"):
            self.assertIn(f"./environment/{command}", text(".github/RELEASING.md"))

    def test_the_way_to_a_release_changes_the_version_where_it_is(self):
        changes = re.findall(r"sed -i 's\|(.+?)\|(.+?)\|' (\S+)", text(".github/RELEASING.md"))
        self.assertEqual(len(changes), 2)
        for pattern, replacement, file in changes:
            self.assertRegex(replacement, f"^<revision>{RELEASED.pattern}(-SNAPSHOT)?</revision>$")
            self.assertEqual(len(re.findall(pattern, text(file))), 1)
