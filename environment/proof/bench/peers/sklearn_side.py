"""scikit-learn's MLPClassifier and MLPRegressor with plain gradient descent."""

import sys

import numpy as np
import slices
import workloads
from sklearn.neural_network import MLPClassifier, MLPRegressor


def training(workload):
    x, y = workload.data()
    kind = MLPClassifier if workload.classifies else MLPRegressor
    network = kind(
        hidden_layer_sizes=workload.widths[1:-1],
        activation="relu" if workload.classifies else "tanh",
        solver="sgd",
        momentum=0,
        alpha=0,
        batch_size=workload.batch,
        learning_rate_init=workloads.ETA,
        random_state=3,
    )
    if workload.classifies:
        classes = np.arange(workload.widths[-1])
        return lambda: network.partial_fit(x, y, classes=classes)
    return lambda: network.partial_fit(x, y.ravel())


if __name__ == "__main__":
    slices.serve(training(workloads.TRAINING[sys.argv[1]]))
