"""What a cell prints must arrive, on the real kernel: each line was a message of its own, and of thousands some were lost."""

from course_kit import loose_cells

LINES = 6000
_FLOOD = f'for (int i = 0; i < {LINES}; i++) {{\n    System.out.println("line " + i);\n}}'
_EXPECTED = "".join(f"line {i}\n" for i in range(LINES))
_TOO_MUCH = 'String line = "x".repeat(999);\nfor (int i = 0; i < 1010; i++) {\n    System.out.println(line);\n}'
_SAID = "\nThis cell has printed 10,000 more bytes in 10 lines, which are not shown: a cell may print 1,000,000 bytes.\n"
_SHOWN_BETWEEN = 'System.out.println("a");\nshow("b");\nSystem.out.println("c");'


def check(stage, ready):
    """Runs cells that print on the kernel that is ready; counts each proof."""
    flood, again, much, after = loose_cells.printed(ready, [_FLOOD, _FLOOD, _TOO_MUCH, _SHOWN_BETWEEN], "prints")
    for title, got in (("a cell that prints thousands of lines", flood), ("the same cell again", again)):
        stage.check(f"{title} loses none", [] if got == _EXPECTED else [f"{got.count(chr(10))} of {LINES} lines arrived"])
    stage.check("a cell that prints without end says how much is left out", [] if much.endswith(_SAID) else [f"ends with “{much[-150:]}”"])
    stage.check("the next cell prints as ever", [] if after == "a\nc\n" else [f"printed “{after[:150]}”"])
