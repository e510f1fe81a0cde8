import os
import shutil
import subprocess
import unittest
from pathlib import Path
from unittest import mock

from course_kit import class_archives, java, places
from tests.temporary import InTemporaryFolder

PROGRAM = ["-m", "jdk.compiler/com.sun.tools.javac.Main", "-version"]


class ClassArchivesTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        for patch in (mock.patch.object(class_archives, "FOLDER", self.folder / "archives"),
                      mock.patch.object(places, "STAMPS", self.folder / "stamps")):
            patch.start()
            self.addCleanup(patch.stop)
        self.jars = [self.write("jars/one.jar", "1"), self.write("jars/two.jar", "2")]

    def made(self, jdk, content="archive", code=0):
        class_archives.make("check", jdk, self.jars, lambda options: self.write(self.target(options), content) and code)

    @staticmethod
    def target(options):
        return options[0].removeprefix("-XX:ArchiveClassesAtExit=")

    def using(self, jdk):
        return class_archives.using("check", jdk, self.jars)

    def test_an_archive_is_used_once_it_is_made_by_its_jdk_only(self):
        jdk, other = (java.look(self.jdk(version, version)) for version in ("17.0.15", "25"))
        self.assertEqual(self.using(jdk), ())
        self.made(jdk)
        self.assertIn("-Xshare:auto", self.using(jdk))
        self.assertEqual(self.using(other), ())
        self.made(other)
        self.assertNotEqual(self.using(jdk)[0], self.using(other)[0])

    def test_a_jar_that_is_built_anew_and_a_jdk_that_is_renewed_in_place_make_it_unfit(self):
        jdk = java.look(self.jdk("jdk", "17.0.15"))
        for change in (lambda: os.utime(self.jars[0], (1, 1)), lambda: self.write("jdk/release", 'JAVA_VERSION="17.0.16"\n')):
            self.made(jdk)
            self.assertTrue(class_archives.tried("check", jdk, self.jars))
            change()
            self.assertEqual(self.using(jdk), ())
            self.assertFalse(class_archives.tried("check", jdk, self.jars))

    def test_where_it_cannot_be_made_nothing_is_used_and_it_is_not_tried_again(self):
        jdk = java.look(self.jdk("jdk", "17.0.15"))
        self.made(jdk)
        self.made(jdk, code=1)
        self.assertEqual(self.using(jdk), ())
        self.assertTrue(class_archives.tried("check", jdk, self.jars))
        self.assertEqual(list((self.folder / "archives").iterdir()), [])

    def test_nothing_half_made_is_left_when_it_is_broken_off(self):
        jdk = java.look(self.jdk("jdk", "17.0.15"))

        def broken_off(options):
            self.write(self.target(options), "half")
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            class_archives.make("check", jdk, self.jars, broken_off)
        self.assertEqual(list((self.folder / "archives").iterdir()), [])
        self.assertFalse(class_archives.tried("check", jdk, self.jars))

    @unittest.skipUnless(shutil.which("java"), "needs Java")
    def test_a_real_jvm_starts_from_it_and_says_nothing_where_it_does_not_fit(self):
        jdk = java.of_command(shutil.which("java"))
        class_archives.make("check", jdk, self.jars, lambda options: self.run_java(jdk, options).returncode)
        archive = self.using(jdk)[0]
        loaded = self.run_java(jdk, [archive, "-Xlog:class+load"]).stdout
        self.assertIn("source: shared objects file (top)", loaded)
        place = Path(archive.removeprefix("-XX:SharedArchiveFile="))
        place.chmod(0o600)
        right = self.run_java(jdk, self.using(jdk)).stdout
        self.assertRegex(right, r"\Ajavac \S+\n\Z")
        for damage in (b"\0" * 10_000, b"", None):
            place.unlink() if damage is None else place.write_bytes(damage)
            ran = self.run_java(jdk, [archive, *class_archives.QUIET])
            self.assertEqual((ran.stdout, ran.stderr, ran.returncode), (right, "", 0))

    @staticmethod
    def run_java(jdk, options):
        return subprocess.run([jdk.java, *options, *PROGRAM], capture_output=True, text=True)
