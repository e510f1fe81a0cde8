"""Writes the golden values of the tests, as PyTorch computes them in double precision on one thread.

    ./environment/course golden       (or any PyTorch from 2.0 on and `python golden.py`)

It writes layers.json, losses.json, optimizers.json and networks.json here. A case that is there already keeps its numbers
where the new ones differ by rounding only, as they do from processor to processor.

The conventions are those of lib/README.md: W is out × in, b is 1 × out, and a loss is a mean over the N examples,
a sum over outputs.
"""

import json
import math
import pathlib

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
HERE = pathlib.Path(__file__).parent


def rows(t):
    t = t.detach()
    return (t.reshape(1, -1) if t.dim() < 2 else t).tolist()


def write(make):
    """Each file has the same seed of its own: a case added at the end of one changes no other number."""
    name = make.__name__
    torch.manual_seed(20)
    path = HERE / f"{name}.json"
    before = {case["name"]: case for case in json.loads(path.read_text())["cases"]} if path.exists() else {}
    cases = [before[case["name"]] if close(before.get(case["name"]), case) else case for case in make()]
    about = f"made by golden.py with PyTorch {torch.__version__.split('+')[0]}, float64"
    text = json.dumps({"about": about, "cases": cases}, separators=(",", ":"))
    path.write_text(text.replace('{"name"', '\n{"name"') + "\n")


def close(a, b):
    """Whether two cases are the same but for rounding."""
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(close(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(close, a, b))
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-14)
    return a == b


# -- layers: x, parameters, upstream gradient → output and all gradients

def layer_case(name, kind, x, module, upstream=None):
    x = x.clone().requires_grad_()
    out = module(x)
    upstream = torch.randn_like(out) if upstream is None else upstream
    out.backward(upstream)
    case = {"name": name, "kind": kind, "x": rows(x), "upstream": rows(upstream), "out": rows(out), "dX": rows(x.grad)}
    if isinstance(module, nn.Linear):
        case |= {"W": rows(module.weight), "b": rows(module.bias)}
        case |= {"dW": rows(module.weight.grad), "db": rows(module.bias.grad)}
    return case


EXTREME = torch.tensor([[0.0, -1000.0, 1000.0, 1e-9], [-1e-9, 30.0, -30.0, 745.0], [-745.0, 5.0, 5.0, 5.0]])


def layers():
    cases = [layer_case("dense 7 × 5 → 3", "Dense", torch.randn(7, 5), nn.Linear(5, 3)),
             layer_case("dense, one example", "Dense", torch.randn(1, 4), nn.Linear(4, 2)),
             layer_case("dense 33 × 64 → 10", "Dense", torch.randn(33, 64), nn.Linear(64, 10))]
    for kind, module in {"Relu": nn.ReLU(), "Sigmoid": nn.Sigmoid(), "Tanh": nn.Tanh(), "Identity": nn.Identity(),
                         "Softmax": nn.Softmax(dim=1)}.items():
        cases.append(layer_case(kind.lower(), kind, 3 * torch.randn(6, 5), module))
        cases.append(layer_case(kind.lower() + ", extreme inputs", kind, EXTREME, module))
    return cases


# -- losses: yHat, y → value and gradient

def loss_case(name, kind, y_hat, y, loss):
    y_hat = y_hat.clone().requires_grad_()
    value = loss(y_hat, y)
    value.backward()
    return {"name": name, "kind": kind, "yHat": rows(y_hat), "y": rows(y), "value": value.item(),
            "gradient": rows(y_hat.grad)}


def mse(y_hat, y):
    return ((y_hat - y) ** 2).sum() / len(y)


def cross_entropy(p, y):
    return -(y * torch.log(p)).sum() / len(y)


def softmax_cross_entropy(z, y):
    return nn.functional.cross_entropy(z, y)


def binary_cross_entropy(p, y):
    return nn.functional.binary_cross_entropy(p, y, reduction="sum") / len(y)


def one_hot(n, classes):
    return nn.functional.one_hot(torch.randint(classes, (n,)), classes).double()


def losses():
    probabilities = torch.softmax(torch.randn(6, 4), dim=1)
    binary = (torch.rand(7, 1) < 0.5).double()
    edge = torch.tensor([[0.0], [1.0], [0.0], [1.0], [1e-300]])
    return [
        loss_case("mse, one output", "MeanSquaredError", torch.randn(7, 1), torch.randn(7, 1), mse),
        loss_case("mse, three outputs", "MeanSquaredError", torch.randn(5, 3), torch.randn(5, 3), mse),
        loss_case("cross-entropy", "CrossEntropy", probabilities, one_hot(6, 4), cross_entropy),
        loss_case("softmax cross-entropy", "SoftmaxCrossEntropy", torch.randn(6, 4), one_hot(6, 4),
                  softmax_cross_entropy),
        loss_case("softmax cross-entropy, logits at ±1000", "SoftmaxCrossEntropy", EXTREME, one_hot(3, 4),
                  softmax_cross_entropy),
        loss_case("softmax cross-entropy, soft targets", "SoftmaxCrossEntropy", torch.randn(5, 3),
                  torch.softmax(torch.randn(5, 3), dim=1), softmax_cross_entropy),
        loss_case("binary cross-entropy", "BinaryCrossEntropy", torch.rand(7, 1), binary, binary_cross_entropy),
        loss_case("binary cross-entropy, two outputs", "BinaryCrossEntropy", torch.rand(4, 2),
                  (torch.rand(4, 2) < 0.5).double(), binary_cross_entropy),
        loss_case("binary cross-entropy at 0 and 1", "BinaryCrossEntropy", edge,
                  torch.tensor([[0.0], [1.0], [1.0], [0.0], [1.0]]), binary_cross_entropy)]


# -- optimizers: θ and gradients → θ after each of five steps

def optimizer_case(name, kind, settings, make):
    theta = torch.randn(3, 4).requires_grad_()
    case = {"name": name, "kind": kind, **settings, "theta": rows(theta), "gradients": [], "after": []}
    optimizer = make([theta])
    for _ in range(5):
        theta.grad = torch.randn(3, 4)
        case["gradients"].append(rows(theta.grad))
        optimizer.step()
        case["after"].append(rows(theta))
    return case


def optimizers():
    sgd, adam = torch.optim.SGD, torch.optim.Adam
    return [
        optimizer_case("gradient descent", "GradientDescent", {"eta": 0.1}, lambda p: sgd(p, lr=0.1)),
        optimizer_case("momentum", "Momentum", {"eta": 0.05, "mu": 0.9}, lambda p: sgd(p, lr=0.05, momentum=0.9)),
        optimizer_case("adam", "Adam", {"eta": 0.001, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}, lambda p: adam(p)),
        optimizer_case("adam, other settings", "Adam", {"eta": 0.02, "beta1": 0.8, "beta2": 0.95, "epsilon": 1e-4},
                       lambda p: adam(p, lr=0.02, betas=(0.8, 0.95), eps=1e-4))]


# -- networks: 100 steps over batches of k in the order of the rows, the last one smaller

def network_case(name, sizes, activation, output, loss, optimizer, settings, x, y, k):
    modules = []
    for i, (n, m) in enumerate(zip(sizes, sizes[1:])):
        modules += [nn.Linear(n, m)] + ([activation()] if i < len(sizes) - 2 else [])
    net = nn.Sequential(*modules, *output)
    case = {"name": name, **settings, "x": rows(x), "y": rows(y), "batchSize": k,
            "start": [rows(p) for p in net.parameters()]}
    opt = optimizer(net.parameters())
    steps = 0
    while steps < 100:
        for i in range(0, len(x), k):
            if steps == 100:
                break
            opt.zero_grad()
            loss(net(x[i:i + k]), y[i:i + k]).backward()
            opt.step()
            steps += 1
    return case | {"end": [rows(p) for p in net.parameters()]}


def networks():
    sgd, adam = torch.optim.SGD, torch.optim.Adam
    x1, x2, x3 = torch.randn(23, 8), torch.rand(48, 2) * 2 - 1, torch.randn(46, 5)
    return [
        network_case("relu and softmax cross-entropy by gradient descent", [8, 6, 3], nn.ReLU, [],
                     softmax_cross_entropy, lambda p: sgd(p, lr=0.1), {"kind": "relu", "eta": 0.1}, x1, one_hot(23, 3), 6),
        network_case("tanh and mean squared error by Adam", [2, 8, 8, 1], nn.Tanh, [], mse, lambda p: adam(p, lr=0.01),
                     {"kind": "tanh", "eta": 0.01}, x2, torch.sin(3 * x2[:, :1]) * x2[:, 1:], 5),
        network_case("sigmoid and binary cross-entropy by momentum", [5, 7, 1], nn.Sigmoid, [nn.Sigmoid()],
                     binary_cross_entropy, lambda p: sgd(p, lr=0.05, momentum=0.9), {"kind": "sigmoid", "eta": 0.05}, x3,
                     (x3[:, :1] * x3[:, 1:2] > 0).double(), 10)]


if __name__ == "__main__":
    for make in (layers, losses, optimizers, networks):
        write(make)
