"""What people who mark tell each other: flags for a second opinion, and sentences that are used again."""

from course_kit.review.tables import SharedTable

FLAGS = "review/flags.csv"
RUBRIC = "review/rubric.csv"


def flags(folder):
    """A row for each submission that somebody else should look at."""
    return SharedTable(folder, FLAGS, ("student", "exercise", "reason", "author", "time"), ("student", "exercise"))


def rubric(folder):
    """Reasons of an exercise, with the extra points that each one gives or takes."""
    return SharedTable(folder, RUBRIC, ("exercise", "extra", "reason"), ("exercise", "reason"), single=lambda fields: True)
