import os
import posixpath
import re
import subprocess
import sys
import zipfile

from course_kit import places, release
from tests import released_commands
from tests.temporary import InTemporaryFolder


def content(file):
    return (file if isinstance(file, bytes) else file.read_bytes()).decode()


def sections(text):
    """The anchors of a document's headings, as GitHub makes them."""
    titles = re.findall(r"(?m)^#+ (.+)$", text)
    return [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


class ReleaseTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "jars").mkdir()
        with zipfile.ZipFile(self.folder / "jars" / "chainrule-lib.jar", "w") as jar:
            jar.writestr("chainrule/layer/Dense.class", "")
        self.files = release.contents(self.folder / "jars")

    def unpacked(self):
        release.write(self.files, self.folder / "kit.zip")
        with zipfile.ZipFile(self.folder / "kit.zip") as packed:
            packed.extractall(self.folder / "out")
        return self.folder / "out" / release.TOP

    def course(self, root, *arguments):
        env = {**os.environ, "PYTHONPATH": str(root / "environment"), "COURSE_HOME": str(root / ".course")}
        return subprocess.run([sys.executable, "-m", "course_kit", *arguments], capture_output=True, text=True, env=env, cwd=root)

    def test_the_same_sources_give_the_same_bytes(self):
        release.write(self.files, self.folder / "one.zip")
        release.write(dict(reversed(list(self.files.items()))), self.folder / "two.zip")
        self.assertEqual((self.folder / "one.zip").read_bytes(), (self.folder / "two.zip").read_bytes())

    def test_nothing_that_is_kept_back_is_in_it(self):
        self.assertEqual(release.kept_back(self.files), [])

    def test_a_solution_and_wrong_cells_inside_a_jar_are_found(self):
        with zipfile.ZipFile(self.folder / "jars" / "chainrule-lib.jar", "a") as jar:
            jar.writestr("exercises/backpropagation/dense-backward/solution.jsh", "")
            jar.writestr("exercises/backpropagation/dense-backward/cells.txt", "")
        self.assertEqual(len(release.kept_back(self.files)), 2)

    def test_a_pipeline_jar_is_found(self):
        self.assertTrue(release.kept_back({"environment/jars/chainrule-pipeline.jar": self.folder / "jars" / "chainrule-lib.jar"}))

    def test_the_instructors_zip_grades_with_the_jars_in_it_and_a_students_has_none(self):
        (self.folder / "grader").mkdir()
        (self.folder / "grader" / "chainrule-pipeline.jar").write_bytes(b"")
        files = release.for_instructors(self.folder / "jars", self.folder / "grader")
        self.assertNotIn("environment/grader/chainrule-pipeline.jar", self.files)
        release.write(files, self.folder / "kit.zip")
        with zipfile.ZipFile(self.folder / "kit.zip") as packed:
            packed.extractall(self.folder / "out")
        root = self.folder / "out" / release.TOP
        said = self.course(root, "--help")
        for command in ("grade", "merge", "estimate", "review", "similar", "push", "forget", "check"):
            self.assertIn(f"    {command} ", said.stdout, said.stderr)
        self.assertIn("course review submitted-graded", self.course(root, "review", "--help").stdout)
        self.assertIn("course similar submitted", self.course(root, "similar", "--help").stdout)
        needed = "from course_kit.commands import similar; from course_kit import maven; print(maven.pinned()[0])"
        env = {**os.environ, "PYTHONPATH": str(root / "environment")}
        fetched = subprocess.run([sys.executable, "-c", needed], capture_output=True, text=True, env=env, cwd=root)
        self.assertIn("/org/apache/maven/", fetched.stdout, fetched.stderr)
        self.assertIn("Usage: course grade", self.course(root, "grade", "--help").stdout)
        place = "from course_kit import grading; print(grading._jars(None))"
        env = {**os.environ, "PYTHONPATH": str(root / "environment")}
        used = subprocess.run([sys.executable, "-c", place], capture_output=True, text=True, env=env, cwd=root)
        self.assertEqual(used.stdout.strip(), str(root / "environment" / "grader"), used.stderr)

    def test_every_link_in_a_released_document_leads_to_a_released_place(self):
        (self.folder / "grader").mkdir()
        for files in (self.files, release.for_instructors(self.folder / "jars", self.folder / "grader")):
            texts = {name: content(path) for name, path in files.items() if name.endswith(".md")}
            for name, text in texts.items():
                for link in re.findall(r"\]\(([^)\s]+)\)", text):
                    if re.match(r"[a-z]+:", link):
                        continue
                    place, _, section = link.partition("#")
                    there = posixpath.normpath(posixpath.join(posixpath.dirname(name), place)) if place else name
                    self.assertTrue(there in files or any(f.startswith(there + "/") for f in files), f"{name}: {link}")
                    if section:
                        self.assertIn(section, sections(texts[there]), f"{name}: {link}")

    def test_every_command_in_a_released_document_exists_in_that_release_with_its_options(self):
        (self.folder / "grader").mkdir()
        named = 0
        for files in (self.files, release.for_instructors(self.folder / "jars", self.folder / "grader")):
            for name in (name for name in files if name.endswith((".md", ".yaml", ".txt"))):
                commands = released_commands.named(content(files[name]))
                named += len(commands)
                for command in commands:
                    self.assertEqual(command.missing(files), [], f"{name}: {command.line}")
        self.assertGreater(named, 25)

    def test_a_command_that_a_release_lacks_is_found(self):
        for text in (
            "`./environment/course golden`",
            "    ./environment/course bench grade    # a comment",
            "`course grade submitted --no-such-option 3`",
            "environment\\course.cmd solve",
            "`cd environment && python3 -m proof.bench`",
            "`./environment/mvnw test`",
            "command: [sh, -c, exec /opt/chainrule/environment/course merged /x]",
        ):
            (command,) = released_commands.named(text)
            self.assertTrue(command.missing(release.for_instructors(self.folder, self.folder)), text)
        (known,) = released_commands.named("A sentence with `course grade DIR --workers 2 --only-student=ada`.")
        self.assertEqual(known.missing(release.for_instructors(self.folder, self.folder)), [])
        self.assertEqual(released_commands.named("In the kit's sources, `./environment/course golden` does it.\n\nA course of 400."), [])

    def test_the_manifests_for_kubernetes_are_in_the_instructors_release_which_tells_of_them(self):
        files = release.for_instructors(self.folder / "jars", self.folder)
        for path in (places.ENVIRONMENT / "kubernetes").iterdir():
            self.assertIn(f"environment/kubernetes/{path.name}", files)
        for page in ("README.md", "grading/guide/many-machines.md"):
            self.assertIn("environment/kubernetes/README.md)", content(files[page]))

    def test_the_guide_for_a_jupyterhub_is_in_the_instructors_release_with_all_that_it_needs(self):
        files = release.for_instructors(self.folder / "jars", self.folder)
        for path in (places.ENVIRONMENT / "hub").iterdir():
            self.assertIn(f"environment/hub/{path.name}", files)
        self.assertIn("](environment/hub/README.md)", content(files["README.md"]))
        self.assertFalse([name for name in self.files if name.startswith("environment/hub/")])

    def test_the_instructors_manual_shows_every_part_of_an_assignment_file(self):
        (self.folder / "grader").mkdir()
        files = release.for_instructors(self.folder / "jars", self.folder / "grader")
        manual = "".join(content(files[f"grading/guide/{page}.md"]) for page in release.MANUAL)
        for word in ("graceMinutes", "freeDays", "extensions", "waivers", "dropLowest", "bonus", "timeZone", "variants", "late_days_used", "exports/moodle.csv"):
            self.assertIn(word, manual)
        self.assertIn("](grading/guide/grade-a-class.md)", content(files["README.md"]))
        self.assertFalse([name for name in files if "add-an-" in name or "defended" in name])

    def test_every_lesson_and_its_data_are_in_it(self):
        root = self.unpacked()
        lessons = sorted(path.name for path in places.NOTEBOOKS.glob("*.ipynb"))
        self.assertEqual(sorted(path.name for path in (root / "notebooks").glob("*.ipynb")), lessons)
        self.assertTrue((root / "notebooks" / "data" / "digits.csv").is_file())

    def test_what_plays_recorded_runs_is_in_it(self):
        self.assertTrue((self.unpacked() / "environment" / "labextension" / "remoteEntry.js").is_file())

    def test_the_unpacked_kit_offers_a_students_commands_only(self):
        said = self.course(self.unpacked(), "--help")
        self.assertEqual(said.returncode, 0, said.stderr)
        for command, offered in (("start", True), ("check", True), ("doctor", True), ("grade", False), ("solve", False), ("test", False)):
            self.assertEqual(f"    {command} " in said.stdout, offered, command)

    def test_the_unpacked_kits_commands_need_no_module_that_was_left_out(self):
        root = self.unpacked()
        for command in ("start", "check"):
            self.assertEqual(self.course(root, command, "--help").returncode, 0, command)
        self.assertNotIn("Traceback", self.course(root, "doctor").stderr)
