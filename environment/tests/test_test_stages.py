import io
import unittest
from contextlib import redirect_stdout
from pathlib import Path
from unittest import mock

from course_kit import class_pages, environment_tests, java, maven, maven_tests, setup, stages, test_stages
from course_kit.test_stages import FIRST, KERNEL, MAVEN, PYTHON, Piece

JDK = java.Jdk(Path("/jdk"), "17", ())


class StagesTest(unittest.TestCase):
    def run_quietly(self, work, *arguments):
        with redirect_stdout(io.StringIO()), mock.patch.object(setup, "ready"), mock.patch.object(class_pages, "prepare"):
            return work(*arguments)

    def test_every_lane_is_run_the_first_before_the_others(self):
        order = []
        pieces = [
            Piece(lane, f"{lane} on {{java}}", lane, lambda stage, jdk, lane=lane: order.append(lane) or stage.check(lane, []))
            for lane in (MAVEN, KERNEL, PYTHON, FIRST)
        ]
        done = self.run_quietly(test_stages.run, pieces, JDK)
        self.assertEqual((order[0], sorted(order[1:])), (FIRST, [KERNEL, MAVEN, PYTHON]))
        self.assertEqual({stage.name for stage in done}, {f"{lane} on 17" for lane in order})

    def test_a_later_jdk_that_is_not_there_is_a_skip_that_is_counted(self):
        stage = stages.Stage("later")
        with mock.patch.object(java, "installed", lambda: [JDK]):
            test_stages.on_later(self.fail)(stage, JDK)
        self.assertEqual(stage.skips, [("JDK 25", "none is installed here besides Java 17 at /jdk")])

    def test_a_later_jdk_is_used_where_it_is_installed(self):
        used = []
        with redirect_stdout(io.StringIO()), mock.patch.object(java, "installed", lambda: [JDK, java.Jdk(Path("/new"), "25", ())]):
            test_stages.on_later(lambda stage, jdk: used.append(jdk.major))(stages.Stage("later"), JDK)
        self.assertEqual(used, [25])

    def test_sources_that_a_later_jdk_does_not_compile_are_a_failure_with_the_reason(self):
        def refused(_jdk, _arguments, log, echo):
            log.parent.mkdir(parents=True, exist_ok=True)
            log.write_text("[INFO] Building\n[ERROR] Dense.java:[3,1] warning: an exception is swallowed\n")
            return 1

        stage = stages.Stage("later-build")
        with mock.patch.object(maven, "run", refused):
            maven_tests.from_nothing(stage, JDK)
        self.assertEqual(stage.passed, 0)
        self.assertIn("[ERROR] Dense.java:[3,1] warning: an exception is swallowed\nThe log is ", stage.failures[0][1])

    def test_each_of_the_environments_own_tests_is_in_one_of_two_stages(self):
        slow, others = ({test.id() for test in environment_tests.part(which)} for which in (True, False))
        self.assertIn("tests.test_full_marks.FullMarksTest.test_course_site_fails_and_writes_nothing", slow)
        self.assertIn(self.id(), others)
        self.assertEqual(slow & others, set())

    def test_names_differ(self):
        self.assertEqual(len(set(test_stages.NAMES)), len(test_stages.NAMES))
