"""What one running review knows: the class, and the tables that people write into."""

from course_kit import places
from course_kit.review import addresses, csv_rows, forgotten, marks, notes
from course_kit.review.graded_class import GradedClass
from course_kit.review.notebook_copy import NotebookCopy, lesson_texts
from course_kit.review.people import People
from course_kit.say import Trouble


class Review:
    """Shared by all requests; the tables are read again for each."""

    def __init__(self, folder, anonymous=False, lessons=places.NOTEBOOKS):
        self.folder = folder
        self.graded = GradedClass(folder)
        self.people = People(self.graded, anonymous)
        self.marks = marks.table(folder)
        self.flags = notes.flags(folder)
        self.rubric = notes.rubric(folder)
        self._lessons = lessons
        self._answered = {}

    def renew(self):
        """Takes up what another run of `course grade` found meanwhile, and what `course forget` deleted."""
        if not self.graded.fresh:
            self.graded = GradedClass(self.folder)
            self.people.renew(self.graded)
            self._answered = {}

    def require_in_class(self, student):
        """Comes before each change, while nobody can delete a student's data: a row that is written later would stay."""
        self.renew()
        if student not in self.graded.people or forgotten.has(self.folder, student):
            raise Trouble("This student is not in the class any more, so nothing was written.", "Go back to the list.")

    def in_order(self, works):
        place = {student: at for at, student in enumerate(self.people.sorted({work.student for work in works}))}
        return sorted(works, key=lambda work: place[work.student])

    def student_of(self, row):
        """Whom a row is about; nothing where that student is not in the class."""
        written = row.fields.get("student", "")
        return next((student for student in (written, csv_rows.shown(written)) if student in self.graded.people), None)

    def written(self, student):
        """A student's id as a field; where that is another one's id, no program could tell the two apart."""
        field = csv_rows.text_field(student)
        if field != student and field in self.graded.people:
            raise Trouble(f"{student} and {field} are the same in a table.", f"Give one of them another id, or write the row into {marks.FILE} yourself.")
        return field

    def shown(self, row, name):
        return csv_rows.shown(row.fields.get(name, ""))

    def address(self, exercise, student):
        """The page that a row is about."""
        key = self.people.key(student)
        if exercise in self.graded.exercises:
            return addresses.work(exercise, key)
        return addresses.answers(self.graded.lessons[0], key) if exercise == marks.TOTAL and self.graded.lessons else None

    def notebook(self, student, lesson):
        return next((work.notebook for work in self.graded.of_student(student) if work.lesson == lesson), None)

    def answers(self, student, lesson):
        """What a student wrote in words, each with its question."""
        path = self.notebook(student, lesson)
        return NotebookCopy(path).answers(lesson_texts(self._lessons / f"{lesson}.ipynb")) if path else []

    def with_answers(self, lesson):
        """Students who wrote anything in words there, in the order in which they are shown."""
        if lesson not in self._answered:
            self._answered[lesson] = [student for student in self.people.sorted(self.graded.students) if self.answers(student, lesson)]
        return self._answered[lesson]
