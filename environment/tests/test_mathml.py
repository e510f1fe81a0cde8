"""Formulas as browsers draw them alike; the translation is in the private Python environment, so that it runs there."""

import json
import subprocess
import unittest

from course_kit import places

FORMULAS = {
    "number": r"-\log 0.245",
    "factor": r"y\log\hat y",
    "bracket": r"(1-y)\log(1-\hat y)",
    "function": r"\max(0, z)",
    "arrow": r"x \xrightarrow{\;\text{ReLU}\;} a",
    "derivative": r"\partial L/\partial w",
    "prime": r"f'(z)",
    "power": r"(x^2)' = 2x",
    "infinity": r"0\cdot\infty = \infty",
    "alone": r"\odot",
    "between": r"a \odot b",
    "norm": r"\lVert g\rVert = 2",
    "two": r"Z_1 = 1,\quad Z_2 = (2,\ 3)",
}
PROGRAM = """
import json, sys
from course_kit.mathml import mathml
print(json.dumps({name: mathml(latex, "inline") for name, latex in json.loads(sys.argv[1]).items()}))
"""


class MathmlTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        python = places.venv_python()
        if not python.exists():
            raise unittest.SkipTest("the private Python environment was not made yet")
        command = [python, "-c", PROGRAM, json.dumps(FORMULAS)]
        cls.made = json.loads(subprocess.run(command, cwd=places.ENVIRONMENT, check=True, capture_output=True).stdout)

    def test_a_function_stands_apart_from_what_it_is_applied_to(self):
        space = '<mspace width="0.167em" />'
        self.assertIn(f"<mi>log</mi>{space}<mn>0.245</mn>", self.made["number"])
        self.assertIn(f"<mi>y</mi>{space}<mi>log</mi>{space}<mover", self.made["factor"])

    def test_a_function_stands_close_to_the_bracket_behind_it(self):
        self.assertIn('<mspace width="0.167em" /><mi>log</mi><mo stretchy="false">(', self.made["bracket"])
        self.assertIn('<mi>max</mi><mo stretchy="false">(', self.made["function"])

    def test_a_minus_at_the_start_is_a_sign_and_one_between_two_numbers_is_not(self):
        self.assertIn('<mo form="prefix">−</mo>', self.made["number"])
        self.assertIn("<mo>−</mo>", self.made["bracket"])

    def test_an_arrow_is_made_of_signs_and_as_long_as_its_label(self):
        self.assertIn("<mtext>───</mtext>", self.made["arrow"])
        self.assertNotIn("mpadded", self.made["arrow"])

    def test_a_slash_and_the_sign_of_a_derivative_stand_close_to_their_neighbours(self):
        self.assertEqual(self.made["derivative"].count('<mo lspace="0" rspace="0">'), 3)
        self.assertEqual(self.made["infinity"].count('<mo lspace="0" rspace="0">∞'), 2)

    def test_a_prime_stands_beside_its_letter_and_is_no_exponent(self):
        prime = '<mo lspace="0.08em" rspace="0">′</mo></mrow>'
        self.assertIn(f"<mrow><mi>f</mi>{prime}", self.made["prime"])
        self.assertIn(f")</mo>{prime}", self.made["power"])
        self.assertEqual(self.made["power"].count("<msup>"), 1)

    def test_a_sign_alone_has_no_space_beside_it(self):
        self.assertIn('<mo lspace="0" rspace="0">⊙', self.made["alone"])
        self.assertIn("<mo>⊙", self.made["between"])

    def test_a_norm_has_two_sides(self):
        self.assertRegex(self.made["norm"], 'form="prefix"[^>]*>‖</mo><mi>g</mi><mo form="postfix"')

    def test_formulas_in_a_row_are_several_and_what_stands_in_brackets_is_one(self):
        self.assertEqual(self.made["two"].count("<math"), 2)
