import dataclasses
import re
import unittest
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

from course_kit import main, places
from course_kit.cluster_size import Costs, part_of, simulate, time

COSTS = Costs(submission=2.0, endless=0.0, lost=0.0)


def course(*arguments):
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as complained:
        try:
            code = main.main(list(arguments))
        except SystemExit as end:
            code = end.code
    return code, said.getvalue() + complained.getvalue()


def section():
    text = (places.ROOT / "grading" / "guide" / "many-machines.md").read_text(encoding="utf-8")
    told = text[text.index("## A hundred thousand submissions") :]
    return re.sub(r"measured at commit `\w+`, on [^.]*? processors,", "measured", told)  # no numbers of the simulation


class ClusterSizeTest(unittest.TestCase):
    def test_anna_is_in_the_part_that_the_grader_puts_her_in(self):
        self.assertEqual(part_of("anna", 16), 0x55579B557896D0CE % 16)

    def test_one_node_takes_as_long_as_all_processors_together(self):
        need = simulate(1_000, 10, 1, COSTS)
        self.assertAlmostEqual(need.hours, need.processor_hours)
        self.assertAlmostEqual(need.hours * 3600, 10 * (COSTS.start + 1_000 * COSTS.looked) + 1_000 * 2.0)

    def test_more_nodes_are_faster_until_there_are_as_many_as_parts(self):
        hours = [simulate(1_000, 10, nodes, COSTS).hours for nodes in (1, 2, 10, 20)]
        self.assertGreater(hours[0], hours[1])
        self.assertGreater(hours[1], hours[2])
        self.assertEqual(hours[2], hours[3])

    def test_lost_nodes_and_endless_code_cost_time(self):
        usual = simulate(1_000, 10, 4, COSTS).processor_hours
        for dearer in ({"lost": 1.0}, {"endless": 0.1}):
            self.assertGreater(simulate(1_000, 10, 4, dataclasses.replace(COSTS, **dearer)).processor_hours, usual)

    def test_a_size_that_cannot_be_meant_is_refused_with_what_was_expected(self):
        for wrong in ("0", "-1", "x", "1.5", ""):
            code, said = course("estimate", "--students", wrong)
            self.assertEqual(code, 2, said)
            self.assertIn("expected a whole number from 1 to", said)
        for wrong in ("-", "0", "61", "1e300", "inf"):
            code, said = course("estimate", "--students", "9", "--seconds", wrong)
            self.assertEqual(code, 2, said)
        code, said = course("estimate", "--students", "9", "--parts", "10")
        self.assertIn("10 parts are more than the 9 submissions", said)
        self.assertEqual(code, 2)

    def test_small_sizes_are_said_as_a_person_would_say_them(self):
        code, said = course("estimate", "--students", "1")
        self.assertEqual(code, 0)
        self.assertIn("1 submission in 1 part, on 1 node with one processor each:", said)
        for line in said.splitlines():
            self.assertNotRegex(line, r"\b0(\.0)? (hours|minutes|GB)|\b1 (minutes|submissions|parts|nodes)\b")
        for hours, words in ((0.001, "less than a minute"), (1 / 60, "1 minute"), (0.5, "30 minutes"), (1.1, "1.1 hours"), (68.2, "68 hours"), (12345, "12,345 hours")):
            self.assertEqual(time(hours), words)


@unittest.skipUnless(places.from_sources(), "the manual has other sections in a release")
class ManualTest(unittest.TestCase):
    """Every number in the manual's section is one that the simulation gives or takes."""

    def setUp(self):
        self.costs = Costs()
        self.on_16, self.on_64 = (simulate(100_000, 1_000, nodes, self.costs) for nodes in (16, 64))

    def expected(self):
        yield from ("100000", "1000", "16", "100,000", "1,000", "64", "20,000")  # what was asked, and what was measured
        yield from (f"{self.on_16.hours:.1f}", f"{self.on_64.hours:.1f}", f"{self.on_16.processor_hours:.0f}")
        yield from (f"{self.on_16.merge_hours * 60:.0f}", f"{self.on_16.merge_megabytes / 1024:.0f}")
        yield from (f"{self.on_16.files_in_parts:,}", f"{self.on_16.files_merged:,}")
        yield from (f"{self.costs.submission}", f"{self.costs.start:.0f}", f"{self.costs.slowest:.0f}")
        yield from (f"{1 / self.costs.endless:.0f}", f"{1 / self.costs.lost:.0f}")
        yield "4"  # the lesson

    def test_the_manual_has_the_numbers_of_the_simulation_and_no_others(self):
        numbers = re.findall(r"\d[\d,]*(?:\.\d+)?(?<!,)", section())
        self.assertEqual(set(numbers), set(self.expected()))

    def test_the_command_in_the_manual_says_what_the_manual_says(self):
        (line,) = re.findall(r"\./environment/course (estimate .*)", section())
        code, said = course(*line.split())
        self.assertEqual(code, 0)
        for words in ("4.3 hours by the clock", "68 hours of processors in all", "400,000 files and folders", "10 GB of memory"):
            self.assertIn(words, said)
            self.assertIn(words, " ".join(section().split()))
