from unittest import mock

from course_kit import scripts, stages
from tests.temporary import InTemporaryFolder


class ScriptsTest(InTemporaryFolder):
    def checked(self, text, codes):
        """The stage after each program, the formatter first, has ended with its code."""
        script = self.folder / "play.js"
        script.write_text(text, encoding="utf-8")
        stage = stages.Stage("scripts")
        ends = [mock.Mock(returncode=code, stdout="found\n", stderr="") for code in codes]
        with mock.patch.object(scripts.python_packages, "ensure_for_tests", return_value=self.folder / "python"):
            with mock.patch.object(scripts.processes, "said", side_effect=ends):
                scripts.check(stage, scripts=[script])
        return stage

    def test_a_script_without_faults_passes_both(self):
        self.assertEqual(self.checked("let a;", [0, 0]).passed, 2)

    def test_a_script_in_another_form_fails_with_the_line_that_formats_it(self):
        (title, told), = self.checked("let a", [1, 0]).failures
        self.assertEqual(title, "play.js: format")
        self.assertIn("oxfmt --disable-nested-config -c ", told)

    def test_what_the_linter_finds_is_told(self):
        self.assertEqual(self.checked("let a;", [0, 1]).failures, [("play.js: lint", "found\n")])

    def test_every_script_that_the_page_gets_is_looked_at(self):
        names = {path.name for path in scripts.every()}
        self.assertLessEqual({"player.js", "film.js", "remoteEntry.js"}, names)
