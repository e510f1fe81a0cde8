"""What students are called on the pages: with their names, or so that nobody who marks knows whose work it is."""

import csv
import hashlib
import hmac
import io
import secrets

from course_kit.review import csv_rows

_LETTERS = "bcdfghjkmnpqrstvwxz"


class People:
    """One server's words for students. A key stands for a student in addresses, which tell nothing."""

    def __init__(self, graded, anonymous):
        self.anonymous = anonymous
        self._graded = graded
        self._secret = secrets.token_bytes(32)
        self._drawn = _pseudonyms(graded.folder / "pseudonyms.csv") if anonymous else {}
        self.renew(graded)

    def renew(self, graded):
        """After another run of `course grade`."""
        self._graded = graded
        self._keys = {self.key(student): student for student in graded.students}

    def key(self, student):
        return hmac.new(self._secret, student.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:16]

    def student(self, key):
        return self._keys.get(key)

    def called(self, student):
        if self.anonymous:
            return self._drawn.get(student) or self._made(student)
        name = self._graded.name(student)
        return f"{name} ({student})" if name else student

    def sorted(self, students):
        """In the order in which they are shown; that of ids would tell something."""
        return sorted(students, key=lambda student: (self.called(student).casefold(), student))

    def _made(self, student):
        digest = hmac.new(self._secret, b"name" + student.encode("utf-8", "surrogatepass"), hashlib.sha256).digest()
        return "student-" + "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:6])


def _pseudonyms(key_file):
    """Those that `course grade --pseudonyms` drew."""
    if not key_file.is_file():
        return {}
    rows = csv.reader(io.StringIO(key_file.read_text(encoding="utf-8-sig"), newline=""))
    return {csv_rows.shown(row[0]): row[1] for row in list(rows)[1:] if len(row) == 2}
