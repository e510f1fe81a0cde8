"""Which checks in an executed lesson are as they should be."""

import random
import unittest

from course_kit.executed_lesson import check_faults, faults, problems, same_cells
from tests.executed import check, code, exercise, notebook, shown

AT = 'cell 2 (Check.exercise("relu",)'


class SolvedTest(unittest.TestCase):
    def faults(self, *cells):
        return list(check_faults(notebook(*cells), solved=True))

    def test_full_marks_are_no_fault(self):
        self.assertEqual(self.faults(exercise("relu"), check("relu", shown("relu"))), [])

    def test_a_lost_point_is_named_with_cell_exercise_points_and_message(self):
        lost = shown("relu", points=1, message="does a loop never end?")
        expected = f"{AT}: relu earns 1 of 2 points with the reference solution: does a loop never end?"
        self.assertEqual(self.faults(exercise("relu"), check("relu", lost)), [expected])

    def test_a_check_whose_output_was_lost_is_a_fault(self):
        self.assertEqual(self.faults(exercise("relu"), check("relu")), [f"{AT}: the check of relu shows no result"])

    def test_a_check_that_shows_another_exercise_is_a_fault(self):
        self.assertEqual(self.faults(exercise("relu"), check("relu", shown("tanh"))), [f"{AT}: the check of relu shows no result"])

    def test_words_that_look_like_full_marks_do_not_count(self):
        words = {"output_type": "stream", "name": "stdout", "text": "ReLU · checked relu · 2 of 2 points\n"}
        self.assertEqual(len(self.faults(exercise("relu"), check("relu", words))), 1)

    def test_each_of_two_checks_in_a_cell_must_show_its_result(self):
        twice = code('Check.exercise("relu", z -> relu(z));\nCheck.exercise("relu", z -> relu(z))', shown("relu"))
        self.assertEqual(len(self.faults(exercise("relu"), twice)), 1)

    def test_a_check_that_no_line_announces_counts_too(self):
        self.assertEqual(len(self.faults(exercise("relu"), code("checkAll()", shown("relu", points=0)))), 1)
        self.assertEqual(self.faults(exercise("relu"), code("checkAll()", shown("relu"))), [])

    def test_an_exercise_that_no_cell_checks_is_a_fault(self):
        self.assertEqual(self.faults(exercise("relu")), ["cell 1 (// write relu here): no cell checks the exercise relu"])

    def test_of_many_checks_exactly_the_broken_one_is_named(self):
        for seed in range(200):
            with self.subTest(seed=seed):
                chance = random.Random(seed)
                names = [f"exercise-{n}" for n in range(chance.randint(1, 9))]
                broken = chance.choice(names)
                most = chance.randint(1, 40)
                bad = chance.choice([[], [shown(broken, chance.randrange(most), most=most)], [shown(broken, most, False, most)]])
                cells = [exercise(name) for name in names]
                cells += [check(name, *(bad if name == broken else [shown(name, most, most=most)])) for name in names]
                chance.shuffle(cells)
                found = self.faults(*cells)
                self.assertEqual([broken in fault for fault in found], [True])


class ShownTest(unittest.TestCase):
    def faults(self, *outputs):
        return list(faults(3, code("accuracy()", *outputs)))

    def test_a_number_of_seventeen_digits_is_named_with_its_cell(self):
        expected = ["cell 3 (accuracy()): shows 0.12639405204460966; four significant digits are enough"]
        data = {"output_type": "execute_result", "data": {"text/plain": "0.12639405204460966"}, "metadata": {}}
        printed = {"output_type": "stream", "name": "stdout", "text": "right: 0.12639405204460966\n"}
        self.assertEqual(self.faults(data), expected)
        self.assertEqual(self.faults(printed), expected)

    def test_short_numbers_and_what_a_check_shows_are_no_fault(self):
        printed = {"output_type": "stream", "name": "stdout", "text": "0.1264, 3.553e-14 and version 17.0.1234567890\n"}
        check_output = shown("relu")
        check_output["data"] = {"text/plain": "expected 0.12639405204460966"}
        self.assertEqual(self.faults(printed, check_output), [])


class StubTest(unittest.TestCase):
    def faults(self, *cells):
        return list(check_faults(notebook(*cells), solved=False))

    def test_not_written_yet_is_no_fault(self):
        self.assertEqual(self.faults(exercise("relu"), check("relu", shown("relu", points=0, written=False))), [])

    def test_a_stub_that_earns_points_is_a_fault(self):
        expected = f"{AT}: relu should be “not written yet”, but its stub earns 1 of 2 points: is 0"
        self.assertEqual(self.faults(exercise("relu"), check("relu", shown("relu", points=1, message="is 0"))), [expected])

    def test_a_stub_that_is_checked_as_an_answer_is_a_fault_even_without_points(self):
        self.assertEqual(len(self.faults(exercise("relu"), check("relu", shown("relu", points=0)))), 1)

    def test_a_check_whose_output_was_lost_is_a_fault(self):
        self.assertEqual(len(self.faults(exercise("relu"), check("relu"))), 1)


class StoredTest(unittest.TestCase):
    def test_what_was_noted_when_it_was_executed_is_still_wrong(self):
        stored = notebook(exercise("relu"), check("relu", shown("relu")))
        self.assertEqual(problems(stored, solved=True), [])
        stored["metadata"]["chainrule"] = {"problems": ["a cell ran longer than 180 s"]}
        self.assertEqual(problems(stored, solved=True), ["a cell ran longer than 180 s"])

    def test_a_cell_that_was_not_run_and_one_that_failed_are_named(self):
        failed = code("int n = 1 / 0;", {"output_type": "error", "ename": "ArithmeticException", "evalue": "/ by zero"})
        not_run = code("int m = 1;") | {"execution_count": None}
        expected = ["cell 1 (int n = 1 / 0;): ArithmeticException: / by zero", "cell 2 (int m = 1;) was not run"]
        self.assertEqual(problems(notebook(failed, not_run, code("") | {"execution_count": None}), solved=True), expected)

    def test_a_notebook_of_another_lesson_or_of_an_older_one_is_no_copy_of_it(self):
        lesson = notebook(code("int a;"), exercise("relu"), check("relu"))
        solved = notebook(code("int a;"), exercise("relu"), check("relu", shown("relu")))
        solved["cells"][1]["source"] = "double relu(double z) { return Math.max(0, z); }"
        self.assertTrue(same_cells(solved, lesson))
        for changed in (solved["cells"][:2], [code("int b;"), *solved["cells"][1:]], []):
            self.assertFalse(same_cells({**solved, "cells": changed}, lesson))
