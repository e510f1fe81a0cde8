"""Writes the values that the tests of chainrule.data compare with.

    ./environment/course golden data

statistics.csv: mean, standard deviation, least and largest value of each column, from scikit-learn's own copy of the data.
counts.csv:     examples of each class.
scaled.csv:     the first test row of a stratified 0.6/0.2/0.2 split, by a StandardScaler fitted on the training part.
shapes.csv:     noise-free moons and circles of 10 points.
"""

import csv
from pathlib import Path

import numpy as np
from sklearn import datasets
from sklearn.preprocessing import StandardScaler

from java_split import split

HERE = Path(__file__).resolve().parent


def write(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows([[repr(float(v)) if isinstance(v, float) else v for v in row] for row in rows])


loaded = {
    "digits": datasets.load_digits(),
    "iris": datasets.load_iris(),
    "breast_cancer": datasets.load_breast_cancer(),
    "diabetes": datasets.load_diabetes(scaled=False),
}

statistics, counts, scaled = [], [], []
for name, bunch in loaded.items():
    for j in range(bunch.data.shape[1]):
        c = bunch.data[:, j]
        statistics.append([name, j, np.mean(c), np.std(c), np.min(c), np.max(c)])
    labels = None
    if name == "diabetes":
        t = bunch.target
        statistics.append([name, "target", np.mean(t), np.std(t), np.min(t), np.max(t)])
    else:
        words = sorted(str(n) for n in bunch.target_names)
        labels = [words.index(str(bunch.target_names[t])) for t in bunch.target]
        counts += [[name, word, labels.count(k)] for k, word in enumerate(words)]
    train, _, test = split(len(bunch.data), 0.6, 0.2, 7, labels)
    row = StandardScaler().fit(bunch.data[train]).transform(bunch.data[test[:1]])[0]
    scaled += [[name, j, float(v)] for j, v in enumerate(row)]

write("statistics.csv", ["data", "column", "mean", "deviation", "low", "high"], statistics)
write("counts.csv", ["data", "class", "count"], counts)
write("scaled.csv", ["data", "column", "value"], scaled)
moons, m = datasets.make_moons(10, shuffle=False, noise=None)
circles, c = datasets.make_circles(10, shuffle=False, noise=None, factor=0.5)
write(
    "shapes.csv",
    ["shape", "x1", "x2", "class"],
    [["moons", *p, int(k)] for p, k in zip(moons, m)] + [["circles", *p, int(k)] for p, k in zip(circles, c)],
)
