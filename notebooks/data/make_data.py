"""Writes the CSV files of this folder from the data that scikit-learn ships.

    pip install scikit-learn==1.9.1
    python make_data.py

Nothing is downloaded and nothing is drawn at random: the same version writes the same bytes.
Numbers are written in their shortest form that reads back as the same double.
"""

import csv
from pathlib import Path

from sklearn import datasets

HERE = Path(__file__).resolve().parent


def number(value):
    value = float(value)
    return str(int(value)) if value.is_integer() else repr(value)


def column(name):
    """'sepal length (cm)' becomes sepal_length_cm."""
    return name.replace("(", "").replace(")", "").replace(" ", "_")


def write(name, features, target, rows, targets):
    with open(HERE / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow([column(f) for f in features] + [target])
        for row, label in zip(rows, targets):
            out.writerow([number(v) for v in row] + [label])
    print(f"{name}.csv: {len(rows)} rows, {len(features)} features, target {target}")


def classes(bunch):
    return [str(bunch.target_names[t]) for t in bunch.target]


digits = datasets.load_digits()
write("digits", digits.feature_names, "digit", digits.data, classes(digits))

iris = datasets.load_iris()
write("iris", iris.feature_names, "species", iris.data, classes(iris))

cancer = datasets.load_breast_cancer()
write("breast_cancer", cancer.feature_names, "diagnosis", cancer.data, classes(cancer))

# scaled=False: years, mmHg and so on, as they were measured.
diabetes = datasets.load_diabetes(scaled=False)
write("diabetes", diabetes.feature_names, "progression", diabetes.data, [number(t) for t in diabetes.target])
