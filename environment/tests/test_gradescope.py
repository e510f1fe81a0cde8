import json
import zipfile

from course_kit import gradescope, release
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder


class GradescopeTest(InTemporaryFolder):
    """The zip as a file; that it grades is proven by the pipeline's GradescopeCommandTest."""

    def zipped(self, folder, seed=3):
        week = self.folder / "week.json"
        week.write_text(json.dumps({"exercises": {"relu-backward": 20}, "seed": seed}))
        target = self.folder / "autograder.zip"
        release.write(gradescope.contents(folder, gradescope.assignment(week)), target, top="", programs=gradescope.PROGRAMS)
        return target

    def fake_jars(self):
        (self.folder / "jars").mkdir()
        (self.folder / "jars" / "chainrule-pipeline.jar").write_bytes(b"jar")
        return self.folder / "jars"

    def test_the_scripts_are_at_the_root_and_can_be_run(self):
        with zipfile.ZipFile(self.zipped(self.fake_jars())) as packed:
            names = packed.namelist()
            rights = {name: packed.getinfo(name).external_attr >> 16 & 0o777 for name in names}
        self.assertEqual(names, ["assignment.json", "jars/chainrule-pipeline.jar", "run_autograder", "setup.sh"])
        self.assertEqual((rights["setup.sh"], rights["run_autograder"], rights["assignment.json"]), (0o755, 0o755, 0o644))

    def test_the_same_assignment_gives_the_same_bytes(self):
        folder = self.fake_jars()
        self.assertEqual(self.zipped(folder).read_bytes(), self.zipped(folder).read_bytes())

    def test_an_assignment_without_a_seed_gets_one(self):
        self.assertIsInstance(json.loads(gradescope.assignment())["seed"], int)

    def test_an_assignment_that_is_none_is_told(self):
        (self.folder / "week.json").write_text("{")
        with self.assertRaises(Trouble):
            gradescope.assignment(self.folder / "week.json")
