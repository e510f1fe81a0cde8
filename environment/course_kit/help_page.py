"""The help of a command that a Java program reads: kept as a text, so that nothing has to be built to show it."""

from course_kit import places, say


def asked(arguments):
    return "--help" in arguments or "-h" in arguments


def show(command):
    """Shows what the Java program would say itself; its tests hold each text to that."""
    say.line((places.ENVIRONMENT / "help" / f"{command}.txt").read_text(encoding="utf-8").rstrip("\n"))
    return 0
