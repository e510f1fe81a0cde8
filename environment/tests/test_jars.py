from unittest import mock

from course_kit import jars, places
from tests.temporary import InTemporaryFolder


class JarsTest(InTemporaryFolder):
    def test_jars_are_made_anew_when_what_is_packed_into_them_changes(self):
        lesson = self.write("notebooks/02.ipynb", "first")
        self.write("pom.xml", "")
        self.write("lib/pom.xml", "")
        with mock.patch.object(places, "ROOT", self.folder):
            made = jars.Jars("Checks", self.folder / "jars", ("lib",), (lesson,))
            before = made.sources
            lesson.write_text("second")
            self.assertNotEqual(made.sources, before)

    def test_the_jar_of_a_modules_tests_is_not_collected(self):
        for name in ("chainrule-checks.jar", "chainrule-checks-tests.jar", "class-path/chainrule-lib.jar"):
            self.write(f"grading/checks/target/{name}", "")
        with mock.patch.multiple(places, ROOT=self.folder, STAMPS=self.folder / "stamps"):
            made = jars.Jars("Checks", self.folder / "jars", ("lib", "grading/checks"))
            made.collect("a hash")
        self.assertEqual(sorted(jar.name for jar in made.place.iterdir()), ["chainrule-checks.jar", "chainrule-lib.jar"])
