"""Addresses of the pages; none holds a student's id."""

from urllib.parse import quote, urlencode


def work(exercise, key, **chosen):
    """@param chosen by="student" to go on with the student's next exercise, mistake=… to stay with those who made it"""
    return f"/work/{quote(exercise, safe='')}/{key}{_query(chosen)}"


def answers(lesson, key=None):
    """Without a key: the first student who answered anything in words."""
    return f"/answers/{quote(lesson, safe='')}" + (f"/{key}" if key else "")


def _query(chosen):
    kept = {name: value for name, value in chosen.items() if value}
    return "?" + urlencode(kept) if kept else ""
