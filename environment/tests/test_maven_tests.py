from course_kit import maven_tests
from tests.temporary import InTemporaryFolder


class ReasonTest(InTemporaryFolder):
    """A stage that failed says why, also where Maven itself does not."""

    def test_mavens_own_reasons_are_told_without_its_advice(self):
        log = self.write("log", "[INFO] x\n[ERROR] Name.java:[3,5] cannot find symbol\n[ERROR] \n[ERROR] Re-run Maven using the -X switch\n")
        self.assertEqual(maven_tests.why(1, log), "[ERROR] Name.java:[3,5] cannot find symbol")

    def test_a_maven_that_was_ended_from_outside_is_told_as_such_with_the_end_of_its_log(self):
        log = self.write("log", "".join(f"[INFO] row {n}\n" for n in range(9)) + "[INFO] Compiling 900 source files\n")
        for code in (143, -15):
            told = maven_tests.why(code, log)
            self.assertTrue(told.startswith("Maven was ended from outside (signal 15) and gave no reason."), told)
            self.assertTrue(told.endswith("| [INFO] row 8\n| [INFO] Compiling 900 source files"), told)
            self.assertNotIn("row 4", told)

    def test_any_other_end_without_a_reason_tells_its_status(self):
        for code in (1, 2, 127, 128, 255):
            told = maven_tests.why(code, self.folder / "missing")
            self.assertEqual(told, f"Maven ended with status {code} and gave no reason. Its log ends with:\n| nothing")
