"""Reads the command line and runs one command; turns troubles into a message and an exit code."""

import argparse
import errno
import importlib
import importlib.util
import os
from pathlib import Path

from course_kit import help_page, own_command, places, processes, say

COMMANDS = ["start", "check", "doctor", "test", "run", "solve", "site", "release", "grade", "merge", "estimate", "review", "similar", "push", "forget", "export", "bench", "golden", "exercise"]

EXIT_CODES = """\
exit codes: 0 done, 1 something failed or is missing (the message says what fixes it), 2 wrong use,
            130 stopped with Ctrl-C"""


def main(argv):
    try:
        processes.end_on_signals()
        os.umask(os.umask(0) & 0o077)  # a mask that shuts out the user's own programs would let no step go on from the one before
        if argv and hasattr(_command(argv[0]), "hand_over"):
            return help_page.show(argv[0]) if help_page.asked(argv[1:]) else _command(argv[0]).hand_over(argv[1:])
        arguments = _parser().parse_args(argv or ["--help"])
        return arguments.run(arguments)
    except say.Trouble as problem:
        say.trouble(problem)
        return problem.code
    except say.Stopped:
        processes.end_rest()
        return 130
    except KeyboardInterrupt:
        processes.end_rest()  # a signal may come between the start of a program and the place that would end it
        say.stopped()
        return 130
    except BrokenPipeError:
        return 0
    except OSError as error:
        say.trouble(_of_the_disk(error))
        return 1


def _parser():
    parser = argparse.ArgumentParser(
        prog="course",
        description="The course kit's one entry point.",
        epilog=f"{EXIT_CODES}\nIn examples, “course” is {own_command.line()}\nEach command explains itself: course COMMAND --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    offered = parser.add_subparsers(metavar="COMMAND", required=True, dest="command")
    for name in COMMANDS:
        _offer(offered, name)
    return parser


def _command(name):
    """The module of a command; None when there is none, or when what it needs is not here."""
    if name not in COMMANDS or importlib.util.find_spec(f"course_kit.commands.{name}") is None:
        return None
    module = importlib.import_module(f"course_kit.commands.{name}")
    return module if getattr(module, "available", lambda: True)() else None


def _offer(offered, name):
    """Describes a command; one that is handed over to another program reads its own arguments."""
    module = _command(name)
    if module is None:
        return
    summary = module.__doc__.strip()
    parser = offered.add_parser(
        name,
        help=summary[0].lower() + summary[1:].splitlines()[0],
        description=summary,
        epilog=f"examples:\n{module.EXAMPLES}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    if hasattr(module, "run"):
        module.add_arguments(parser)
        parser.set_defaults(run=module.run)


def _of_the_disk(error):
    """Names the file that the error names, and none where it names none."""
    names = [os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, (str, bytes)) and name]
    named = f" ({', '.join(names)})" if names else ""
    if error.errno == errno.ENOSPC:
        return say.Trouble(f"the disk is full{named}.", "Free about 2 GB and repeat the command.")
    ours = names and any(Path(names[0]).is_relative_to(folder) for folder in (places.HOME, places.ROOT, places.WORK))
    remedy = "Make sure that you own the project's folder, or set COURSE_HOME."
    refused = error.errno in (errno.EACCES, errno.EROFS, errno.EPERM)
    return say.Trouble(f"{error.strerror or error}{named}.", remedy if ours and refused else None)
