import unittest

from course_kit import page_scripts


class PageScriptsTest(unittest.TestCase):
    def test_a_script_that_comes_again_is_left_out(self):
        script = '<script type="module">\nplay();\n</script>'
        page = f"<a>{script}\n</a><b>{script}</b>"
        self.assertEqual(page_scripts.once(page), f"<a>{script}\n</a><b></b>")

    def test_other_scripts_and_recordings_stay(self):
        page = '<script type="module">a</script><script type="module">b</script>' + '<script type="application/json">1</script>' * 2
        self.assertEqual(page_scripts.once(page), page)
