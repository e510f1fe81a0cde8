"""How unusual a similarity is among all pairs of a class that wrote the same exercise: short exercises resemble each other by nature."""

import math
from dataclasses import dataclass

from course_kit.similar.compared_cells import STEPS

_TO_SIGMA = 1.4826  # of the median distance from the median, for a normal distribution
_LEAST_SIGMA = 0.1  # one match more or less in a short cell


@dataclass(frozen=True)
class Distribution:
    """Of the similarities of all pairs. @param histogram how many pairs have each of the 1001 similarities"""

    histogram: tuple

    @property
    def pairs(self):
        return sum(self.histogram)

    @property
    def median(self):
        return _median(enumerate(self.histogram), self.pairs) / STEPS

    @property
    def sigma(self):
        middle = round(self.median * STEPS)
        distances = {}
        for step, count in enumerate(self.histogram):
            distances[abs(step - middle)] = distances.get(abs(step - middle), 0) + count
        return max(_LEAST_SIGMA, _TO_SIGMA * _median(sorted(distances.items()), self.pairs) / STEPS)

    def rank(self, similarity):
        """How many pairs are at least as similar, this one among them."""
        return sum(self.histogram[round(similarity * STEPS):])

    def share(self, similarity):
        return self.rank(similarity) / self.pairs

    def z(self, similarity):
        """Robust z-score: (s − median) / (1.4826 · median of |s − median|)."""
        return (similarity - self.median) / self.sigma


def _median(counted, total):
    seen = 0
    for value, count in counted:
        seen += count
        if 2 * seen >= total:
            return value
    return 0


def surprise(shares, exercises):
    """−log₁₀ of the chance of such shares by Fisher's method, if exercises had nothing to do with each other: 2 for one in a hundred.

    @param shares of pairs that are at least as similar @param exercises that both wrote; in those without a share it is 1
    """
    x = -sum(math.log(share) for share in shares)
    term, total = 1.0, 1.0  # e⁻ˣ Σ xⁱ/i!, for i below the number of exercises
    for i in range(1, exercises):
        term *= x / i
        total += term
    return max(0.0, (x - math.log(total)) / math.log(10))


def groups(pairs):
    """Students who hang together by these pairs, the largest group first; a single pair is none."""
    found = []
    for first, second in pairs:
        touched = [group for group in found if first in group or second in group]
        found = [group for group in found if group not in touched] + [set().union({first, second}, *touched)]
    return sorted((sorted(group) for group in found if len(group) > 2), key=lambda group: (-len(group), group))
