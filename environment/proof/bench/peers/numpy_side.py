"""Forward, backward and step written by hand in NumPy, as one would in a lesson; D is numpy.dot."""

import sys

import numpy as np
import slices
import workloads


def training(workload):
    rng = np.random.default_rng(3)
    x, y = workload.data()
    target = np.eye(workload.widths[-1])[y] if workload.classifies else y
    pairs = list(zip(workload.widths, workload.widths[1:]))
    weights = [rng.standard_normal((m, n)) * np.sqrt(1 / n) for n, m in pairs]
    biases = [np.zeros(m) for _, m in pairs]

    def step(rows):
        outputs = [x[rows]]
        for k, (w, b) in enumerate(zip(weights, biases)):
            z = outputs[-1] @ w.T + b
            if k < len(weights) - 1:
                z = np.maximum(z, 0) if workload.classifies else np.tanh(z)
            outputs.append(z)
        t = target[rows]
        if workload.classifies:
            e = np.exp(outputs[-1] - outputs[-1].max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            loss = -np.log((p * t).sum(axis=1)).mean()
            delta = (p - t) / len(rows)
        else:
            difference = outputs[-1] - t
            loss = (difference**2).sum() / len(rows)
            delta = 2 * difference / len(rows)
        for k in range(len(weights) - 1, -1, -1):
            a = outputs[k]
            dw, db = delta.T @ a, delta.sum(axis=0)
            if k > 0:
                delta = delta @ weights[k]
                delta = delta * (a > 0) if workload.classifies else delta * (1 - a * a)
            weights[k] -= workloads.ETA * dw
            biases[k] -= workloads.ETA * db
        return loss

    def epoch():
        for rows in workloads.batches(workload, rng):
            step(rows)

    return epoch


def product():
    rng = np.random.default_rng(1)
    a, b = rng.standard_normal((2, workloads.SQUARE, workloads.SQUARE))
    into = np.empty_like(a)
    return lambda: np.dot(a, b, out=into)


if __name__ == "__main__":
    name = sys.argv[1]
    slices.serve(product() if name == "D" else training(workloads.TRAINING[name]))
