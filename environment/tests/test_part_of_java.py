import contextlib
import io
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from course_kit import exercises, java, main, maven, maven_tests, stages, test_stages
from course_kit.commands import test
from course_kit.say import Trouble

JDK = java.Jdk(Path("/jdk"), "17", ())


class PartOfJavaTest(unittest.TestCase):
    def chosen(self, *words):
        return test.chosen(main._parser().parse_args(["test", *words]))

    def maven(self, *words):
        """What Maven is asked for."""
        pieces = self.chosen(*words)
        self.assertEqual([piece.lane for piece in pieces], [test_stages.MAVEN])
        with mock.patch.object(maven, "run", return_value=0) as run, mock.patch.object(maven_tests, "reports", list):
            with mock.patch.object(maven_tests, "count", lambda stage: stage.check("a test", [])):
                pieces[0].work(stages.Stage("java"), JDK)
        return run.call_args[0][1]

    def test_a_module_is_tested_with_its_format_and_those_below_it_are_only_built(self):
        asked = self.maven("--only", "java", "--module", "checks")
        self.assertEqual(asked[:4], ["verify", "-pl", "grading/checks", "-am"])
        self.assertIn("-Dlib.skipTests=true", asked)
        self.assertNotIn("-Dchecks.skipTests=true", asked)
        self.assertNotIn("-Dlib.skipTests=true", self.maven("--module", "lib"))

    def test_an_exercise_is_its_contract_and_its_packages_tests(self):
        asked = self.maven("--exercise", "mini-batches")
        self.assertIn("-Dchainrule.exercise=mini-batches", asked)
        self.assertIn("-Dtest=ExerciseContractTest,**/minibatches/*Test", asked)
        self.assertIn("-Dlib.skipTests=true", asked)

    def test_test_classes_are_found_in_their_modules(self):
        asked = self.maven("--tests", "ExportsTest", "LossTest")
        self.assertIn("-Dtest=ExportsTest,LossTest", asked)
        self.assertIn("grading/pipeline", asked)
        self.assertEqual([word for word in asked if "skipTests" in word], ["-Dchecks.skipTests=true"])

    def test_the_modules_poms_know_the_property_that_skips_their_tests(self):
        for name in list(maven_tests.MODULES)[:-1]:
            pom = (maven_tests.places.ROOT / maven_tests.MODULES[name] / "pom.xml").read_text(encoding="utf-8")
            self.assertIn(f"<skipTests>${{{name}.skipTests}}</skipTests>", pom)

    def test_what_is_not_there_is_told_before_anything_is_built(self):
        for words, said in (
            (["--exercise", "mess"], "no exercise is called mess"),
            (["--tests", "NoSuchTest"], "no test class is called NoSuchTest"),
            (["--only", "lessons", "--module", "lib"], "choose among the Java tests"),
        ):
            with self.assertRaisesRegex(Trouble, said) as raised:
                self.chosen(*words)
            self.assertEqual(raised.exception.code, 2)
        for words in (["--module", "nothing"], ["--all", "--exercise", "mse"]):
            with self.assertRaises(SystemExit), contextlib.redirect_stderr(io.StringIO()):
                self.chosen(*words)

    def test_tests_that_are_left_out_because_they_are_slow_do_not_pass(self):
        stage = stages.Stage("java")
        with mock.patch.object(maven, "run", return_value=0), mock.patch.object(maven_tests, "reports", list):
            maven_tests.of_tests(stage, JDK, ["BusyMachineTest"], ["pipeline"])
        self.assertEqual([title for title, _ in stage.failures], ["nothing was tested"])

    def test_a_jvm_of_tests_that_died_fails_the_stage_though_maven_goes_on(self):
        stage = stages.Stage("java")

        def dies(_, arguments, log, echo):
            self.assertIn("-Dmaven.test.failure.ignore=true", arguments)
            log.parent.mkdir(parents=True, exist_ok=True)
            log.write_text("[ERROR] The forked VM terminated without saying properly goodbye.\n" + "[INFO] more\n" * 400)
            return 0

        with tempfile.TemporaryDirectory() as folder, mock.patch.object(maven_tests.places, "LOGS", Path(folder)):
            with mock.patch.object(maven, "run", dies), mock.patch.object(maven_tests, "reports", list):
                with mock.patch.object(maven_tests.jars.Jars, "fresh", lambda *_: True):
                    maven_tests.verify(stage, JDK)
        self.assertIn("forked VM terminated", stage.failures[0][1])


class ExercisesTest(unittest.TestCase):
    def test_every_exercise_is_found_with_its_files(self):
        every = exercises.known()
        self.assertGreater(len(every), 20)
        for exercise in every:
            for place in (exercise.grader, exercise.cells / "solution.jsh", exercise.notebook):
                self.assertTrue(place.is_file(), place)
        self.assertEqual(exercises.named("dense-backward").declares, "MyDense")
