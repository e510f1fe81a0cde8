"""How much memory the grading program's Java may use for its objects."""

import os
import re

from course_kit.say import Trouble

GRADE = 384  # MB; what students hand in is read elsewhere, so a class of any size fits
MERGE = 2048  # MB; the reports are made from all results at once, and this is enough for 20,000
VARIABLE = "COURSE_MERGE_HEAP"


def megabytes(command):
    return _asked() or MERGE if command == "merge" else GRADE


def _asked():
    """What the variable says, as 12g or 500m; nothing where it is not set."""
    text = os.environ.get(VARIABLE, "")
    if not text:
        return None
    size = re.fullmatch(r"(\d{1,6})([gGmM])", text)
    if not size:
        raise Trouble(f"{VARIABLE} must be a size such as 12g or 500m, and is {text}.")
    return int(size[1]) * (1024 if size[2] in "gG" else 1)
