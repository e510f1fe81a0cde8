"""Random networks of one dense layer on random data, and what a player must show of them, computed here from the formulas."""

import math
import random

from tests.browser.recorded import run

NAMES = ["red", "green", "blue", "grey"]
CLEAR = 0.01  # nearer to a border than this, 4-byte numbers may fall on its other side

# The class of each cell of the ground, by the palette's colour that its own is nearest to in direction.
CLASSES = """(canvas, palette) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = palette.map(hex => [1, 3, 5].map(i => 255 - parseInt(hex.slice(i, i + 2), 16)));
    return Array.from({ length: data.length / 4 }, (_, i) => {
        const own = [0, 1, 2].map(c => 255 - data[4 * i + c]);
        const near = colours.map(colour => own.reduce((sum, v, c) => sum + v * colour[c], 0) / Math.hypot(...colour));
        return near.indexOf(Math.max(...near));
    });
}"""


class RandomRun:
    """Two inputs, one to four outputs, and a kind of answer; two classes may share one output."""

    def __init__(self, seed):
        chance = random.Random(seed)
        self.width = 1 + seed % 4
        self.kind = chance.choice(["OUTPUTS", "PROBABILITIES"] if self.width == 1 else ["OUTPUTS", "LOGITS"])
        size = chance.choice([0.3, 1, 3])
        self.weights = [[round(chance.gauss(0, size), 3) for _ in range(2)] for _ in range(self.width)]
        self.x = [[round(chance.uniform(0, 1), 3) for _ in range(2)] for _ in range(40)]
        if self.kind == "PROBABILITIES":
            self.weights = [[round(abs(w) / 9, 3) for w in row] for row in self.weights]
        self.names = NAMES[: max(2, self.width)]
        self.y = [chance.randrange(len(self.names)) for _ in self.x]
        self.low, self.high = ([pick(row[j] for row in self.x) for j in range(2)] for pick in (min, max))

    def recorded(self):
        return run(self.x, self.y, [self.weights], classes=self.names, answerKind=self.kind)

    def outputs(self, x):
        return [sum(w * v for w, v in zip(row, x)) for row in self.weights]

    def class_of(self, x):
        """Of one output, whether it is ½ or more; else the first of the largest ones. None near a border."""
        out = self.outputs(x)
        if self.width == 1:
            return None if abs(out[0] - 0.5) < CLEAR else int(out[0] >= 0.5)
        top = sorted(out)
        return None if top[-1] - top[-2] < CLEAR else out.index(top[-1])

    def accuracy(self):
        """The least and the most that it can be, as examples near a border may count either way."""
        said = [self.class_of(x) for x in self.x]
        right = sum(a == b for a, b in zip(said, self.y))
        return right / len(said), (right + said.count(None)) / len(said)

    def middle(self, column, row, side):
        across = self.low[0] + (column + 0.5) / side * (self.high[0] - self.low[0])
        return [across, self.high[1] - (row + 0.5) / side * (self.high[1] - self.low[1])]

    def shown(self, x):
        """What is said in brackets behind the class: a number, and whether it is a percentage."""
        out, best = self.outputs(x), self.class_of(x)
        if self.kind == "OUTPUTS":
            return out[0 if self.width == 1 else best], False
        if self.width == 1:
            return 100 * (out[0] if best == 1 else 1 - out[0]), True
        powers = [math.exp(z) for z in out]
        return 100 * powers[best] / sum(powers), True
