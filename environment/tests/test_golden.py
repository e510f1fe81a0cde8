import importlib.util
import io
import json
import re
import sys
from contextlib import redirect_stdout
from unittest import mock

from course_kit import golden, places
from course_kit.say import Trouble
from proof.bench import python_side
from tests.temporary import InTemporaryFolder


class GoldenTest(InTemporaryFolder):
    def making(self, script, text):
        """What is said while a made-up script runs beside values.json."""
        self.write(script, text)
        said = io.StringIO()
        with mock.patch.dict(golden.SCRIPTS, {"made-up": self.folder / script}), redirect_stdout(said):
            with mock.patch.object(places, "ROOT", self.folder), mock.patch.object(places, "LOGS", self.folder / "log"):
                golden.make("made-up", sys.executable)
        return said.getvalue()

    def test_every_script_that_makes_golden_values_is_offered(self):
        tests = [places.ROOT / "lib" / "src" / "test", places.ROOT / "grading" / "checks" / "src" / "test"]
        there = {path for folder in tests for path in folder.rglob("*.py") if path.name != "java_split.py"}
        self.assertEqual(there, set(golden.SCRIPTS.values()))
        for name in golden.SCRIPTS:
            self.assertRegex(golden.about(name), r"^(Writes|Prints) .*\.$")

    def test_a_script_is_run_and_what_it_changed_and_printed_is_told(self):
        writes = '"""Writes values."""\nopen("values.json", "w").write("[1]")\nprint("L 0.625")\n'
        self.assertEqual(self.making("one.py", writes), "made-up: Writes values.\n  L 0.625\n  values.json: new\n")
        self.assertIn("no file changed", self.making("one.py", writes))
        self.assertIn("values.json: changed", self.making("one.py", writes.replace("[1]", "[2]")))

    def test_a_script_that_fails_is_a_trouble(self):
        with self.assertRaisesRegex(Trouble, "one.py could not be run"):
            self.making("one.py", '"""Writes."""\nimport no_such_module\n')

    def test_an_older_python_is_told_before_anything_is_fetched(self):
        with mock.patch.object(sys, "version_info", (3, 10, 4)), self.assertRaisesRegex(Trouble, "3.11 or later"):
            golden.python()

    def test_the_packages_are_pinned_with_hashes_and_are_those_that_the_speed_is_compared_with(self):
        locked = golden.LOCK.read_text()
        asked = dict(row.split("==") for row in (places.ENVIRONMENT / "golden.in").read_text().splitlines() if row[0] != "#")
        for package, version in asked.items():
            self.assertIn(f"\n{package}=={version} ", locked)
            self.assertEqual(version, python_side.PINNED.get(package, version), package)
        for entry in re.split(r"\n(?=\S)", locked.strip()):
            self.assertIn("--hash=sha256:", entry)
        for file in ("layers", "losses", "optimizers", "networks"):
            about = (golden.SCRIPTS["library"].parent / f"{file}.json").read_text(encoding="utf-8").splitlines()[0]
            self.assertIn(f"PyTorch {asked['torch']},", about, file)


class RoundingTest(InTemporaryFolder):
    """The library's script, without PyTorch."""

    def setUp(self):
        super().setUp()
        spec = importlib.util.spec_from_file_location("library_golden", golden.SCRIPTS["library"])
        self.script = importlib.util.module_from_spec(spec)
        with mock.patch.dict(sys.modules, {"torch": mock.MagicMock()}), mock.patch.object(sys, "dont_write_bytecode", True):
            spec.loader.exec_module(self.script)
        self.script.HERE = self.folder
        self.script.torch.__version__ = "2.15.0+cpu"

    def written(self, *cases):
        def layers():
            return [{"name": name, "out": [[number]]} for name, number in cases]

        self.script.write(layers)
        made = json.loads((self.folder / "layers.json").read_text())
        return {case["name"]: case["out"][0][0] for case in made["cases"]}

    def test_another_processors_rounding_changes_nothing_and_a_new_case_changes_no_other(self):
        self.written(("relu", 0.3), ("tanh", 0.5))
        self.assertEqual(self.written(("relu", 0.1 + 0.2), ("tanh", 0.5), ("elu", 2.0)), {"relu": 0.3, "tanh": 0.5, "elu": 2.0})

    def test_a_number_that_changed_is_written(self):
        self.written(("relu", 0.3))
        self.assertEqual(self.written(("relu", 0.3 + 1e-9)), {"relu": 0.3 + 1e-9})
