import json
import os
import shutil
import subprocess
import unittest
import zipfile

from course_kit import gradescope, jars, release
from course_kit.say import Trouble
from tests.temporary import InTemporaryFolder

DOCUMENTED = {
    "score", "execution_time", "output", "output_format", "test_output_format", "test_name_format", "visibility",
    "stdout_visibility", "extra_data", "tests", "leaderboard",
}


class GradescopeTest(InTemporaryFolder):
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

    @unittest.skipUnless(os.name == "posix" and os.geteuid() == 0, "Gradescope's containers run as root; this test too")
    @unittest.skipUnless(jars.PIPELINE.fresh(jars.PIPELINE.sources), "the grading program is not built yet: run course grade --help once")
    @unittest.skipUnless(shutil.which("java"), "no java on the PATH, where setup.sh puts one")
    def test_the_unpacked_zip_grades_a_submission_in_gradescopes_folders(self):
        root = self.folder / "autograder"
        for name in ("source", "submission", "results"):
            (root / name).mkdir(parents=True)
        os.chmod(self.folder, 0o755)
        shutil.unpack_archive(self.zipped(jars.PIPELINE.place), root / "source")
        cell = {
            "cell_type": "code", "execution_count": None, "outputs": [], "source": "class MyRelu {",
            "metadata": {"chainrule": {"exercise": "relu-backward"}},
        }
        notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
        (root / "submission" / "homework.ipynb").write_text(json.dumps(notebook))
        shutil.copy(root / "source" / "run_autograder", root / "run_autograder")
        os.chmod(root / "run_autograder", 0o755)
        run = subprocess.run([root / "run_autograder"], cwd=root, env={**os.environ, "AUTOGRADER_ROOT": str(root)}, capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        results = json.loads((root / "results" / "results.json").read_text())
        self.assertLessEqual(set(results), DOCUMENTED)
        self.assertEqual([(test["score"], test["max_score"], test["name"]) for test in results["tests"]], [(0, 20, "ReLU as a layer: does not compile")])
