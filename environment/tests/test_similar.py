"""What is told of similar cells; the comparison itself is in the stage `similar`."""

import csv
import html.parser
import itertools
import random
import statistics
import unittest

from course_kit.say import Trouble
from course_kit.similar import compared_cells, report, similar_page, similar_rows, unusual
from proof.similar import copied_cells
from tests.graded_folder import HOSTILE, ID
from tests.temporary import InTemporaryFolder

CELL = """\
class MyRelu implements Layer {
    private double[][] z;   // kept

    public double[][] forward(double[][] z) {
        this.z = z;
        return map(z, v -> Math.max(0, v));
    }

    public double[][] backward(double[][] da) {
        double[][] slope = map(z, v -> v > 0 ? 1 : 0);
        return hadamard(da, slope);
    }
}"""


def histogram(similarities):
    counts = [0] * (compared_cells.STEPS + 1)
    for similarity in similarities:
        counts[round(similarity * compared_cells.STEPS)] += 1
    return counts


def output(pairs, others=()):
    """Lines of a comparison: pairs with their similarity, and similarities of which only the number is told."""
    told = [f"pair {a} {b} {round(1000 * s)} 30\nmatch 1 2 3 4" for a, b, s in pairs]
    counts = histogram([*(s for _, _, s in pairs), *others])
    return "\n".join(["reading s00000", "histogram " + " ".join(map(str, counts)), *told, "done\n"])


def told(exercises, students=("ann", "ben", ID, "zoe")):
    cells = [{"key": f"s{number:05d}", "student": student, "source": f"class A {{}}\n// {student}\n{HOSTILE}"} for number, student in enumerate(students)]
    return {"notes": [], "exercises": [
        {"exercise": name, "title": name.title(), "cells": cells, "uncompared": {}, "output": said, "ended": ""} for name, said in exercises.items()
    ]}


class Page(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.text = set(), set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}

    def handle_data(self, data):
        self.text += data


class ComparedCellsTest(unittest.TestCase):
    def test_a_line_that_is_no_line_of_a_comparison_is_passed_over_and_one_about_other_cells_is_refused(self):
        keys = {"s00000", "s00001"}
        said = output([("s00000", "s00001", 0.9)])
        pairs, counts = compared_cells.read("pair x\nmatch 1\n" + said, keys)
        self.assertEqual([(pair.first, pair.second, pair.similarity, pair.matches) for pair in pairs], [("s00000", "s00001", 0.9, ((1, 2, 3, 4),))])
        self.assertEqual(sum(counts), 1)
        for wrong in ("pair s00000 s00009 900 3", "pair s00000 s00000 900 3", "pair s00000 s00001 1001 3"):
            with self.assertRaises(Trouble):
                compared_cells.read(f"{wrong}\n{said}", keys)

    def test_without_the_number_of_all_pairs_nothing_is_told(self):
        for wrong in ("", "done\n", "histogram 1 2\n", output([]).replace(" 0", " -1")):
            with self.assertRaises(Trouble):
                compared_cells.read(wrong, {"s00000"})


class UnusualTest(unittest.TestCase):
    def test_median_spread_and_rank_are_those_of_the_similarities_themselves(self):
        rng = random.Random(30)
        for _ in range(200):
            drawn = [rng.randrange(1001) / 1000 for _ in range(2 * rng.randrange(60) + 1)]
            spread = unusual.Distribution(tuple(histogram(drawn)))
            median = statistics.median(drawn)
            self.assertAlmostEqual(spread.median, median)
            self.assertAlmostEqual(spread.sigma, max(0.1, 1.4826 * statistics.median(abs(s - median) for s in drawn)), places=6)
            one = rng.choice(drawn)
            self.assertEqual(spread.rank(one), sum(s >= one for s in drawn))
            self.assertAlmostEqual(spread.share(one), sum(s >= one for s in drawn) / len(drawn))

    def test_where_everybody_writes_the_same_the_same_is_nothing_unusual(self):
        alike = unusual.Distribution(tuple(histogram([1.0] * 90 + [0.2] * 10)))
        differ = unusual.Distribution(tuple(histogram([1.0] + [0.2, 0.3, 0.4] * 33)))
        self.assertEqual(alike.z(1.0), 0)
        self.assertGreater(differ.z(1.0), 3)
        self.assertGreater(unusual.surprise([differ.share(1.0)], 1), unusual.surprise([alike.share(1.0)], 1) + 1)

    def test_by_chance_alone_a_surprise_of_two_is_one_pair_in_a_hundred_however_many_exercises_there_are(self):
        rng = random.Random(32)
        self.assertAlmostEqual(unusual.surprise([0.01], 1), 2)
        self.assertEqual(unusual.surprise([], 5), 0)
        for exercises in (1, 3, 9):
            drawn = [unusual.surprise([1 - rng.random() for _ in range(exercises)], exercises) for _ in range(20_000)]
            self.assertAlmostEqual(sum(surprise >= 2 for surprise in drawn) / len(drawn), 0.01, delta=0.003)
            self.assertAlmostEqual(sum(surprise >= 1 for surprise in drawn) / len(drawn), 0.1, delta=0.01)

    def test_groups_are_those_who_hang_together(self):
        self.assertEqual(unusual.groups([("a", "b"), ("c", "d"), ("b", "e"), ("x", "y"), ("d", "c")]), [["a", "b", "e"]])
        rng = random.Random(31)
        for _ in range(100):
            pairs = [tuple(rng.sample(range(20), 2)) for _ in range(rng.randrange(15))]
            for group in unusual.groups(pairs):
                for one, other in itertools.combinations(group, 2):
                    self.assertIn(other, reached(one, pairs))


def reached(start, pairs):
    seen, waiting = {start}, [start]
    while waiting:
        one = waiting.pop()
        for pair in pairs:
            if one in pair and not set(pair) <= seen:
                seen |= set(pair)
                waiting += pair
    return seen


class ReportTest(InTemporaryFolder):
    OTHERS = [0.3, 0.35, 0.4, 0.25] * 25

    def report(self, anonymous=False):
        twice = {
            "relu": output([("s00000", "s00001", 0.95), ("s00001", "s00002", 0.9), ("s00003", "s00002", 0.4)], self.OTHERS),
            "mse": output([("s00001", "s00000", 0.97)], self.OTHERS),
        }
        return report.of(told(twice), anonymous)

    def test_who_is_alike_in_several_exercises_comes_first(self):
        couples = self.report().couples
        self.assertEqual([couple.names for couple in couples], [("ann", "ben"), ("ben", ID)])
        self.assertEqual([one.exercise for one in couples[0].alike], ["relu", "mse"])

    def test_cells_stand_under_the_right_name_whichever_the_comparison_names_first(self):
        mse = self.report().couples[0].alike[1]
        self.assertEqual([source.splitlines()[1] for source in mse.sources], ["// ann", "// ben"])
        self.assertEqual(mse.pair.matches, ((3, 4, 1, 2),))

    def test_two_who_are_alike_in_many_exercises_are_told_where_none_of_these_is_rare_too(self):
        others = [0.9] * 6 + [0.3] * 94  # a tenth of all pairs is as similar
        many = {f"e{i}": output([("s00000", "s00002", 0.95), ("s00003", "s00002", 0.94), ("s00003", "s00000", 0.93), ("s00000", "s00001", 0.9)], others) for i in range(9)}
        alike = {couple.names: len(couple.alike) for couple in report.of(told(many)).couples}
        self.assertEqual(alike["ann", "ben"], 9)
        once = report.of(told({"e0": many["e0"]})).couples
        self.assertNotIn(("ann", "ben"), [couple.names for couple in once])

    def test_three_who_hang_together_are_a_group(self):
        self.assertEqual(self.report().groups, {"relu": [["ann", "ben", ID]]})

    def test_what_students_wrote_is_text_in_the_page(self):
        page = Page(similar_page.whole(self.report(), HOSTILE))
        self.assertFalse(page.tags & {"script", "img"})
        self.assertFalse([name for name in page.attributes if name.startswith("on")])
        self.assertGreaterEqual(page.text.count("alert(1)"), 6)
        self.assertIn("2 of 103 pairs", page.text)

    def test_under_numbers_no_id_and_no_note_about_a_file_is_told(self):
        anonymous = told({"relu": output([("s00000", "s00001", 0.95)], self.OTHERS)}, ("unusual-id", "other-id"))
        anonymous["notes"] = ["unusual-id/notes.pdf: not a notebook"]
        for cell in anonymous["exercises"][0]["cells"]:
            cell["source"] = "class A {}"
        self.assertNotIn("-id", similar_page.whole(report.of(anonymous, anonymous=True), "x"))
        self.assertIn("unusual-id", similar_page.whole(report.of(anonymous), "x"))

    def test_the_table_has_a_row_for_each_exercise_of_each_pair_and_no_formula(self):
        found = report.of(told({"relu": output([("s00000", "s00001", 1.0)], self.OTHERS)}, ("=1+1", "ben")))
        similar_rows.write(self.folder / "similar.csv", found)
        with open(self.folder / "similar.csv", encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([(row["first"], row["second"], row["exercise"], row["at_least_as_similar"], row["of_pairs"]) for row in rows], [("'=1+1", "ben", "relu", "1", "101")])

    def test_an_exercise_that_could_not_be_compared_is_named_with_the_reason(self):
        one = told({"relu": ""})
        one["exercises"][0]["ended"] = "its time of 300 s had run out"
        self.assertEqual(report.of(one).notes, ("relu: not compared, as its time of 300 s had run out",))


class CopiedCellsTest(unittest.TestCase):
    def test_the_stages_copies_differ_from_what_they_were_made_of(self):
        for change in copied_cells.WAYS.values():
            self.assertNotEqual(change(CELL), CELL)
            self.assertEqual(change(CELL).count("{"), change(CELL).count("}"))
        self.assertNotRegex(copied_cells.renamed(CELL), r"\b(slope|z|da)\b")
        self.assertLess(copied_cells.reordered(CELL).index("backward"), copied_cells.reordered(CELL).index("forward"))
