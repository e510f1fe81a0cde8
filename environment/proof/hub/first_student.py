"""What the first student does on the hub, step by step, in Chromium; prints one line of JSON for each step."""

import json
import os
import sys

from proof.hub import visit
from tests.browser.page import Lab
from tests.browser.student import assert_no_errors

# Three times what a process may have, in pieces, so that it is refused in between.
NATIVE = """\
var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
field.setAccessible(true);
var memory = (sun.misc.Unsafe) field.get(null);
var taken = new ArrayList<Long>();
try {
    for (int i = 0; i < %d; i++) taken.add(memory.allocateMemory(64 << 20));
} catch (OutOfMemoryError refused) {
}
System.out.println("megabytes: " + 64 * taken.size());
for (long address : taken) memory.freeMemory(address);"""
OBJECTS = "var kept = new ArrayList<long[]>();\nwhile (true) kept.add(new long[1 << 20]);"


class FirstStudent:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab, told):
        self.lab, self.told, self.exercise = lab, told, told["exercise"]

    def a_wrong_password_is_refused(self):
        self.lab.page.goto(self.told["link"])
        visit.log_in(self.lab.page, self.told["name"], "not the password")
        self.lab.page.wait_for_selector(".login_error")
        self.lab.picture("hub-1-refused")

    def the_link_leads_through_the_login_to_the_lessons(self):
        self.lab.page.goto(self.told["link"])
        self.lab.picture("hub-2-login")
        visit.log_in(self.lab.page, self.told["name"], self.told["password"])
        visit.wait_for_lessons(self.lab.page)
        self.lab.picture("hub-3-pulled")

    def a_lesson_runs_without_an_error(self):
        self.lab.open_lesson("01-introduction.ipynb")
        self.lab.menu("Run", "Run All Cells")
        self.lab.wait_until_all_ran()
        assert_no_errors(self.lab.model())
        self.lab.picture("hub-4-lesson")

    def a_check_names_the_mistake_of_a_wrong_answer(self):
        self.lab.open_lesson("04-backpropagation.ipynb")
        told = self._checked(self.exercise["wrong"])
        assert "✗" in told and self.exercise["named"] in told, f"expected “{self.exercise['named']}” in:\n{told}"

    def a_check_passes_the_right_answer(self):
        told = self._checked(self.exercise["right"])
        self.lab.picture("hub-5-checked")
        assert "✗" not in told and "✓" in told, told

    def too_many_objects_end_a_cell_and_not_the_kernel(self):
        told = visit.outputs(self.lab, OBJECTS)
        assert "OutOfMemoryError" in json.dumps(told), told
        assert visit.said(self.lab, 'System.out.println(kept.size());\nkept = null;').strip().isdigit()

    def memory_beside_the_objects_is_refused_at_the_limit(self):
        limit = self.told["megabytes"]
        said = visit.said(self.lab, NATIVE % (3 * limit // 64))
        megabytes = int(said.split()[1])
        assert 0 < megabytes < limit, f"expected less than {limit} MB, got {megabytes} MB"

    def a_program_can_be_left_behind(self):
        assert visit.said(self.lab, 'System.out.println(new ProcessBuilder("setsid", "sleep", "3000").start().isAlive());') == "true\n"

    def the_kernel_goes_on(self):
        assert visit.said(self.lab, 'System.out.println(taken.size() > 0);') == "true\n"

    def _exercise_cell(self):
        cells = self.lab.model()["cells"]
        return next(i for i, c in enumerate(cells) if c["metadata"].get("chainrule", {}).get("exercise") == self.exercise["name"])

    def _checked(self, answer):
        index = self._exercise_cell()
        self.lab.write(index, answer)
        self.lab.run_cell(index)
        self.lab.run_cell(index + 1)
        return self.lab.output_text(index + 1)


if __name__ == "__main__":
    visit.take_steps(FirstStudent, Lab, *sys.argv[1:], json.loads(os.environ["HUB_TOLD"]))
