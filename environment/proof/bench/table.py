"""The results as a Markdown table: seconds of an epoch, and how many times as long as this library each one takes."""

import statistics

TITLES = {
    "A": "64-32-10, ReLU, softmax cross-entropy, 1,797×64, batch 32",
    "B": "2-16-16-1, tanh, squared error, 1,000×2, batch 10",
    "C": "784-256-128-10, ReLU, softmax cross-entropy, 10,000×784, batch 128",
    "D": "product 512×512×512",
}


def rows(results):
    """`results`: for each workload, seconds of an epoch by name; this library first."""
    names = list(dict.fromkeys(name for times in results.values() for name in times))
    yield "| workload | " + " | ".join(names) + " |"
    yield "|---" * (len(names) + 1) + "|"
    for workload, times in results.items():
        ours = next(iter(times.values()))
        cells = [f"{milliseconds(t)} ({t / ours:.2f}×)" if t else "–" for t in (times.get(name) for name in names)]
        cells[0] = milliseconds(ours)
        yield f"| {workload} | " + " | ".join(cells) + " |"
    yield ""
    for workload in results:
        yield f"{workload}: {TITLES[workload]}"
    if "D" in results:
        rates = (f"{name} {2 * 512**3 / t / 1e9:.1f}" for name, t in results["D"].items())
        yield "D in GFLOP/s: " + ", ".join(rates)


def shared(one, two, ratio):
    """Seconds of an epoch of C by the clock with one thread and with two, and the median of their ratios."""
    return f"C with two threads, by the clock: {milliseconds(one)} with one, {milliseconds(two)} with two: {ratio:.2f}× as fast"


def fresh(starts):
    """`starts`: of each JVM seconds of the first fit, of an early epoch, of a warm one."""
    first, early, warm = (statistics.median(column) for column in zip(*starts, strict=True))
    return (
        f"A in a fresh JVM, by the clock: first epoch {milliseconds(first)}; "
        f"in the first two seconds {milliseconds(early)} an epoch, {early / warm:.2f}× as long as warm ({milliseconds(warm)})"
    )


def milliseconds(seconds):
    return f"{seconds * 1e3:.3g} ms" if seconds < 0.9995 else f"{seconds:.3g} s"
