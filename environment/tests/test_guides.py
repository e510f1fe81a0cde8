import re
import shutil
import unittest

from course_kit import main, maven_tests, places, solutions
from course_kit.commands import test
from proof.guides import first_hour, guide, main as guides
from proof.guides.guide import Command, Edit, Guide, NewFile
from tests.temporary import InTemporaryFolder


@unittest.skipUnless(solutions.available(), "a student's release has no guides")
class GuidesTest(InTemporaryFolder):
    def test_what_every_guide_says_fits_the_project_of_now(self):
        for each in guide.ALL:
            with self.subTest(each.title):
                steps = each.steps()
                for step in steps:
                    if isinstance(step, Edit) and not (self.folder / step.path).exists():
                        (self.folder / step.path).parent.mkdir(parents=True, exist_ok=True)
                        shutil.copy(places.ROOT / step.path, self.folder / step.path)
                    if isinstance(step, NewFile):
                        self.assertFalse((places.ROOT / step.path).exists(), step.path)
                        self.assertTrue((places.ROOT / step.path).parent.is_dir(), step.path)
                    if not isinstance(step, Command):
                        step.apply(self.folder)
                self.assertIsInstance(steps[-1], Command, "a guide ends with what proves it")

    def test_every_command_that_a_guide_names_exists_with_its_options(self):
        for each in guide.ALL:
            for step in each.steps():
                if isinstance(step, Command) and step.line.startswith("environment/course "):
                    arguments = main._parser().parse_args(step.line.split()[1:])
                    if "--exercise huber-loss" not in step.line and arguments.command == "test":  # made by the guide
                        known = [word for word in arguments.tests or [] if word not in each_new_class(each)]
                        arguments.tests = known or None
                        self.assertTrue(test.chosen(arguments))

    def test_the_instructors_first_hour_leads_from_a_download_to_marks_that_are_sent(self):
        steps = first_hour.GUIDE.steps()
        files = [step.path for step in steps if isinstance(step, NewFile)]
        self.assertEqual(files, ["week4.json", "submissions-graded/overrides.csv"])
        lines = [step.line for step in steps if isinstance(step, Command)]
        self.assertEqual([line.split()[1] for line in lines], ["grade", "grade", "push", "push"])
        self.assertEqual(lines[-1], lines[-2] + " --send")
        page = (places.ROOT / first_hour.GUIDE.page).read_text(encoding="utf-8")
        for name in re.findall(r"`(submissions-graded/[\w./-]+)`", page):
            self.assertIn(name.removeprefix("submissions-graded/"), [*first_hour.PAGES, "gradebook.csv", "overrides.csv", "changes.csv"])
        grading = (places.ROOT / "grading" / "guide" / "grade-a-class.md").read_text(encoding="utf-8")
        self.assertIn(f"../../{first_hour.GUIDE.page}#your-first-hour)", grading)

    def test_a_mark_that_did_not_arrive_is_told(self):
        right = {number: float(mark) for number, mark in first_hour.marks().items()}
        self.assertEqual(first_hour.compared(right), [])
        self.assertEqual(first_hour.compared(right | {1001: 50.0}), ["1001 has 50.0 in Canvas, expected 45"])

    def test_the_copy_that_they_are_followed_in_has_all_sources(self):
        made = ["nbgrader", "site", "target", "lib"]
        self.assertEqual(guides.left_behind(str(places.ROOT), made), ["nbgrader", "site", "target"])
        self.assertEqual(guides.left_behind(str(places.ROOT / "environment"), made), ["target"])

    def test_each_place_where_authors_look_leads_to_the_guides(self):
        contributing = (places.ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
        for each in guide.ALL:
            if each.page != ".github/CONTRIBUTING.md":
                anchor = re.sub(r"[^\w-]", "", each.heading.lower().replace(" ", "-"))
                self.assertIn(f"../{each.page}#{anchor})", contributing)


@unittest.skipUnless(solutions.available(), "a student's release has no sources")
class NamesTest(unittest.TestCase):
    """Classes are renamed, and pages that name them must follow."""

    OF_JAVA = {"Override", "Math", "StrictMath", "Double", "NaN"}

    def test_every_class_that_a_page_names_is_there(self):
        known = self.OF_JAVA | self._classes_of_the_sources()
        for page in [*places.ROOT.glob("*.md"), *places.ROOT.glob(".github/*.md"), *places.ROOT.glob("[a-z]*/*.md"), *places.ROOT.glob("grading/guide/*.md")]:
            text = page.read_text(encoding="utf-8")
            made = set(re.findall(r"\b(?:class|record|enum|interface) (\w+)", text)) | set(re.findall(r"/(\w+)\.java", text))
            with self.subTest(page.relative_to(places.ROOT).as_posix()):
                self.assertEqual(sorted(self._names(text) - known - made), [])

    def _names(self, text):
        """Words like NumberText: in the quotes of prose, and in the code of Java blocks without its texts and comments."""
        found = set(re.findall(r"`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:[.(][^`]*)?`", text))
        for block in re.findall(r"```java\n(.*?)```", text, re.S):
            code = re.sub(r'"(?:\\.|[^"])*"|//[^\n]*|/\*.*?\*/', "", block, flags=re.S)
            found |= set(re.findall(r"(?<![\w.])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*\b", code))
        return found

    def _classes_of_the_sources(self):
        found = set()
        for module in maven_tests.MODULES.values():
            for source in (places.ROOT / module / "src").rglob("*.java"):
                text = source.read_text(encoding="utf-8")
                found |= set(re.findall(r"\b(?:class|record|enum|interface) (\w+)", text)) | set(re.findall(r"^import (?:static )?[\w.]*?([A-Z]\w*)[.;]", text, re.M))
        return found


def each_new_class(each):
    return {step.path.rpartition("/")[2].removesuffix(".java") for step in each.steps() if isinstance(step, NewFile)}


class StepsTest(InTemporaryFolder):
    PAGE = """\
## Add a thing

Write `src/Thing.java`:

```java
package thing;
```

1. Change it.
   ```diff
   +++ src/All.java
    one
   -two
   +three
   ```

       ./environment/course test --module lib      # in seconds

```java
int part;
```

## Another

    ./environment/course test
"""

    def steps(self):
        self.write("page.md", self.PAGE)
        return Guide("page.md", "Add a thing").steps(self.folder)

    def test_files_changes_and_commands_are_read_in_their_order(self):
        self.assertEqual(
            self.steps(),
            [
                NewFile("src/Thing.java", "package thing;\n"),
                Edit("src/All.java", "one\ntwo\n", "one\nthree\n"),
                Command("environment/course test --module lib"),
            ],
        )

    def test_a_change_is_made_where_its_lines_stand_and_nowhere_else(self):
        file = self.write("src/All.java", "zero one\none\ntwo\nlast\n")
        change = self.steps()[1]
        change.apply(self.folder)
        self.assertEqual(file.read_text(), "zero one\none\nthree\nlast\n")
        with self.assertRaisesRegex(ValueError, "found them 0 times"):
            change.apply(self.folder)

    def test_a_file_that_is_there_is_not_written_over(self):
        self.write("src/Thing.java", "mine")
        with self.assertRaisesRegex(ValueError, "is there already"):
            self.steps()[0].apply(self.folder)
