"""Starts the command that the user typed."""

import sys

if sys.version_info < (3, 10):
    sys.exit(
        "course: expected Python 3.10 or later, found %s at %s. "
        "Install a newer one (python.org, or your system's package manager)." % (sys.version.split()[0], sys.executable)
    )

from course_kit import say
from course_kit.main import main

say.guard()
sys.exit(main(sys.argv[1:]))
