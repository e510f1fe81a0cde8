"""The same networks and shapes of data as the Java class Workload."""

from dataclasses import dataclass

import numpy as np

ETA = 0.01


@dataclass(frozen=True)
class Workload:
    examples: int
    batch: int
    widths: tuple

    @property
    def classifies(self):
        return self.widths[-1] > 1

    def data(self):
        rng = np.random.default_rng(1)
        x = rng.standard_normal((self.examples, self.widths[0]))
        if self.classifies:
            return x, rng.integers(0, self.widths[-1], self.examples)
        return x, rng.uniform(-1, 1, (self.examples, 1))


TRAINING = {
    "A": Workload(1797, 32, (64, 32, 10)),
    "B": Workload(1000, 10, (2, 16, 16, 1)),
    "C": Workload(10_000, 128, (784, 256, 128, 10)),
}
SQUARE = 512


def batches(workload, rng):
    order = rng.permutation(workload.examples)
    for start in range(0, workload.examples, workload.batch):
        yield order[start : start + workload.batch]
