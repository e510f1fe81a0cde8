"""Writes portable_math.csv: function, x, and f(x) as the sum of two doubles, all in hexadecimal.

The values come from mpmath with 1,500 bits; x is drawn with a fixed seed.
Run: ./environment/course golden math
"""

import pathlib
import random

from mpmath import exp, log, mp, mpf, tanh

mp.prec = 1500
rng = random.Random(20)


def magnitudes(low, high, count):
    """Both signs, evenly spread over the powers of two."""
    return [rng.choice((-1, 1)) * (1 + rng.random()) * 2.0 ** rng.randint(low, high) for _ in range(count)]


def uniform(low, high, count):
    return [rng.uniform(low, high) for _ in range(count)]


POINTS = {
    "exp": uniform(-2, 2, 60) + uniform(-745, 709, 60) + uniform(-745, -708, 30) + uniform(708, 709.7, 15)
    + magnitudes(-60, 1, 30) + [0.0, -0.0, 709.782712893384, -745.1332191019411, 0.34657359027997264],
    "tanh": uniform(-1, 1, 60) + uniform(-23, 23, 60) + magnitudes(-60, 0, 40) + magnitudes(-1070, -60, 20)
    + [5e-324, 2.0**-1022, 0.17328679513998632, 0.5198603854199589, 21.999, 19.06],
    "sigmoid": uniform(-3, 3, 60) + uniform(-40, 40, 60) + uniform(-745, 100, 40) + magnitudes(-60, 0, 20) + [0.0],
    "log": [abs(x) for x in magnitudes(-3, 3, 60) + magnitudes(-1022, 1023, 60)] + uniform(0.9, 1.1, 60)
    + [1 + x for x in magnitudes(-50, -3, 30)] + [5e-324, 1e-310, 1.7976931348623157e308, 0.7071067811865476],
}
FUNCTIONS = {"exp": exp, "tanh": tanh, "log": log, "sigmoid": lambda x: exp(x) / (1 + exp(x))}

lines = []
for name, points in POINTS.items():
    for x in points:
        value = FUNCTIONS[name](mpf(x))
        high = float(value)
        lines.append(",".join((name, x.hex(), high.hex(), float(value - mpf(high)).hex())))
pathlib.Path(__file__).with_suffix(".csv").write_text("\n".join(lines) + "\n")
