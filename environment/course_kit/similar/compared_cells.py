"""What the comparison found, read line by line: it ran beside students' code, so no line is taken for more than it can be."""

import re
from dataclasses import dataclass

from course_kit.say import Trouble

STEPS = 1000
_PAIR = re.compile(r"pair (s[0-9]{5,7}) (s[0-9]{5,7}) ([0-9]{1,4}) ([0-9]{1,7})")
_MATCH = re.compile(r"match ([0-9]{1,6}) ([0-9]{1,6}) ([0-9]{1,6}) ([0-9]{1,6})")
_HISTOGRAM = re.compile(r"histogram(?: [0-9]{1,9}){1001}")


@dataclass(frozen=True)
class Pair:
    """Two cells. @param similarity share of the shorter one, from 0 to 1 @param matches lines from and to, in the first and the second"""

    first: str
    second: str
    similarity: float
    tokens: int
    matches: tuple


def read(output, keys):
    """All pairs that are told, the most similar first, and how many pairs have each similarity."""
    pairs, histogram = [], None
    for line in output.splitlines():
        if pair := _PAIR.fullmatch(line):
            if not {pair[1], pair[2]} <= keys or pair[1] == pair[2] or int(pair[3]) > STEPS:
                raise Trouble(f"the comparison named cells that do not exist: {line}.")
            pairs.append([pair[1], pair[2], int(pair[3]) / STEPS, int(pair[4]), []])
        elif match := _MATCH.fullmatch(line):
            if pairs and len(pairs[-1][4]) < 1000:
                pairs[-1][4].append(tuple(map(int, match.groups())))
        elif _HISTOGRAM.fullmatch(line):
            histogram = [int(count) for count in line.split()[1:]]
    if histogram is None or sum(histogram) < len(pairs):
        raise Trouble("the comparison did not report how similar all pairs are.")
    return [Pair(*told[:4], tuple(told[4])) for told in pairs], histogram
