"""A lock that writers hold while they change a table, whichever program and whoever's it is.

`course forget` holds the same lock while it deletes a student's rows.
"""

import contextlib
import time
from pathlib import Path

from course_kit import file_lock
from course_kit.say import Trouble

FILE = Path("review") / "lock"
_PATIENCE = 20


@contextlib.contextmanager
def held(folder, patience=_PATIENCE):
    """Waits until nobody else changes the tables of this folder of results."""
    end = time.monotonic() + patience

    def waiting():
        if time.monotonic() > end:
            raise Trouble(f"another program has been changing the marks in {folder} for too long.", "Nothing was written. Try again.")
        time.sleep(0.02)

    with contextlib.suppress(FileExistsError):
        try:
            (folder / FILE).parent.mkdir()
        except FileNotFoundError:
            raise Trouble(f"{folder} is not there any more, so nothing was written.", "Put it back, or end this review and start one in the folder that you mean.") from None
    with file_lock.held(folder / FILE, waiting):
        yield
