import json

from course_kit import working_copy
from tests.temporary import InTemporaryFolder


def lesson(*cells, outputs=()):
    return json.dumps(
        {"cells": [{"cell_type": "code", "id": f"c{i}", "source": s, "outputs": list(outputs)} for i, s in enumerate(cells)]}
    )


class WorkingCopyTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        self.source, self.work = self.folder / "notebooks", self.folder / "work"
        self.write("notebooks/01.ipynb", lesson("a"))
        self.write("notebooks/data/digits.csv", "1,2\n")

    def renew(self):
        return working_copy.renew(self.source, self.work)

    def test_the_first_start_copies_lessons_and_data(self):
        self.assertEqual(self.renew().added, ["01.ipynb", "data/digits.csv"])
        self.assertEqual((self.work / "data/digits.csv").read_text(), "1,2\n")

    def test_a_second_start_changes_nothing(self):
        self.renew()
        self.assertEqual(self.renew(), working_copy.Changes())

    def test_a_damaged_record_loses_no_line_and_stops_nothing(self):
        self.renew()
        self.write("work/01.ipynb", lesson("my answer"))
        for damaged in ("", "null", "[1]", "3", '"x"', '{"01.ipynb": null}', '{"01.ipynb": [null]}', '{"01.ipynb": {"original": null}}'):
            self.write(f"work/{working_copy.RECORD}", damaged)
            self.assertEqual(self.renew().kept, ["01.ipynb"], damaged)
        self.assertIn("my answer", (self.work / "01.ipynb").read_text())

    def test_a_new_lesson_is_added_later(self):
        self.renew()
        self.write("notebooks/02.ipynb", lesson("b"))
        self.assertEqual(self.renew().added, ["02.ipynb"])

    def test_an_untouched_lesson_is_renewed(self):
        self.renew()
        self.write("notebooks/01.ipynb", lesson("better"))
        self.assertEqual(self.renew().renewed, ["01.ipynb"])
        self.assertIn("better", (self.work / "01.ipynb").read_text())

    def test_a_lesson_that_was_only_run_counts_as_untouched(self):
        self.renew()
        self.write("work/01.ipynb", lesson("a", outputs=[{"output_type": "stream", "text": "1"}]))
        self.write("notebooks/01.ipynb", lesson("better"))
        self.assertEqual(self.renew().renewed, ["01.ipynb"])

    def test_an_edited_lesson_is_kept_and_named(self):
        self.renew()
        self.write("work/01.ipynb", lesson("my answer"))
        changes = self.renew()
        self.assertEqual((changes.kept, changes.outdated), (["01.ipynb"], []))

    def test_an_edited_lesson_with_a_newer_original_is_kept_and_told(self):
        self.renew()
        self.write("work/01.ipynb", lesson("my answer"))
        self.write("notebooks/01.ipynb", lesson("better"))
        changes = self.renew()
        self.assertEqual((changes.kept, changes.outdated), (["01.ipynb"], ["01.ipynb"]))
        self.assertIn("my answer", (self.work / "01.ipynb").read_text())

    def test_a_deleted_lesson_comes_back_fresh(self):
        self.renew()
        (self.work / "01.ipynb").unlink()
        self.assertEqual(self.renew().added, ["01.ipynb"])

    def test_files_of_the_student_are_left_alone(self):
        self.write("work/mine.ipynb", lesson("mine"))
        self.renew()
        self.assertIn("mine", (self.work / "mine.ipynb").read_text())

    def test_a_lost_record_never_costs_an_answer(self):
        self.renew()
        self.write("work/01.ipynb", lesson("my answer"))
        (self.work / working_copy.RECORD).unlink()
        self.assertEqual(self.renew().kept, ["01.ipynb"])

    def test_a_broken_notebook_of_the_student_is_kept(self):
        self.renew()
        self.write("work/01.ipynb", "{ not json")
        self.assertEqual(self.renew().kept, ["01.ipynb"])
