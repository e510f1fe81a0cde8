import shutil
import unittest
from unittest import mock

from course_kit import class_archives, grading_archives, java, places
from tests.temporary import InTemporaryFolder


class GradingArchivesTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        for patch in (mock.patch.object(class_archives, "FOLDER", self.folder / "archives"),
                      mock.patch.object(places, "STAMPS", self.folder / "stamps"),
                      mock.patch.object(class_archives, "recorded", self.recorded),
                      mock.patch.object(shutil, "which", lambda name: self.bwrap)):
            patch.start()
            self.addCleanup(patch.stop)
        self.write("jars/one.jar", "1")
        self.jdk_found = java.look(self.jdk("jdk", "17.0.15"))
        self.ran, self.bwrap, self.code = [], "/usr/bin/bwrap", 0

    def recorded(self, name, command, env=None):
        self.ran.append(name)
        arguments, more = command
        place = more[0].removeprefix("-XX:ArchiveClassesAtExit=") if more else arguments[-1]
        self.write(place, name)
        return self.code

    def ensure(self):
        grading_archives.ensure(self.jdk_found, self.folder / "jars", lambda arguments, more: (arguments, more))

    def options(self):
        return [option.split(f"{self.folder}")[0] for option in grading_archives.options(self.jdk_found, self.folder / "jars")]

    def test_three_archives_are_made_once_for_a_build_and_used(self):
        self.assertEqual(self.options(), [])
        for _ in range(2):
            self.ensure()
        self.assertEqual(sorted(self.ran), ["grading", "grading-compiler", "grading-student"])
        named = ["-Dchainrule.archive.compiler=", "-Dchainrule.archive.student="]
        self.assertEqual(self.options(), ["-XX:SharedArchiveFile=", *class_archives.QUIET, *named])
        self.write("jars/one.jar", "another build")
        self.assertEqual(self.options(), [])
        self.ensure()
        self.assertEqual(len(self.ran), 6)

    def test_one_that_could_not_be_made_is_neither_used_nor_tried_again(self):
        self.code = 1
        for _ in range(2):
            self.ensure()
            self.assertEqual(self.options(), [])
        self.assertEqual(len(self.ran), 3)

    def test_without_a_sandbox_nothing_is_made_until_there_is_one(self):
        self.bwrap = None
        self.ensure()
        self.assertEqual((self.ran, self.options()), ([], []))
        self.bwrap = "/usr/bin/bwrap"
        self.ensure()
        self.assertEqual(len(self.ran), 3)


if __name__ == "__main__":
    unittest.main()
