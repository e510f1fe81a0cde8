"""The server's own process, in the private Python environment: prints the link and serves until it is ended."""

import argparse
import asyncio
import contextlib
import sys
from pathlib import Path

from course_kit import say
from course_kit.review import server
from course_kit.review.session import Review


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("graded", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--anonymous", action="store_true")
    asked = parser.parse_args(argv)
    try:
        review = Review(asked.graded, asked.anonymous)
    except say.Trouble as problem:
        say.trouble(problem)
        return problem.code
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(server.serve(review, asked.port, lambda access: say.line(access.link())))
    return 0


say.guard()
sys.exit(main(sys.argv[1:]))
