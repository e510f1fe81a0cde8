"""One set-up at a time: commands that start together in one folder make nothing twice, and nothing out of each other's pieces."""

import contextlib

from course_kit import file_lock, processes, say


@contextlib.contextmanager
def held(place, title):
    """Waits while another command makes what will be in `place`, and says so; who had to wait looks again what is missing."""
    told = []

    def waiting():
        if not told:
            say.line(f"{title}: another command is making this here; waiting for it …")
            told.append(True)
        processes.pause(0.1)

    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):  # a drive without locks: one set-up alone needs none
            stack.enter_context(file_lock.held(place.with_name(place.name + ".lock"), waiting))
        yield
