"""PyTorch, eager mode on the processor, double precision, one thread."""

import sys

import numpy as np
import slices
import torch
import workloads

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def training(workload):
    torch.manual_seed(3)
    rng = np.random.default_rng(3)
    x, y = (torch.from_numpy(a) for a in workload.data())
    layers = []
    for n, m in zip(workload.widths, workload.widths[1:]):
        layers += [torch.nn.Linear(n, m), torch.nn.ReLU() if workload.classifies else torch.nn.Tanh()]
    network = torch.nn.Sequential(*layers[:-1])
    loss = torch.nn.CrossEntropyLoss() if workload.classifies else torch.nn.MSELoss()
    optimizer = torch.optim.SGD(network.parameters(), lr=workloads.ETA)

    def epoch():
        for rows in workloads.batches(workload, rng):
            chosen = torch.from_numpy(rows)
            optimizer.zero_grad()
            loss(network(x[chosen]), y[chosen]).backward()
            optimizer.step()

    return epoch


def product():
    a, b = torch.randn(2, workloads.SQUARE, workloads.SQUARE)
    into = torch.empty_like(a)
    return lambda: torch.mm(a, b, out=into)


if __name__ == "__main__":
    name = sys.argv[1]
    slices.serve(product() if name == "D" else training(workloads.TRAINING[name]))
