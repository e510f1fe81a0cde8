"""Writes peers.csv: how well scikit-learn's networks do, for chainrule.train.PeersTest to be compared with.

    ./environment/course golden peers

For each data set and each of 20 seeds: the split of chainrule.data (0.7 training, 0.3 test; stratified where there are
classes), x standardised on the training part, for the regression y too, one hidden ReLU layer as in settings.csv.

same:    Adam with the learning rate, batch size and number of epochs of settings.csv.
default: everything else as scikit-learn has it, until it stops by itself.

score is the accuracy on the test part, or R². rows is a checksum of the test part, Σ (p + 1) Σ x over its rows p, so that
a test notices if the two sides did not split alike.
"""

import csv
import sys
import warnings
from pathlib import Path

import numpy as np
from sklearn import datasets
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "data"))
from java_split import split  # noqa: E402

warnings.filterwarnings("ignore", category=ConvergenceWarning)

LOADED = {
    "digits": datasets.load_digits(),
    "iris": datasets.load_iris(),
    "breast_cancer": datasets.load_breast_cancer(),
    "diabetes": datasets.load_diabetes(scaled=False),
}


def labels(bunch):
    """Classes numbered in alphabetical order, as the course's files are read."""
    words = sorted(str(name) for name in bunch.target_names)
    return [words.index(str(bunch.target_names[t])) for t in bunch.target]


def peer(regression, hidden, seed, **settings):
    kind = MLPRegressor if regression else MLPClassifier
    return kind(hidden_layer_sizes=(hidden,), random_state=seed, **settings)


def rows(setting):
    bunch = LOADED[setting["data"]]
    regression = setting["data"] == "diabetes"
    classes = None if regression else labels(bunch)
    y = np.array(bunch.target if regression else classes)
    same = dict(
        learning_rate_init=float(setting["eta"]),
        batch_size=int(setting["batch"]),
        max_iter=int(setting["epochs"]),
        n_iter_no_change=10**6,
    )
    for seed in range(1, 21):
        train, _, test = split(len(y), 0.7, 0, seed, classes)
        checksum = sum((p + 1) * float(bunch.data[row].sum()) for p, row in enumerate(test))
        scaler = StandardScaler().fit(bunch.data[train])
        targets = (y - y[train].mean()) / y[train].std() if regression else y
        for how, settings in [("same", same), ("default", dict(max_iter=5000))]:
            model = peer(regression, int(setting["hidden"]), seed, **settings)
            model.fit(scaler.transform(bunch.data[train]), targets[train])
            score = model.score(scaler.transform(bunch.data[test]), targets[test])
            yield [setting["data"], how, seed, repr(float(score)), repr(checksum)]


with open(HERE / "settings.csv", encoding="utf-8") as file:
    settings = list(csv.DictReader(file))
with open(HERE / "peers.csv", "w", newline="", encoding="utf-8") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["data", "how", "seed", "score", "rows"])
    for setting in settings:
        done = list(rows(setting))
        out.writerows(done)
        for how in ("same", "default"):
            scores = [float(r[3]) for r in done if r[1] == how]
            print(f"{setting['data']}, {how}: mean {np.mean(scores):.4f}, deviation {np.std(scores, ddof=1):.4f}")
