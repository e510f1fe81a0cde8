"""What watching a training costs: the same fit with and without the live curve, in turns, on the real kernel."""

import statistics
from pathlib import Path

from course_kit import loose_cells, say, setup

LENGTH = 7  # seconds of a fit; the promise is for those of over 5
MOST = 1.05
PAIR = 'System.out.println("seconds " + seconds(planned, {0}) + " " + seconds(planned, {1}));'


def run(arguments):
    ready = setup.ready(arguments.java)
    first = (Path(__file__).parent / "live.jsh").read_text(encoding="utf-8").replace("LENGTH", str(LENGTH))
    # Who is first changes, so that a machine that slows down or a JIT that warms up favours neither.
    pairs = [PAIR.format(*(("false", "true") if n % 2 == 0 else ("true", "false"))) for n in range(arguments.rounds)]
    with say.step(f"{arguments.rounds} pairs of fits of {LENGTH} s"):
        said = [_seconds(text) for text in loose_cells.printed(ready, [first, *pairs], "bench-live")[1:]]
    ratios = []
    for number, (one, other) in enumerate(said):
        alone, watched = (one, other) if number % 2 == 0 else (other, one)
        ratios.append(watched / alone)
        say.line(f"  alone {alone:.2f} s, watched {watched:.2f} s: {ratios[-1]:.3f}")
    middle = statistics.median(ratios)
    say.line(f"Watched, a fit takes {middle:.3f} times as long (median of {len(ratios)}); it should be below {MOST}.")
    return 0 if middle < MOST else 1


def _seconds(printed):
    """The two times that a cell printed."""
    line = next(line for line in printed.splitlines() if line.startswith("seconds "))
    return [float(word) for word in line.split()[1:3]]
