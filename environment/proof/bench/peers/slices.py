"""Runs one contestant in turns, as the Java class Slices does: a number of seconds in, one line of times out."""

import sys
import time


def serve(epoch):
    print("ready", flush=True)
    for line in sys.stdin:
        seconds = float(line)
        start, processor = time.perf_counter(), time.thread_time()
        epochs, first, spent = 0, 0.0, 0.0
        while spent < seconds:
            epoch()
            epochs += 1
            spent = time.perf_counter() - start
            first = first or spent
        print(epochs, time.thread_time() - processor, spent, first, flush=True)
