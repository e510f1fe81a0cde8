"""The seeded split of chainrule.data, written a second time: java.util.Random by its documented formulas, the shuffle of
Fisher and Yates, and the cuts. What Java and Python agree on here is not one mistake made once."""

import math


class Random:
    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def bits31(self):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> 17

    def next_int(self, bound):
        r = self.bits31()
        if bound & (bound - 1) == 0:
            return (bound * r) >> 31
        while r - r % bound + bound - 1 >= 1 << 31:
            r = self.bits31()
        return r % bound


def shuffle(rows, rng):
    for i in range(len(rows) - 1, 0, -1):
        j = rng.next_int(i + 1)
        rows[i], rows[j] = rows[j], rows[i]


def split(n, train, validation, seed, labels=None):
    """Row numbers of the three parts; stratified if labels (0, 1, …) are given."""
    rng = Random(seed)
    groups = [list(range(n))]
    if labels is not None:
        groups = [[i for i in range(n) if labels[i] == k] for k in range(max(labels) + 1)]
    parts = [[], [], []]
    for group in groups:
        shuffle(group, rng)
        first = math.floor(len(group) * train + 0.5)
        second = math.floor(len(group) * (train + validation) + 0.5)
        parts[0] += group[:first]
        parts[1] += group[first:second]
        parts[2] += group[second:]
    for part in parts:
        shuffle(part, rng)
    return parts
