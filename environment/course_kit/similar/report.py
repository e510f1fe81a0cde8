"""Which pairs are told, in which order, under which names."""

import random
from dataclasses import dataclass

from course_kit.similar import compared_cells, unusual

_LEAST = 0.5  # of the shorter cell
_SHARE = 0.05
_AT_LEAST_TOLD = 3  # of an exercise, however small the class is
_SURPRISE = 2
_MOST = 100


@dataclass(frozen=True)
class Likeness:
    """One exercise of two students, and what stands in their cells."""

    exercise: str
    title: str
    pair: compared_cells.Pair
    spread: unusual.Distribution
    sources: tuple


@dataclass(frozen=True)
class Couple:
    """Two students with all exercises in which their cells are told."""

    names: tuple
    alike: tuple
    surprise: float


@dataclass(frozen=True)
class Report:
    """@param spreads of each exercise @param groups more than two students who hang together, by exercise @param notes what was not compared"""

    couples: tuple
    spreads: dict
    groups: dict
    notes: tuple


def of(told, anonymous=False):
    """@param told what the grading program wrote of the class"""
    names = _names(told, anonymous)
    notes = list(told["notes"]) if not anonymous else []  # these name files
    compared = []
    for one in told["exercises"]:
        called = {cell["key"]: names[cell["student"]] for cell in one["cells"]}
        unread = {key: "it cannot be read as Java" for key in _unread(one["output"], called)}
        left_out = {**one["uncompared"], **unread}
        notes += [f"{one['exercise']}, {called[key]}: not compared, as {why}" for key, why in left_out.items()]
        if one["ended"]:
            notes.append(f"{one['exercise']}: not compared, as {one['ended']}")
            continue
        pairs, histogram = compared_cells.read(one["output"], set(called))
        if any(histogram):
            writers = {name for key, name in called.items() if key not in left_out}
            compared.append(_Compared(one, called, writers, pairs, unusual.Distribution(tuple(histogram))))
    return _report(compared, notes)


@dataclass(frozen=True)
class _Compared:
    """One exercise. @param called names by cells' keys @param writers names of those whose cells were compared"""

    told: dict
    called: dict
    writers: set
    pairs: list
    spread: unusual.Distribution

    def both(self, pair):
        return tuple(sorted((self.called[pair.first], self.called[pair.second])))

    def share(self, pair):
        return self.spread.share(pair.similarity)

    def likeness(self, pair):
        """With the cells in the order of the names."""
        turned = pair if self.both(pair)[0] == self.called[pair.first] else _turned(pair)
        sources = {cell["key"]: cell["source"] for cell in self.told["cells"]}
        return Likeness(self.told["exercise"], self.told["title"], turned, self.spread, (sources[turned.first], sources[turned.second]))


def _report(compared, notes):
    shares = {}
    for one in compared:
        for pair in one.pairs:
            shares.setdefault(one.both(pair), []).append(one.share(pair))
    surprises = {both: unusual.surprise(those, _common(both, compared)) for both, those in shares.items()}
    alike, groups = {}, {}
    for one in compared:
        shown = [pair for at, pair in enumerate(one.pairs) if _is_told(one, at, pair, surprises)]
        for pair in shown:
            alike.setdefault(one.both(pair), []).append(one.likeness(pair))
        groups[one.told["exercise"]] = unusual.groups(map(one.both, shown))
    couples = [Couple(both, tuple(those), surprises[both]) for both, those in alike.items()]
    couples.sort(key=lambda couple: (-couple.surprise, couple.names))
    spreads = {one.told["exercise"]: (one.told["title"], one.spread) for one in compared}
    return Report(tuple(couples[:_MOST]), spreads, {exercise: those for exercise, those in groups.items() if those}, tuple(notes))


def _is_told(one, at, pair, surprises):
    """Rare in its exercise, or about two who are alike in many."""
    rare = at < _AT_LEAST_TOLD or one.share(pair) <= _SHARE
    return pair.similarity >= _LEAST and (rare or surprises[one.both(pair)] >= _SURPRISE)


def _common(both, compared):
    """In how many exercises both were compared."""
    return sum(set(both) <= one.writers for one in compared)


def _turned(pair):
    return compared_cells.Pair(pair.second, pair.first, pair.similarity, pair.tokens, tuple((c, d, a, b) for a, b, c, d in pair.matches))


def _unread(output, keys):
    lines = [line.removeprefix("unreadable ") for line in output.splitlines() if line.startswith("unreadable ")]
    return [key for key in lines if key in keys]


def _names(told, anonymous):
    students = sorted({cell["student"] for one in told["exercises"] for cell in one["cells"]})
    if not anonymous:
        return {student: student for student in students}
    numbers = list(range(1, len(students) + 1))
    random.SystemRandom().shuffle(numbers)
    return {student: f"student {number}" for student, number in zip(students, numbers)}
